import type {CourseIndex, ModuleData, ModuleIndex, QuestionBlock} from '../../src/content/course.ts';
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
}

type Kind = {
  readonly type: string;
  readonly options: number;
  readonly cap: number;
  readonly possible: number;
};

const single: Kind = {type: 'single-choice', options: 4, cap: 1, possible: 1};
const multiple: Kind = {type: 'multiple-choice', options: 5, cap: 5, possible: 5};
const numeric: Kind = {type: 'numeric', options: 0, cap: 1, possible: 1};
const interview: Kind = {type: 'interview', options: 60, cap: 40, possible: 100};
/** Of ten questions seven have one answer, two several, and one is a number. */
const mix = [single, single, multiple, single, single, numeric, single, multiple, single, single] as const;

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

function moduleOf(n: number, size: Size): ModuleData {
  const lessons = range(size.lessons).map(l => {
    const questions = range(size.questions).map(q =>
      block(`m${n}-l${l}-q${q}`, mix[q % mix.length] ?? single),
    );
    const sections = range(size.sections).map(s => ({
      id: `s${s}`,
      blocks: questions.filter((_, q) => q % size.sections === s),
    }));
    return {kind: 'lesson', id: `l${l}`, minutes: 12, sections, sources: []} as const;
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
  const kinds: readonly Kind[] = [...mix, interview];
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
} {
  const modules = range(size.modules).map(n => moduleOf(n + 1, size));
  return {
    course: {version: '0.0.0', modules: modules.map((m, n) => indexOf(m, n + 1))},
    all: Object.fromEntries(modules.map(m => [m.id, m])),
  };
}

/** The size that the saved state must have room for. */
export const large: Size = {modules: 5, lessons: 10, sections: 5, questions: 10, interviews: 6};
export const small: Size = {modules: 2, lessons: 2, sections: 2, questions: 4, interviews: 1};
