import type {CourseIndex} from '../content/course.ts';
import type {Answer, CourseRecord, ModuleRecord, RecordEvent} from './record.ts';

/** Tries are counted up to this number, so that a save has a largest size; the next ones are "the seventh or later". */
export const maxTries = 7;

const emptyModule = (contentVersion: number): ModuleRecord => ({
  kind: 'open',
  contentVersion,
  seen: [],
  answers: {},
});

/** The record of an attempt in which nothing has happened yet. */
export function empty(nonce: string, language: string, course: CourseIndex): CourseRecord {
  const modules = Object.fromEntries(course.modules.map(m => [m.id, emptyModule(m.contentVersion)]));
  return {nonce, revision: 0, language, place: '', modules};
}

/** Adds one event to the record. Throws where an event belongs to a module that was not opened first: a bug of the caller. */
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
        answers: {...m.answers, [event.question]: answered(m.answers[event.question], event)},
      }));
  }
}

function within(
  record: CourseRecord,
  id: string,
  change: (module: ModuleRecord) => ModuleRecord,
): CourseRecord {
  const module = record.modules[id];
  if (module?.kind !== 'open')
    throw new Error(
      `module "${id}" is ${module ? 'sealed' : 'unknown'}: open it before anything happens in it`,
    );
  return {...record, modules: {...record.modules, [id]: change(module)}};
}

/** A draft changes neither points nor tries. Points never fall, and never pass full marks if a release has lowered those. */
function answered(before: Answer | undefined, {response, score}: Pick<Answer, 'response' | 'score'>): Answer {
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
