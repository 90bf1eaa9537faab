import type {CourseIndex, ModuleData, ModuleIndex} from '../content/course.ts';
import type {PartProgress, Progress} from '../tracking/port.ts';
import {questionsOf, sectionsOf} from './questions.ts';
import type {Answer, CourseRecord, ModuleRecord, PartState, Summary} from './record.ts';

type Part = ModuleData['parts'][number];
/** Data of the modules that are loaded, by id. */
export type Loaded = Readonly<Record<string, ModuleData>>;

/** Tries after which a question shows its solution and is closed, unless its module has to be passed once more. */
const triesPerQuestion = 2;

const sum = (numbers: readonly number[]): number => numbers.reduce((all, n) => all + n, 0);
const nothingYet: Summary = {done: 0, possible: 0, earned: 0, parts: []};

/** How one part stands, in steps and points. */
function partSummary(module: ModuleRecord, part: Part) {
  const sections = sectionsOf(part);
  const questions = questionsOf(part);
  const answers = questions.map(q => module.answers[q.id]).filter(a => a !== undefined && a.tries > 0);
  const done = sections.filter(key => module.seen.includes(key)).length + answers.length;
  const begun = done > 0 || questions.some(q => module.answers[q.id]);
  const state: PartState = done === sections.length + questions.length ? 'done' : begun ? 'in-progress' : 'not-started';
  return {state, done, possible: sum(questions.map(q => q.possible)), earned: sum(answers.map(a => a?.best ?? 0)), judged: answers.length > 0};
}

/** How a module stands: what menu, header of a save and LMS need of it. */
export function summary(module: ModuleRecord, data: ModuleData): Summary {
  const parts = data.parts.map(p => partSummary(module, p));
  return {
    done: sum(parts.map(p => p.done)),
    possible: sum(parts.map(p => p.possible)),
    earned: sum(parts.map(p => Math.min(p.earned, p.possible))),
    parts: parts.map(p => p.state),
  };
}

/** The same for any module of a record, whether its data are loaded or not. */
export function summaryOf(record: CourseRecord, module: ModuleIndex, loaded: Loaded): Summary {
  const own = record.modules[module.id];
  const data = loaded[module.id];
  if (own?.kind === 'sealed') return own.parts.length === module.parts.length ? own : {...own, parts: []};
  return own && data ? summary(own, data) : nothingYet;
}

/** Steps of a module in all. */
export const stepsOf = (module: ModuleIndex): number => sum(module.parts.map(p => p.steps));

// Rounded down, so that nobody passes at 79.96 per cent and no LMS reads 80 from it.
const share = (earned: number, possible: number): number => Math.floor((Math.min(earned, possible) / possible) * 10_000 + 1e-6) / 10_000;

function partProgress(record: CourseRecord, module: ModuleIndex, loaded: Loaded): readonly PartProgress[] {
  const own = record.modules[module.id];
  const {parts} = summaryOf(record, module, loaded);
  return module.parts.map((part, at) => {
    const id = `${module.id}.${part.id}`;
    const state = parts[at] ?? 'not-started';
    const data = loaded[module.id]?.parts.find(p => p.id === part.id);
    if (own?.kind !== 'open' || !data) return {id, state, scaled: undefined};
    const {judged, earned, possible} = partSummary(own, data);
    return {id, state, scaled: judged && possible > 0 ? share(earned, possible) : undefined};
  });
}

/**
 * Where the learner stands in the course. `passMark` in per cent is the package's or the LMS's. A course that is done
 * below it is neither passed nor failed, since every question may then be tried again.
 */
export function progress(record: CourseRecord, course: CourseIndex, loaded: Loaded, passMark: number): Progress {
  const all = course.modules.map(m => ({steps: stepsOf(m), ...summaryOf(record, m, loaded)}));
  const steps = sum(all.map(m => m.steps));
  const done = all.every(m => m.done >= m.steps);
  const possible = sum(all.map(m => m.possible));
  const scaled = done && possible > 0 ? share(sum(all.map(m => m.earned)), possible) : undefined;
  return {
    done,
    passed: scaled !== undefined && scaled * 100 >= passMark - 1e-6 ? true : undefined,
    scaled,
    fraction: steps === 0 ? 0 : share(sum(all.map(m => Math.min(m.done, m.steps))), steps),
    place: record.place,
    parts: course.modules.flatMap(m => partProgress(record, m, loaded)),
  };
}

/** Whether a module is done but below its pass mark (per cent), so that its questions are open once more. */
export function isReopened(own: Summary, module: ModuleIndex, passMark: number): boolean {
  const mark = Math.max(module.passMark, passMark);
  return own.done >= stepsOf(module) && own.possible > 0 && share(own.earned, own.possible) * 100 < mark - 1e-6;
}

/** What a learner may do with a question: answer it, try it again, or read the solution. */
export type Phase = 'open' | 'retry' | 'closed';

/** `reopened` is what `isReopened` says of the question's module. */
export function phase(answer: Answer | undefined, possible: number, reopened: boolean): Phase {
  if (!answer || answer.tries === 0) return 'open';
  if (answer.best >= possible) return 'closed';
  return answer.tries < triesPerQuestion || reopened ? 'retry' : 'closed';
}

/** The first section or interview of a module that is not done, or undefined where all is; `section` is '' for an interview. */
export function nextStep(module: ModuleRecord, data: ModuleData): {readonly part: string; readonly section: string} | undefined {
  const open = (question: {id: string}) => (module.answers[question.id]?.tries ?? 0) === 0;
  for (const part of data.parts) {
    if (part.kind === 'interview') {
      if (open(part.question)) return {part: part.id, section: ''};
      continue;
    }
    const section = part.sections.find(s => !module.seen.includes(`${part.id}/${s.id}`)
      || s.blocks.some(block => block.kind === 'question' && open(block)));
    if (section) return {part: part.id, section: section.id};
  }
  return undefined;
}
