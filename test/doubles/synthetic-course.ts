import type {Bank, CourseIndex, ModuleData, ModuleIndex, QuestionBlock} from '../../src/content/course.ts';
import {questionsOf, sectionsOf} from '../../src/record/questions.ts';

/** How large a course is to be. */
export interface Size {
  readonly modules: number;
  /** Per module. */
  readonly lessons: number;
  /** Per lesson. */
  readonly sections: number;
  readonly questions: number;
  /** In the first module. */
  readonly interviews: number;
  /** Kinds of questions, one after the other through the whole course; without it, each lesson begins with the same. */
  readonly mix?: readonly Kind[];
}

/** A question as saved states see it: how many words it has, and how many of them a response may have. */
export interface Kind {
  readonly type: string;
  readonly options: number;
  readonly cap: number;
  readonly possible: number;
}

const single: Kind = {type: 'single-choice', options: 4, cap: 1, possible: 1};
const multiple: Kind = {type: 'multiple-choice', options: 5, cap: 5, possible: 5};
const numeric: Kind = {type: 'numeric', options: 0, cap: 1, possible: 1};
const interview: Kind = {type: 'interview', options: 60, cap: 40, possible: 100};
/** Of ten questions seven have one answer, two several, and one is a number. */
const usual = [single, single, multiple, single, single, numeric, single, multiple, single, single] as const;

/** Pairs take two words for each item, and name items and partners. */
const matching: Kind = {type: 'matching', options: 9, cap: 8, possible: 4};
const sorting: Kind = {type: 'sorting', options: 9, cap: 12, possible: 6};
const ordering: Kind = {type: 'ordering', options: 5, cap: 5, possible: 5};
const shortAnswer: Kind = {type: 'short-answer', options: 0, cap: 1, possible: 1};
const hotspot: Kind = {type: 'hotspot', options: 6, cap: 1, possible: 1};
const rating: Kind = {type: 'rating', options: 5, cap: 1, possible: 0};
/** Five findings, each a place and a reason, and a verdict. */
const examination: Kind = {type: 'examination', options: 40, cap: 11, possible: 10};

/** Each type of question that stands in a lesson. */
export const everyKind: readonly Kind[] = [
  single,
  multiple,
  matching,
  ordering,
  sorting,
  numeric,
  shortAnswer,
  hotspot,
  rating,
  examination,
];

const optionIds = (count: number) => Array.from({length: count}, (_, n) => `option-${n + 1}`);
const range = (length: number) => Array.from({length}, (_, n) => n);

function block(id: string, {type, cap, possible, options}: Kind): QuestionBlock {
  return {
    kind: 'question',
    id,
    type,
    shown: {options: optionIds(options)},
    possible,
    cap,
    words: '',
  };
}

/** The questions of a lesson; `lesson` counts through the whole course. */
function kindsOf(lesson: number, {mix, questions}: Size): readonly Kind[] {
  const from = mix ? lesson * questions : 0;
  const kinds = mix ?? usual;
  return range(questions).map(q => kinds[(from + q) % kinds.length] ?? single);
}

function moduleOf(n: number, size: Size): ModuleData {
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
  const parts = [...lessons, ...interviews];
  const questions = parts.flatMap(questionsOf);
  const items = [...parts.flatMap(sectionsOf), ...questions.map(q => q.id)];
  const numbers = Object.fromEntries(items.map((key, at) => [key, at + 1]));
  const kinds: readonly Kind[] = [...everyKind, interview];
  const options = questions.flatMap(q =>
    optionIds(kinds.find(k => k.type === q.type)?.options ?? 0).map(
      (id, at) => [`${q.id}/${id}`, at + 1] as const,
    ),
  );
  return {id: `module-${n}`, objectives: [], parts, numbers: {...numbers, ...Object.fromEntries(options)}};
}

function indexOf(data: ModuleData, number: number): ModuleIndex {
  const parts = data.parts.map(p => ({
    kind: p.kind,
    id: p.id,
    minutes: p.minutes,
    steps: sectionsOf(p).length + questionsOf(p).length,
  }));
  return {id: data.id, number, contentVersion: 1, parts};
}

/** A compiled course of any size, with the ids and numbers that a compiler would give. */
export function syntheticCourse(size: Size): {
  course: CourseIndex;
  all: Readonly<Record<string, ModuleData>>;
  banks: readonly Bank[];
} {
  const modules = range(size.modules).map(n => moduleOf(n + 1, size));
  return {
    course: {version: '0.0.0', modules: modules.map((m, n) => indexOf(m, n + 1))},
    all: Object.fromEntries(modules.map(m => [m.id, m])),
    banks: [],
  };
}

const times = (count: number, kind: Kind): readonly Kind[] => range(count).map(() => kind);

/** What the lessons are to become: checks of every type, 16 documents to examine and six interviews. */
export const planned: Size = {
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
};
export const small: Size = {modules: 2, lessons: 2, sections: 2, questions: 4, interviews: 1};
