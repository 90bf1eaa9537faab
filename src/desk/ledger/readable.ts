import {z} from 'zod';
import type {Answer, DataModel} from './attempt.ts';
import {plainText, sayPattern} from './pattern.ts';
import {secondsOf, spanOf} from './scorm-time.ts';

/** Words for what the records hold only as ids: made at build, one file per language. */
export const readableSchema = z.object({
  parts: z.record(z.string(), z.string()),
  questions: z.record(
    z.string(),
    z.object({
      stem: z.string(),
      type: z.string(),
      options: z.array(z.string()),
      targets: z.array(z.string()).default([]),
      labels: z.record(z.string(), z.string()),
    }),
  ),
});
export type Readable = z.infer<typeof readableSchema>;

export const nothingReadable: Readable = {parts: {}, questions: {}};

/** What an LMS was told about the answer: in words of its own standard, made plain. */
export type Verdict =
  | {readonly kind: 'right' | 'wrong' | 'neutral' | 'unknown'}
  | {readonly kind: 'points'; readonly earned: number; readonly possible: number | undefined};

/** One answer as a person reads it; ids stand where no words are known. */
export interface ReadableAnswer {
  readonly place: number;
  /** `<module>.<question>`. */
  readonly question: string;
  readonly stem: string;
  readonly attempt: number;
  readonly parts: readonly string[];
  readonly given: readonly string[];
  readonly right: readonly string[];
  /** Whether their order is what was asked. */
  readonly ordered: boolean;
  readonly verdict: Verdict;
  /** `HHHH:MM:SS.SS` from question to answer, or ''. */
  readonly latency: string;
}

/**
 * Says an answer in words. Ours are named `<module>.<question>.t<try>`, in SCORM 2004 behind `urn:tamga:`, and a decision
 * on the way through an interview adds its number and place, `.01-door`. Of a decision SCORM 1.2 keeps only the letter
 * among what was offered there, which nobody can read afterwards.
 */
export function readAnswer(answer: Answer, readable: Readable, model: DataModel): ReadableAnswer {
  const id = answer.id.replace(/^urn:tamga:/, '');
  const [, question = id, attempt = '1', turn] = /^(.*)\.t(\d+)(?:\.(\d+)-.*)?$/.exec(id) ?? [];
  const known = readable.questions[question];
  const labels = known && turn !== undefined ? {...known, options: []} : known;
  const say = (pattern: string) => sayPattern(pattern, answer, model, labels);
  return {
    place: answer.place,
    question,
    stem: known ? stemOf(known.stem, turn) : plainText(answer.description) || question,
    attempt: Number(attempt),
    parts: answer.objectives.map(part => readable.parts[part] ?? part),
    given: say(answer.response),
    right: answer.correct.flatMap(say),
    ordered: answer.type === 'sequencing',
    verdict: verdictOf(answer),
    latency: answer.latency === '' ? '' : spanOf(secondsOf(answer.latency)),
  };
}

const stemOf = (stem: string, turn: string | undefined): string =>
  turn === undefined ? stem : `${stem} – ${Number(turn)}`;

function verdictOf({result, weighting}: Answer): Verdict {
  if (result === 'correct') return {kind: 'right'};
  if (result === 'wrong' || result === 'incorrect') return {kind: 'wrong'};
  if (result === 'neutral' || result === 'unanticipated') return {kind: 'neutral'};
  const given = result === '' ? NaN : Number(result);
  if (!Number.isFinite(given)) return {kind: 'unknown'};
  const possible = Number(weighting);
  if (!(possible > 0)) return {kind: 'points', earned: given, possible: undefined};
  // The course says a share of the weight; up to one it cannot be told from points, and of one point it is the same.
  return {kind: 'points', earned: given <= 1 ? Math.round(given * possible * 100) / 100 : given, possible};
}
