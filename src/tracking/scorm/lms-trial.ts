import {letters, formatValue, sample, trialName, tryValue, tryLengths} from '../lms-trial.ts';
import type {TrialItem, TrialFinding, TrialVerdict} from '../port.ts';
import {isRefused, type CallResult, type ScormClient} from './client.ts';
import type {Trial} from './dialect.ts';
import type {Elements} from './records.ts';

/** Elements and values that the self-test tries in an edition of SCORM. */
export interface Plan {
  /** Lengths of `cmi.suspend_data` to try, in characters, the shortest first. */
  readonly lengths: readonly number[];
  readonly place: {readonly element: string; readonly longest: number};
  /**
   * Elements of the test answer, which stays in the LMS. `telling` names the elements that the self-test reads back.
   * It is empty if the edition does not allow reading answers.
   */
  readonly answer: Elements;
  readonly telling: readonly string[];
  /**
   * Elements of the objective that stays in the LMS after a self-test. The self-test sets them after the id of the
   * objective.
   */
  readonly part: Elements;
  /**
   * Element of the LMS's own pass mark. An LMS with a pass mark would derive a status from a test score. So in such
   * an LMS, the self-test does not test the score.
   */
  readonly passMark: string;
  readonly scores: readonly string[];
  readonly statuses: readonly StatusPlan[];
  readonly time: {readonly element: string; readonly none: string; readonly total: string};
  readonly commit: string;
}

interface StatusPlan {
  readonly element: string;
  /** The current value of the status in the LMS. */
  readonly now: string;
  /**
   * Status values that the self-test tries: the current value, and better values that the course may set. The
   * self-test leaves out "failed", because this value may end an attempt permanently.
   */
  readonly words: readonly string[];
}

/**
 * Runs the self-test of an LMS synchronously and restores its values. Makes no commit while a test value is set. So a
 * test value can leave the session only in an LMS that forwards each value at once. One answer and one objective stay
 * in the LMS, so that they can be checked after the commit. If the LMS already had both at launch, from an earlier
 * self-test, its server stores such values.
 */
export function testScorm(trial: Trial, plan: Plan): readonly TrialFinding[] {
  const {lms} = trial;
  const lost: string[] = [];
  const restoring = (
    element: string,
    value: string,
    act: () => readonly TrialFinding[],
  ): readonly TrialFinding[] => {
    const findings = act();
    if (!putBack(lms, element, value)) lost.push(element);
    return findings;
  };
  const holding = (
    what: TrialItem,
    element: string,
    act: () => readonly TrialFinding[],
  ): readonly TrialFinding[] => {
    const value = trial.lastValue(element) ?? lms.read(element);
    return value === undefined
      ? [untried(what, element, 'nobody knows what it holds')]
      : restoring(element, value, act);
  };
  const {place} = plan;
  const before = leftBefore(trial, plan);
  const passing = [
    ...holding('state', 'cmi.suspend_data', () => tryLengths(lms, 'cmi.suspend_data', plan.lengths)),
    ...holding('place', place.element, () => [
      tryValue(lms, 'place', place.element, sample(place.longest)),
      tryValue(lms, 'letters', place.element, letters),
    ]),
    ...plan.scores.flatMap(element => {
      const value = lms.get(element);
      const why =
        lms.get(plan.passMark) !== '' ? 'a pass mark is set' : value === '' ? 'there is none yet' : '';
      // Some LMSes turn an empty score into zero, so an empty score could not be restored after a test. The self-test
      // therefore does not test an empty score.
      if (why !== '') return [untried('score', element, why)];
      return restoring(element, value, () => [score(lms, element, value)]);
    }),
    ...plan.statuses.flatMap(({element, now, words}) =>
      restoring(element, now, () =>
        [...words.filter(word => word !== now), now].map(word => tryValue(lms, 'status', element, word)),
      ),
    ),
    time(trial, plan.time),
  ];
  const [judgeAnswer, judgeParts] = [giveAnswer(trial, plan), giveParts(trial, plan)];
  const committed =
    lost.length === 0
      ? finding('commit', plan.commit, lms.commit())
      : untried('commit', plan.commit, `not put back: ${lost.join(', ')}`);
  return [...passing, judgeAnswer(), ...judgeParts(), committed, ...before];
}

/** Sets the objective that the self-test leaves in the LMS. Returns a function that reads this objective back. */
function giveParts({lms, partAt}: Trial, {part}: Plan): () => readonly TrialFinding[] {
  const writes = [['id', trialName] as const, ...part].map(([name, value]) => {
    const element = `cmi.objectives.${partAt}.${name}`;
    return {element, value, code: lms.set(element, value).code};
  });
  return () =>
    writes.map(({element, value, code}) =>
      // The value is set already. So `set` only returns the error code of the earlier call, and `tryValue`
      // only reads the value back.
      tryValue({get: name => lms.get(name), set: () => ({code})}, 'parts', element, value),
    );
}

/** Returns findings about earlier sessions: the objective that an earlier self-test left, and the number of answers. */
function leftBefore({lms, partAt, atLaunch}: Trial, {part}: Plan): readonly TrialFinding[] {
  const came = (what: TrialItem, set: string, read: string, isSame: boolean): TrialFinding => ({
    ...{what, set: `last visit: ${set}`, read, verdict: isSame ? 'kept' : 'changed', isProven: true},
  });
  const parts = part.map(([name, value]) => {
    const element = `cmi.objectives.${partAt}.${name}`;
    const read = lms.get(element);
    const isSame = read === value || (read !== '' && Number(read) === Number(value));
    return came('parts', `${element} = ${formatValue(value)}`, formatValue(read), isSame);
  });
  const {answers, hasPart} = atLaunch;
  return [
    ...(hasPart ? parts : []),
    ...(answers > 0 ? [came('answers', 'cmi.interactions', `_count ${answers}`, true)] : []),
  ];
}

/**
 * Maximum number of attempts to restore a value. Some LMSes throw now and then, or accept a value and do
 * nothing.
 */
const putsAtMost = 6;

/** Restores the previous value of an element. Returns false if the LMS refuses this value and keeps another one. */
function putBack(lms: ScormClient, element: string, value: string): boolean {
  let isTaken = false;
  for (let put = 0; put < putsAtMost; put++) {
    isTaken = !isRefused(lms.set(element, value));
    if (lms.get(element) === value) return true;
  }
  return isTaken;
}

const untried = (what: TrialItem, set: string, read: string): TrialFinding => ({
  what,
  set,
  read,
  verdict: 'untried',
});

/**
 * Sets the test answer. Returns a function that reads the answer back. If the LMS does not allow reading answers,
 * their number shows whether the LMS has accepted the test answer.
 */
function giveAnswer({lms, answerAt}: Trial, {answer: elements, telling}: Plan): () => TrialFinding {
  const count = () => formatValue(lms.get('cmi.interactions._count'));
  const children = lms.get('cmi.interactions._children');
  const earlier = count();
  const record = `cmi.interactions.${answerAt}`;
  const lacking = elements.flatMap(([name, value]) => {
    const answered = lms.set(`${record}.${name}`, value);
    return isRefused(answered) ? [`${name} ${answered.code}`] : [];
  });
  return () => {
    const other = elements
      .filter(([name]) => telling.includes(name))
      .flatMap(([name, value]) => {
        const read = lms.get(`${record}.${name}`);
        return read === value ? [] : [`${name} ${formatValue(read)}`];
      });
    return {
      what: 'answers',
      set: `${record}, ${elements.length} elements`,
      read: [
        `_count ${earlier} then ${count()}`,
        ...(lacking.length > 0 ? [`errors ${lacking.join(', ')}`] : []),
        ...(other.length > 0 ? [`read ${other.join(', ')}`] : []),
        `_children ${formatValue(children)}`,
      ].join('; '),
      verdict: answerVerdict(lacking.length, elements.length, other.length, telling.length),
    };
  };
}

function answerVerdict(lacking: number, elements: number, other: number, telling: number): TrialVerdict {
  if (lacking === elements) return 'refused';
  if (lacking > 0 || other > 0) return 'changed';
  return telling > 0 ? 'kept' : 'unknown';
}

/**
 * Writes the current score in another spelling, such as `90.0` for `90`, so that the LMS never gets a worse
 * score.
 */
function score(lms: ScormClient, element: string, value: string): TrialFinding {
  const found = tryValue(lms, 'score', element, value.includes('.') ? `${value}0` : `${value}.0`);
  const isSame = found.verdict === 'changed' && Number(lms.get(element)) === Number(value);
  return isSame ? {...found, verdict: 'kept'} : found;
}

/** Tests the session time. Its element is write-only, but the total time of earlier visits can be read. */
function time({lms, lastValue}: Trial, {element, none, total}: Plan['time']): TrialFinding {
  const value = lastValue(element) ?? none;
  const answered = lms.set(element, value);
  const earlier = lms.get(total);
  const found = finding('time', `${element} = ${formatValue(value)}`, answered);
  if (isRefused(answered)) return found;
  return {
    ...found,
    read: `${total} ${formatValue(earlier)}`,
    ...(/[1-9]/.test(earlier) ? {verdict: 'kept', isProven: true} : {verdict: 'unknown'}),
  };
}

const finding = (what: TrialItem, set: string, answer: CallResult): TrialFinding => ({
  what,
  set,
  read: isRefused(answer) ? `error ${answer.code}` : formatValue(answer.value),
  verdict: isRefused(answer) ? 'refused' : 'kept',
});
