import type {CourseIndex} from '../content/course.ts';
import type {Answer, CourseRecord, ModuleRecord, PaperRecord, RecordEvent} from './record.ts';

/**
 * Maximum number of tries that are counted. The maximum bounds the size of a saved state. A count of seven
 * means "seven or more".
 */
export const maxTries = 7;

/**
 * Maximum number of attempts at a paper that are counted. The maximum bounds the size of a saved state. Every
 * attempt after the maximum draws the same items again.
 */
export const mostBegun = 511;

const emptyModule = (contentVersion: number): ModuleRecord => ({
  kind: 'open',
  contentVersion,
  seen: [],
  answers: {},
  papers: {},
});

/** True if the learner has done no work in a module yet. */
export const isBlank = ({seen, answers, papers}: ModuleRecord): boolean =>
  seen.length === 0 && Object.keys(answers).length === 0 && Object.keys(papers).length === 0;

/** Creates the record of a new attempt without any events. */
export function empty(nonce: string, language: string, course: CourseIndex): CourseRecord {
  const modules = Object.fromEntries(course.modules.map(m => [m.id, emptyModule(m.contentVersion)]));
  return {nonce, revision: 0, language, place: '', modules};
}

/**
 * Adds one event to the record. Throws if the event belongs to a module that was not opened first, because
 * that is a bug in the caller.
 */
export function reduce(record: CourseRecord, event: RecordEvent): CourseRecord {
  const next = {...record, revision: record.revision + 1};
  switch (event.kind) {
    case 'went':
      return {...next, place: event.place};
    case 'spoke':
      return {...next, language: event.language};
    case 'seen':
      return within(next, event.module, m =>
        m.seen.includes(event.section) ? m : {...m, seen: [...m.seen, event.section].sort()},
      );
    case 'answered':
      return within(next, event.module, m => ({
        ...m,
        answers: {...m.answers, [event.question]: answerAfter(m.answers[event.question], event)},
      }));
    case 'began':
      return onPaper(next, event, before => (before && !before.handedIn ? before : beginPaper(before)));
    case 'noted':
      return onPaper(next, event, (before = beginPaper()) =>
        before.handedIn ? before : {...before, answers: {...before.answers, [event.item]: event.answer}},
      );
    case 'handed-in':
      return onPaper(next, event, (before = beginPaper()) =>
        before.handedIn
          ? before
          : {...before, handedIn: true, best: Math.max(before.best, event.percent), answers: event.answers},
      );
  }
}

/**
 * Begins a new attempt at a paper. Discards the answers of the previous attempt and keeps only the best
 * result.
 */
const beginPaper = (before?: PaperRecord): PaperRecord => ({
  begun: Math.min(mostBegun, (before?.begun ?? 0) + 1),
  handedIn: false,
  best: before?.best ?? 0,
  answers: {},
});

const onPaper = (
  record: CourseRecord,
  {module, paper}: {readonly module: string; readonly paper: number},
  change: (before: PaperRecord | undefined) => PaperRecord,
): CourseRecord =>
  within(record, module, m => ({...m, papers: {...m.papers, [paper]: change(m.papers[paper])}}));

function within(
  record: CourseRecord,
  id: string,
  change: (module: ModuleRecord) => ModuleRecord,
): CourseRecord {
  const module = record.modules[id];
  if (module?.kind !== 'open')
    throw new Error(`module "${id}" is ${module ? 'sealed' : 'unknown'}: call openModule first`);
  return {...record, modules: {...record.modules, [id]: change(module)}};
}

/**
 * Adds an answer. A draft changes neither points nor tries. Points never fall, unless a release has lowered
 * the maximum points of the question.
 */
function answerAfter(
  before: Answer | undefined,
  {response, score}: Pick<Answer, 'response' | 'score'>,
): Answer {
  const best = before?.best ?? 0;
  const tries = before?.tries ?? 0;
  if (score.kind === 'incomplete') return {response, score, best, tries};
  return {
    response,
    score,
    best: Math.min(score.possible, Math.max(best, score.earned)),
    tries: Math.min(maxTries, tries + 1),
  };
}
