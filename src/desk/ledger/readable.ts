import {z} from 'zod';
import {readAnswerId, type AnswerId} from './answer-id.ts';
import type {AttemptAnswer, DataModel} from './attempt.ts';
import {workshopSchema} from './plan.ts';
import {plainText, formatPattern} from './pattern.ts';
import {secondsOf, spanOf} from './scorm-time.ts';

/**
 * Removes the properties that every object inherits, such as `constructor`. If an id happens to be such a name, a
 * lookup then finds no property in place of a text.
 */
export function onlyOwn<T extends object>(texts: T): T {
  Object.setPrototypeOf(texts, null);
  return texts;
}

/** Schema of values by id. */
const byId = <T>(value: z.ZodType<T>) => z.record(z.string(), value).transform(onlyOwn);

/**
 * Schema of a file with the texts for the ids in the records. The build writes one file for each language.
 */
export const readableSchema = z.object({
  /** Version of the course, such as `1.2.3`; '' if it is not known. */
  version: z.string().default(''),
  /** The modules that a learner must do to complete the course. */
  coreModules: z.array(z.object({number: z.number(), title: z.string()})).default([]),
  parts: byId(z.string()),
  objectives: byId(z.string()).prefault({}),
  questions: byId(
    z.object({
      stem: z.string(),
      type: z.string(),
      options: z.array(z.string()),
      targets: z.array(z.string()).default([]),
      labels: byId(z.string()),
      /** Address of the screen that asks the question. */
      address: z.string().default(''),
      /** Learning objectives that the question serves, as `module.objective`. */
      objectives: z.array(z.string()).default([]),
      /** Numbers of the item in ids.lock. Missing if a refresher cannot ask the item. */
      item: z.object({module: z.number(), paper: z.number(), item: z.number()}).optional(),
    }),
  ),
  /** The modules of the course with their parts, in the order of the course. */
  modules: z
    .array(
      z.object({
        number: z.number(),
        title: z.string(),
        parts: z.array(
          z.object({
            id: z.string(),
            minutes: z.number(),
            kind: z.string().default(''),
            /** Role of a paper; '' for other parts. */
            role: z.string().default(''),
            /** Learning objectives that a lesson serves, as `module.objective`. */
            objectives: z.array(z.string()).default([]),
          }),
        ),
      }),
    )
    .default([]),
  /** Sessions from which a trainer plans a workshop. */
  workshop: workshopSchema.optional(),
  places: byId(
    z.object({
      module: z.string(),
      part: z.string(),
      section: z.string(),
      file: z.string(),
      line: z.number(),
    }),
  ).prefault({}),
});
export type Readable = z.infer<typeof readableSchema>;

export const nothingReadable: Readable = readableSchema.parse({parts: {}, questions: {}});

/** A screen of a part of the course, with its titles and its source. */
export type DeskPlace = Readable['places'][string];

/**
 * Finds the screen at an address of the course. The address of a lesson, without a section, shows the first section.
 * Returns the address under which the desk stores comments on the screen, or undefined if there is no such screen.
 */
export function placeAt(
  {places}: Readable,
  hash: string,
): {readonly address: string; readonly place: DeskPlace} | undefined {
  const found = Object.entries(places).find(
    ([address]) => address === hash || (hash.split('/').length === 3 && address.startsWith(`${hash}/`)),
  );
  return found && {address: found[0], place: found[1]};
}

/** The result that the course reported for an interaction, translated from the vocabulary of its standard. */
export type InteractionResult =
  | {readonly kind: 'right' | 'wrong' | 'neutral' | 'unknown'}
  | {readonly kind: 'points'; readonly earned: number; readonly possible: number | undefined};

/** One interaction in readable form. Where the desk does not know a text, it shows the id. */
export interface ReadableAnswer {
  readonly place: number;
  /** Id of the question, `<module>.<question>`. */
  readonly question: string;
  readonly stem: string;
  readonly attempt: number;
  /** If a refresher asked the question: the number of months after the workshop. Otherwise undefined. */
  readonly months: AnswerId['months'];
  /** The form of the paper that asked the question, `<module>.<paper>.<n>`, or '' outside a paper. */
  readonly form: string;
  /** How sure the learner was: 1 a guess, 2 fairly sure, 3 certain. */
  readonly confidence: 1 | 2 | 3 | undefined;
  readonly parts: readonly string[];
  /** Learning objectives that the question serves. */
  readonly objectives: readonly string[];
  readonly given: readonly string[];
  readonly right: readonly string[];
  /** True if the learner had to put steps in order, so that the order of the response matters. */
  readonly ordered: boolean;
  readonly verdict: InteractionResult;
  /** Time from question to response as `HHHH:MM:SS.SS`, or ''. */
  readonly latency: string;
}

/**
 * Converts an interaction to readable texts. For a decision inside an interview, SCORM 1.2 reports only a letter. The
 * letter is the position among the choices that were offered, so the text of the choice cannot be recovered.
 */
export function readAnswer(answer: AttemptAnswer, readable: Readable, model: DataModel): ReadableAnswer {
  const {question, months, attempt, turn, sure} = readAnswerId(answer.id);
  const known = readable.questions[question];
  const labels = known && turn !== undefined ? {...known, options: []} : known;
  const say = (pattern: string) => formatPattern(pattern, answer, model, labels);
  return {
    place: answer.place,
    question,
    stem: known ? stemOf(known.stem, turn) : plainText(answer.description) || question,
    attempt,
    months,
    form:
      months === undefined && /^[^.]+\.[^.]+\.[^.]+$/.test(question)
        ? `${question.slice(0, question.lastIndexOf('.'))}.${attempt}`
        : '',
    confidence: sure,
    parts: answer.objectives
      .filter(name => !name.startsWith(served))
      .map(part => readable.parts[part] ?? part),
    objectives: answer.objectives
      .filter(name => name.startsWith(served))
      .map(name => readable.objectives[name.slice(served.length)] ?? name.slice(served.length)),
    given: say(answer.response),
    right: answer.correct.flatMap(say),
    ordered: answer.type === 'sequencing',
    verdict: verdictOf(answer),
    latency: answer.latency === '' ? '' : spanOf(secondsOf(answer.latency)),
  };
}

/**
 * Prefix of the ids of learning objectives. All other objectives of an interaction are parts of the course.
 */
const served = 'objective.';

const stemOf = (stem: string, turn: string | undefined): string =>
  turn === undefined ? stem : `${stem} – ${Number(turn)}`;

function verdictOf({result, weighting}: AttemptAnswer): InteractionResult {
  if (result === 'correct') return {kind: 'right'};
  if (result === 'wrong' || result === 'incorrect') return {kind: 'wrong'};
  if (result === 'neutral' || result === 'unanticipated') return {kind: 'neutral'};
  const value = result === '' ? NaN : Number(result);
  if (!Number.isFinite(value)) return {kind: 'unknown'};
  const possible = Number(weighting);
  if (!(possible > 0)) return {kind: 'points', earned: value, possible: undefined};
  // Our course reports a result as a share of the weighting; other courses may report points. A result up to 1 is
  // read as a share. With a weighting of 1, the share and the points are the same number.
  return {kind: 'points', earned: value <= 1 ? Math.round(value * possible * 100) / 100 : value, possible};
}
