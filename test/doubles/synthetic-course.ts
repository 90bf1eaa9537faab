import {moduleIndex} from '../../src/content/core-path.ts';
import {
  counts,
  type Bank,
  type CourseIndex,
  type ModuleData,
  type ModuleIndex,
} from '../../src/content/course.ts';
import {drawsOn} from '../../src/content/package-filter.ts';
import {questionsOf, sectionsOf} from '../../src/record/questions.ts';
import {
  block,
  everyKind,
  examination,
  hotspot,
  interview,
  matching,
  multiple,
  numbersOfOptions,
  numeric,
  ordering,
  rating,
  shortAnswer,
  single,
  sorting,
  type SyntheticKind,
} from './synthetic-kinds.ts';
import {banksOf, numbersOfPapers, paperOf, type PapersSize} from './synthetic-papers.ts';

/** Size of a synthetic course. */
export interface CourseSize {
  readonly modules: number;
  /** Number of lessons per module. */
  readonly lessons: number;
  /** Number of sections per lesson. `questions` is the number of questions per lesson. */
  readonly sections: number;
  readonly questions: number;
  /** Number of interviews in the first module. */
  readonly interviews: number;
  /**
   * Kinds of questions, used in turn through the whole course. By default, every lesson begins with the same
   * kind.
   */
  readonly mix?: readonly SyntheticKind[];
  /** Sizes of the papers. By default, the course has no papers. */
  readonly papers?: PapersSize;
}

/** Seven of ten questions have one correct answer, two have several, and one asks for a number. */
const usual = [single, single, multiple, single, single, numeric, single, multiple, single, single] as const;

const range = (length: number) => Array.from({length}, (_, n) => n);

/**
 * Returns the kinds of the questions of a lesson. `lesson` is the number of the lesson in the whole course,
 * from 0.
 */
function kindsOf(lesson: number, {mix, questions}: CourseSize): readonly SyntheticKind[] {
  const from = mix ? lesson * questions : 0;
  const kinds = mix ?? usual;
  return range(questions).map(q => kinds[(from + q) % kinds.length] ?? single);
}

type Parts = ModuleData['parts'];

/** Creates the lessons and interviews of a module. `n` counts from 1. */
function partsOf(n: number, size: CourseSize): Parts {
  const lessons = range(size.lessons).map(l => {
    const kinds = kindsOf((n - 1) * size.lessons + l, size);
    const questions = kinds.map((kind, q) => block(`m${n}-l${l}-q${q}`, kind));
    const sections = range(size.sections).map(s => ({
      id: `s${s}`,
      blocks: questions.filter((_, q) => q % size.sections === s),
    }));
    return {kind: 'lesson', id: `l${l}`, minutes: 12, objectives: [], sections, sources: []} as const;
  });
  const interviews = range(n === 1 ? size.interviews : 0).map(
    i =>
      ({
        kind: 'interview',
        id: `interview-${i}`,
        minutes: 15,
        question: block(`interview-${i}`, interview),
      }) as const,
  );
  return [...lessons, ...interviews];
}

function moduleOf(id: string, parts: Parts): ModuleData {
  const questions = parts.flatMap(questionsOf);
  const items = [...parts.flatMap(sectionsOf), ...questions.map(q => q.id)];
  const papers = parts.filter(part => part.kind === 'paper');
  const numbers = [
    // Papers get the first numbers, as in the real course. There, the papers are older than most lessons.
    ...numbersOfPapers(papers),
    ...items.map((key, at) => [key, papers.length + at + 1] as const),
    ...questions.flatMap(numbersOfOptions),
  ];
  return {id, objectives: [], parts, numbers: Object.fromEntries(numbers)};
}

function indexOf(data: ModuleData, number: number): ModuleIndex {
  const parts = data.parts.map(p => ({
    kind: p.kind,
    id: p.id,
    minutes: p.minutes,
    steps: p.kind === 'paper' ? Number(counts(p.role)) : sectionsOf(p).length + questionsOf(p).length,
    ...(p.kind === 'paper' ? {role: p.role, from: drawsOn(p.draw)} : {}),
  }));
  return moduleIndex({id: data.id, number, contentVersion: 1}, parts);
}

/** Creates a compiled course of any size, with the ids and numbers that a compiler would assign. */
export function syntheticCourse(size: CourseSize): {
  course: CourseIndex;
  all: Readonly<Record<string, ModuleData>>;
  banks: readonly Bank[];
} {
  const {papers} = size;
  const taught = range(size.modules).map(n => `module-${n + 1}`);
  const banks = papers ? banksOf(taught, papers) : [];
  const own = taught.map((id, n) =>
    moduleOf(id, [...partsOf(n + 1, size), ...(papers?.each ?? []).map(paper => paperOf(id, paper, banks))]),
  );
  const apart = (papers?.apart ?? []).map((list, n) => {
    const id = `papers-${n + 1}`;
    return moduleOf(
      id,
      list.map(paper => paperOf(id, paper, banks)),
    );
  });
  const modules = [...own, ...apart];
  return {
    course: {version: '0.0.0', modules: modules.map((m, n) => indexOf(m, n + 1))},
    all: Object.fromEntries(modules.map(m => [m.id, m])),
    banks,
  };
}

const times = (count: number, kind: SyntheticKind): readonly SyntheticKind[] => range(count).map(() => kind);

/** Kinds of the items in tests. Of 20 items, 13 have one correct answer. */
const itemKinds: readonly SyntheticKind[] = [
  ...[single, multiple, single, matching, single, single, ordering, single, single, multiple],
  ...[single, single, sorting, single, single, hotspot, single, multiple, single, single],
];

/**
 * Planned size of the real course: lessons with questions of every type, 16 documents to examine and six
 * interviews. Each module has a warm-up and a test. Further papers come before and after all modules.
 */
export const plannedSize: CourseSize = {
  modules: 5,
  lessons: 6,
  sections: 5,
  questions: 4,
  interviews: 6,
  mix: [
    ...times(66, single),
    ...times(14, multiple),
    ...times(7, matching),
    ...times(5, ordering),
    ...times(3, sorting),
    ...times(2, numeric),
    ...times(2, shortAnswer),
    ...times(3, hotspot),
    ...times(2, rating),
    ...times(16, examination),
  ],
  papers: {
    items: {check: 6, 'module-test': 16, pre: 4, post: 4},
    mix: itemKinds,
    each: [
      {role: 'opener', use: 'check', of: 'others', lines: 1, count: 1},
      {role: 'module-test', use: 'module-test', of: 'own', lines: 4, count: 2},
    ],
    apart: [
      [{role: 'pre-test', use: 'pre', of: 'all', lines: 1, count: 4}],
      [
        {role: 'opener', use: 'check', of: 'all', lines: 1, count: 1},
        {role: 'final', use: 'module-test', of: 'all', lines: 1, count: 4},
        {role: 'post-test', use: 'post', of: 'all', lines: 1, count: 4},
      ],
    ],
  },
};

export const small: CourseSize = {modules: 2, lessons: 2, sections: 2, questions: 4, interviews: 1};

/** The small course with a warm-up and a test in each module. Their items are of every kind. */
export const smallWithPapers: CourseSize = {
  ...small,
  papers: {
    items: {check: 4, 'module-test': 12},
    mix: everyKind,
    each: [
      {role: 'opener', use: 'check', of: 'others', lines: 1, count: 2},
      {role: 'module-test', use: 'module-test', of: 'own', lines: 2, count: 3},
    ],
    apart: [],
  },
};

/** Creates a course of the given modules without any steps. */
export const emptyCourse = (ids: readonly string[]): CourseIndex => ({
  version: '1.0.0',
  modules: ids.map((id, at) => ({
    id,
    number: at + 1,
    contentVersion: 1,
    steps: 0,
    minutes: 0,
    testMinutes: 0,
    parts: [],
  })),
});
