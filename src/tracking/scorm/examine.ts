import {letters, said, sample, trialName, tried, triedLengths} from '../examine.ts';
import type {Examined, Finding, Verdict} from '../port.ts';
import {isRefused, type Answered, type ScormClient} from './client.ts';
import type {Trial} from './dialect.ts';
import type {Elements} from './records.ts';
import {written} from './result.ts';

/** What an edition of SCORM is tried with. */
export interface Plan {
  /** Lengths of `cmi.suspend_data`, the shortest first. */
  readonly lengths: readonly number[];
  readonly place: {readonly element: string; readonly longest: number};
  /** Elements of the answer that stays, and those of them that must come back, if they can be read at all. */
  readonly answer: Elements;
  readonly telling: readonly string[];
  /** Elements of the part that stays, after its id. */
  readonly part: Elements;
  /** With a pass mark of the LMS's own, a score would decide the status. */
  readonly passMark: string;
  readonly scores: readonly string[];
  readonly statuses: readonly StatusPlan[];
  readonly time: {readonly element: string; readonly none: string; readonly total: string};
  readonly commit: string;
}

interface StatusPlan {
  readonly element: string;
  /** What the LMS has. */
  readonly now: string;
  /** What the course may say from there upwards; "failed" is left out, since it may end an attempt for good. */
  readonly words: readonly string[];
}

/**
 * Tries an LMS and puts back what it held, all in one turn. No commit is made while a trial's value stands, so that
 * only an LMS which hands on each value at once ever gives one away.
 */
export function examineScorm(trial: Trial, plan: Plan): readonly Finding[] {
  const {lms} = trial;
  const lost: string[] = [];
  const restoring = (element: string, value: string, act: () => readonly Finding[]): readonly Finding[] => {
    const findings = act();
    if (!putBack(lms, element, value)) lost.push(element);
    return findings;
  };
  const holding = (what: Examined, element: string, act: () => readonly Finding[]): readonly Finding[] => {
    const value = trial.sent(element) ?? lms.read(element);
    return value === undefined
      ? [untried(what, element, 'nobody knows what it holds')]
      : restoring(element, value, act);
  };
  const {place} = plan;
  return [
    ...holding('state', 'cmi.suspend_data', () => triedLengths(lms, 'cmi.suspend_data', plan.lengths)),
    ...holding('place', place.element, () => [
      tried(lms, 'place', place.element, sample(place.longest)),
      tried(lms, 'letters', place.element, letters),
    ]),
    answer(trial, plan),
    ...[['id', trialName] as const, ...plan.part].map(([name, value]) =>
      tried(lms, 'parts', `cmi.objectives.${trial.partAt}.${name}`, value),
    ),
    ...plan.scores.flatMap(element => {
      const value = lms.get(element);
      const why =
        lms.get(plan.passMark) !== '' ? 'a pass mark is set' : value === '' ? 'there is none yet' : '';
      // Some LMSes make a zero of nothing, so that a first score can never be taken back.
      if (why !== '') return [untried('score', element, why)];
      return restoring(element, value, () => [score(lms, element, value)]);
    }),
    ...plan.statuses.flatMap(({element, now, words}) =>
      restoring(element, now, () =>
        [...words.filter(word => word !== now), now].map(word => tried(lms, 'status', element, word)),
      ),
    ),
    time(trial, plan.time),
    lost.length === 0
      ? finding('commit', plan.commit, lms.commit())
      : untried('commit', plan.commit, `not put back: ${lost.join(', ')}`),
  ];
}

/** How often a value is put back before it is given up: some LMSes throw now and then, or say yes and do nothing. */
const putsAtMost = 6;

/** Puts back what an LMS held. False where it did not take that, and holds something else. */
function putBack(lms: ScormClient, element: string, value: string): boolean {
  let isTaken = false;
  for (let put = 0; put < putsAtMost; put++) {
    isTaken = !isRefused(lms.set(element, value));
    if (lms.get(element) === value) return true;
  }
  return isTaken;
}

const untried = (what: Examined, set: string, read: string): Finding => ({
  what,
  set,
  read,
  verdict: 'untried',
});

/** Where answers are write-only, nothing but their number tells whether they were taken. */
function answer({lms, answerAt}: Trial, {answer: elements, telling}: Plan): Finding {
  const count = () => said(lms.get('cmi.interactions._count'));
  const children = lms.get('cmi.interactions._children');
  const earlier = count();
  const record = `cmi.interactions.${answerAt}`;
  const lacking = elements.flatMap(([name, value]) => {
    const answered = lms.set(`${record}.${name}`, value);
    return isRefused(answered) ? [`${name} ${answered.code}`] : [];
  });
  const other = elements
    .filter(([name]) => telling.includes(name))
    .flatMap(([name, value]) => {
      const read = lms.get(`${record}.${name}`);
      return read === value ? [] : [`${name} ${said(read)}`];
    });
  return {
    what: 'answers',
    set: `${record}, ${elements.length} elements`,
    read: [
      `_count ${earlier} then ${count()}`,
      ...(lacking.length > 0 ? [`errors ${lacking.join(', ')}`] : []),
      ...(other.length > 0 ? [`read ${other.join(', ')}`] : []),
      `_children ${said(children)}`,
    ].join('; '),
    verdict: answerVerdict(lacking.length, elements.length, other.length, telling.length),
  };
}

function answerVerdict(lacking: number, elements: number, other: number, telling: number): Verdict {
  if (lacking === elements) return 'refused';
  if (lacking > 0 || other > 0) return 'changed';
  return telling > 0 ? 'kept' : 'unknown';
}

/** Says the number that is there in another way: never a worse score than there is, not for a moment. */
function score(lms: ScormClient, element: string, value: string): Finding {
  const found = tried(lms, 'score', element, written.otherwise(value) ?? value);
  const isSame = found.verdict === 'changed' && Number(lms.get(element)) === Number(value);
  return isSame ? {...found, verdict: 'kept'} : found;
}

/** Write-only too; but the time of earlier visits can be read. */
function time({lms, sent}: Trial, {element, none, total}: Plan['time']): Finding {
  const value = sent(element) ?? none;
  const answered = lms.set(element, value);
  const earlier = lms.get(total);
  const found = finding('time', `${element} = ${said(value)}`, answered);
  if (isRefused(answered)) return found;
  return {...found, read: `${total} ${said(earlier)}`, verdict: /[1-9]/.test(earlier) ? 'kept' : 'unknown'};
}

const finding = (what: Examined, set: string, answered: Answered): Finding => ({
  what,
  set,
  read: isRefused(answered) ? `error ${answered.code}` : said(answered.value),
  verdict: isRefused(answered) ? 'refused' : 'kept',
});
