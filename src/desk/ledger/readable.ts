import {z} from 'zod';
import type {Answer} from './attempt.ts';

/** Words for what the records hold only as ids: made at build, one file per language. */
export const readableSchema = z.object({
  parts: z.record(z.string(), z.string()),
  questions: z.record(
    z.string(),
    z.object({
      stem: z.string(),
      type: z.string(),
      options: z.array(z.string()),
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
  readonly verdict: Verdict;
  /** `HHHH:MM:SS.SS` from question to answer. */
  readonly latency: string;
}

/** Says an answer in words. Choices are letters (a is the author's first option), numbers stand as typed. */
export function readAnswer(answer: Answer, readable: Readable): ReadableAnswer {
  const [, question = answer.id, attempt = '1'] = /^(.*)\.t(\d+)$/.exec(answer.id) ?? [];
  const known = readable.questions[question];
  const say = (pattern: string) => (known ? spell(pattern, answer.type, known) : [pattern].filter(Boolean));
  return {
    place: answer.place,
    question,
    stem: known?.stem ?? question,
    attempt: Number(attempt),
    parts: answer.objectives.map(id => readable.parts[id] ?? id),
    given: say(answer.response),
    right: answer.correct.flatMap(say),
    verdict: verdictOf(answer),
    latency: answer.latency,
  };
}

type KnownQuestion = Readable['questions'][string];

function spell(pattern: string, type: string, known: KnownQuestion): string[] {
  const steps = pattern.split(',').filter(Boolean);
  if (type === 'choice') {
    return steps.map(letter => {
      const option = optionOf(letter, known.options);
      return option === undefined ? letter : (known.labels[option] ?? option);
    });
  }
  if (type === 'performance') return steps.map(step => known.labels[step] ?? step);
  return [known.labels[pattern] ?? pattern].filter(Boolean);
}

// As the SCORM 1.2 adapter letters them; one character each is all that the standard allows in a choice.
const letters = 'abcdefghijklmnopqrstuvwxyz0123456789';

function optionOf(letter: string, options: readonly string[]): string | undefined {
  return letter.length === 1 ? options[letters.indexOf(letter)] : undefined;
}

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
