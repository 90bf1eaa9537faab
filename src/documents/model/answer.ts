import type {Response} from '../../score/response.ts';
import type {Finding} from './examination.ts';
import {
  checks,
  confidences,
  grounds,
  mostMarks,
  outcomes,
  places,
  reasons,
  tools,
  verdicts,
  type Check,
  type CheckOutcome,
  type Confidence,
  type Ground,
  type Verdict,
} from './terms.ts';

/** What an officer found and decided; what is not given yet is missing. */
export interface Answer {
  readonly verdict?: Verdict;
  /** Only where the verdict is one more check: which one, and what followed. */
  readonly check?: Check;
  readonly outcome?: CheckOutcome;
  readonly ground?: Ground;
  readonly confidence?: Confidence;
  /** One for a place, in the order they were made. */
  readonly findings: readonly Finding[];
}

const member = <T extends string>(all: readonly T[], word: string | undefined): T | undefined =>
  all.find(one => one === word);

const first = <T extends string>(all: readonly T[], words: Response): T | undefined =>
  all.find(one => words.includes(one));

/** Reads the words of a response; what does not belong there is left out. Never throws. */
export function answerOf(response: Response): Answer {
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
    found.set(place, {place, reason, tool});
  }
  return [...found.values()].slice(0, mostMarks);
}

/** The words of an answer: verdict, check, what followed, ground, confidence, then place, reason and tool of each mark. */
export const responseOf = ({verdict, check, outcome, ground, confidence, findings}: Answer): Response =>
  [
    verdict,
    check,
    outcome,
    ground,
    confidence,
    ...findings.flatMap(({place, reason, tool}) => [place, reason, tool]),
  ].filter(word => word !== undefined);
