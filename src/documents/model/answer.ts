import type {Response} from '../../score/response.ts';
import type {Finding} from './examination.ts';
import {checks, type Check} from './checks.ts';
import {
  confidences,
  grounds,
  mostMarks,
  outcomes,
  places,
  reasons,
  tools,
  verdicts,
  type CheckOutcome,
  type Confidence,
  type Ground,
  type Verdict,
} from './terms.ts';

/**
 * A learner's answer about one document: marks and decisions. A field is missing until the learner has filled
 * it in.
 */
export interface ExaminationAnswer {
  readonly verdict?: Verdict;
  /** The chosen check and the decision after it. Both are present only if the verdict is `check`. */
  readonly check?: Check;
  readonly outcome?: CheckOutcome;
  readonly ground?: Ground;
  readonly confidence?: Confidence;
  /**
   * The marks, in the order in which the learner made them. One place may have several marks, with different reasons or
   * tools.
   */
  readonly findings: readonly Finding[];
}

const member = <T extends string>(all: readonly T[], word: string | undefined): T | undefined =>
  all.find(one => one === word);

const first = <T extends string>(all: readonly T[], words: Response): T | undefined =>
  all.find(one => words.includes(one));

/** Parses a response into an answer. Ignores invalid ids. Never throws. */
export function answerOf(response: Response): ExaminationAnswer {
  const start = response.findIndex(word => member(places, word) !== undefined);
  const [head, marks] = start < 0 ? [response, []] : [response.slice(0, start), response.slice(start)];
  const verdict = first(verdicts, head);
  const check = first(checks, head);
  const outcome = first(outcomes, head);
  const ground = first(grounds, head);
  const confidence = first(confidences, head);
  return {
    ...(verdict && {verdict}),
    ...(verdict === 'check' && check && {check}),
    ...(verdict === 'check' && check && outcome && {outcome}),
    ...(ground && {ground}),
    ...(confidence && {confidence}),
    findings: findingsIn(marks),
  };
}

function findingsIn(words: Response): readonly Finding[] {
  const found = new Map<string, Finding>();
  for (let at = 0; at + 2 < words.length; at += 3) {
    const place = member(places, words[at]);
    const reason = member(reasons, words[at + 1]);
    const tool = member(tools, words[at + 2]);
    if (!place || !reason || !tool) break;
    found.set(`${place} ${reason} ${tool}`, {place, reason, tool});
  }
  return [...found.values()].slice(0, mostMarks);
}

/**
 * Serialises an answer as ids: verdict, check, decision after the check, ground, confidence, then place, reason and
 * tool of each mark.
 */
export const responseOf = ({
  verdict,
  check,
  outcome,
  ground,
  confidence,
  findings,
}: ExaminationAnswer): Response =>
  [
    verdict,
    check,
    outcome,
    ground,
    confidence,
    ...findings.flatMap(({place, reason, tool}) => [place, reason, tool]),
  ].filter(word => word !== undefined);

/** Returns what the decision of an answer lacks, in the order in which the bench asks for it. */
export function missingIn({
  verdict,
  check,
  outcome,
  ground,
  confidence,
}: ExaminationAnswer): readonly string[] {
  const needed = {verdict, ...(verdict === 'check' ? {check, outcome} : {}), ground, confidence};
  return Object.entries(needed).flatMap(([name, word]) => (word === undefined ? [name] : []));
}
