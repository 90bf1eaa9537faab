import type {Answer, Launched, State} from '../ledger/attempt.ts';

/* Between the desk's form of an attempt and scorm-again's JSON, in which lists are objects with numbers for keys. */

function at(value: unknown, ...path: string[]): unknown {
  return path.reduce(
    (found, name) => (typeof found === 'object' && found !== null ? Reflect.get(found, name) : undefined),
    value,
  );
}

function text(value: unknown, ...path: string[]): string {
  const found = at(value, ...path);
  return typeof found === 'string' || typeof found === 'number' ? String(found) : '';
}

/** Entries of a list with their places, in order. */
function entries(value: unknown, ...path: string[]): (readonly [place: number, entry: unknown])[] {
  const found = at(value, ...path);
  if (typeof found !== 'object' || found === null) return [];
  return Object.entries(found)
    .flatMap(([name, entry]: [string, unknown]) =>
      /^\d+$/.test(name) ? [[Number(name), entry] as const] : [],
    )
    .sort(([a], [b]) => a - b);
}

const score = (value: unknown, ...path: string[]) => ({
  raw: text(value, ...path, 'raw'),
  min: text(value, ...path, 'min'),
  max: text(value, ...path, 'max'),
});

/** The state in what the runtime renders. */
export function stateOf(rendered: unknown): State {
  const cmi = at(rendered, 'cmi');
  return {
    status: text(cmi, 'core', 'lesson_status'),
    location: text(cmi, 'core', 'lesson_location'),
    exit: text(cmi, 'core', 'exit'),
    session: text(cmi, 'core', 'session_time'),
    score: score(cmi, 'core', 'score'),
    suspendData: text(cmi, 'suspend_data'),
    comments: text(cmi, 'comments'),
    objectives: entries(cmi, 'objectives').map(([, entry]) => ({
      id: text(entry, 'id'),
      status: text(entry, 'status'),
      score: score(entry, 'score'),
    })),
    preference: {
      audio: text(cmi, 'student_preference', 'audio'),
      language: text(cmi, 'student_preference', 'language'),
      speed: text(cmi, 'student_preference', 'speed'),
      text: text(cmi, 'student_preference', 'text'),
    },
  };
}

/** The answers in what the runtime renders. */
export function answersOf(rendered: unknown): Answer[] {
  return entries(rendered, 'cmi', 'interactions').map(([place, entry]) => ({
    place,
    id: text(entry, 'id'),
    type: text(entry, 'type'),
    time: text(entry, 'time'),
    latency: text(entry, 'latency'),
    weighting: text(entry, 'weighting'),
    response: text(entry, 'student_response'),
    result: text(entry, 'result'),
    objectives: entries(entry, 'objectives').map(([, objective]) => text(objective, 'id')),
    correct: entries(entry, 'correct_responses').map(([, correct]) => text(correct, 'pattern')),
  }));
}

const listed = (items: readonly object[]) => Object.fromEntries(items.map((item, place) => [place, item]));

/** What the runtime is loaded with at launch. */
export function cmiOf({learnerId, learnerName, entry, totalTime, state, answers}: Launched): object {
  return {
    suspend_data: state.suspendData,
    comments: state.comments,
    core: {
      student_id: learnerId,
      student_name: learnerName,
      lesson_location: state.location,
      credit: 'credit',
      lesson_status: state.status,
      entry,
      total_time: totalTime,
      lesson_mode: 'normal',
      exit: '',
      session_time: '',
      score: {...state.score},
    },
    objectives: listed(state.objectives),
    student_preference: {...state.preference},
    interactions: listed(
      answers.map(answer => ({
        id: answer.id,
        type: answer.type,
        time: answer.time,
        latency: answer.latency,
        weighting: answer.weighting,
        student_response: answer.response,
        result: answer.result,
        objectives: listed(answer.objectives.map(id => ({id}))),
        correct_responses: listed(answer.correct.map(pattern => ({pattern}))),
      })),
    ),
  };
}
