import {letters, said, sample, trialAnswer, trialName, tried, triedLengths} from './examine.ts';
import type {Finding, Verdict} from './port.ts';
import {isRefused, type ScormClient} from './scorm-client.ts';
import type {Trial} from './scorm-port.ts';
import {elementsOf, status as lessonStatus} from './scorm12-words.ts';

export {trialName} from './examine.ts';

/**
 * Tries a SCORM 1.2 LMS (RTE 3.4) and puts back what it held, all in one turn. No commit is made while a trial's value
 * stands, so that only an LMS which hands on each value at once ever gives one away.
 */
export function examine12(session: Trial): readonly Finding[] {
  const {lms} = session;
  const before = (element: string): string => session.sent(element) ?? lms.get(element);
  const restoring = (element: string, act: () => readonly Finding[]): readonly Finding[] => {
    const value = before(element);
    const findings = act();
    lms.set(element, value);
    return findings;
  };
  return [
    ...restoring('cmi.suspend_data', () =>
      triedLengths(lms, 'cmi.suspend_data', [1_000, 3_276, 4_096, 4_097]),
    ),
    ...restoring('cmi.core.lesson_location', () => [
      tried(lms, 'place', 'cmi.core.lesson_location', sample(255)),
      tried(lms, 'letters', 'cmi.core.lesson_location', letters),
    ]),
    answers(lms, session),
    ...part(lms, session.partAt),
    ...['min', 'max', 'raw'].map(name => score(lms, `cmi.core.score.${name}`)),
    ...statuses(lms, session),
    time(lms, session),
    commit(lms),
  ];
}

/** Answers are write-only in 1.2: nothing but their number tells whether they were taken. */
function answers(lms: ScormClient, {at, answerAt}: Trial): Finding {
  const count = () => lms.get('cmi.interactions._count');
  const children = lms.get('cmi.interactions._children');
  const earlier = count();
  const elements = elementsOf(trialAnswer(at));
  const lacking = elements.flatMap(([name, value]) => {
    const answered = lms.set(`cmi.interactions.${answerAt}.${name}`, value);
    return isRefused(answered) ? [`${name} ${answered.code}`] : [];
  });
  return {
    what: 'answers',
    set: `cmi.interactions.${answerAt}, ${elements.length} elements`,
    read: [
      `_count ${said(earlier)} then ${said(count())}`,
      ...(lacking.length > 0 ? [`errors ${lacking.join(', ')}`] : []),
      `_children ${said(children)}`,
    ].join('; '),
    verdict: lacking.length === 0 ? 'unknown' : lacking.length === elements.length ? 'refused' : 'changed',
  };
}

const part = (lms: ScormClient, at: number): readonly Finding[] =>
  [
    ['id', trialName],
    ['score.min', '0'],
    ['score.max', '100'],
    ['score.raw', '100'],
    ['status', 'completed'],
  ].map(([name = '', value = '']) => tried(lms, 'parts', `cmi.objectives.${at}.${name}`, value));

/** Tried only where it can be taken back: to the number that is there, or to none. */
function score(lms: ScormClient, element: string): Finding {
  const before = lms.get(element);
  const untried = (read: string): Finding => ({what: 'score', set: element, read, verdict: 'untried'});
  if (lms.get('cmi.student_data.mastery_score') !== '') return untried('a mastery score is set');
  if (before === '' && isRefused(lms.set(element, ''))) return untried('it cannot be taken back');
  // Never a worse score than there is, not for a moment; and where there is none, hardly one.
  const found = tried(lms, 'score', element, before === '' ? '1' : `${Number(before)}.0`);
  const isSame = found.verdict === 'changed' && before !== '' && Number(lms.get(element)) === Number(before);
  lms.set(element, before);
  return isSame ? {...found, verdict: 'kept'} : found;
}

/** Those that the course may say, from the one that is reached upwards; "failed" may end an attempt for good. */
function statuses(lms: ScormClient, {status, scheme}: Trial): readonly Finding[] {
  const words = ['incomplete', 'completed', ...(scheme === 'passed-failed' ? ['passed'] : [])];
  const findings = words
    .filter(word => lessonStatus.rank(word) >= lessonStatus.rank(status))
    .map(word => tried(lms, 'status', 'cmi.core.lesson_status', word));
  return [...findings, tried(lms, 'status', 'cmi.core.lesson_status', status)];
}

/** Write-only too; but the time of earlier visits can be read. */
function time(lms: ScormClient, {sent}: Trial): Finding {
  const value = sent('cmi.core.session_time') ?? '0000:00:00.00';
  const answered = lms.set('cmi.core.session_time', value);
  const total = lms.get('cmi.core.total_time');
  const verdict: Verdict = isRefused(answered) ? 'refused' : /[1-9]/.test(total) ? 'kept' : 'unknown';
  return {
    what: 'time',
    set: `cmi.core.session_time = ${said(value)}`,
    read: isRefused(answered) ? `error ${answered.code}` : `total_time ${said(total)}`,
    verdict,
  };
}

function commit(lms: ScormClient): Finding {
  const answered = lms.commit();
  return {
    what: 'commit',
    set: 'LMSCommit',
    read: isRefused(answered) ? `error ${answered.code}` : said(answered.value),
    verdict: isRefused(answered) ? 'refused' : 'kept',
  };
}
