import {z} from 'zod';
import {id, text} from '../../content/fields.ts';
import {wholeDayIn} from '../model/dates.ts';
import {seriesId} from './parts.ts';
import {lights} from '../model/terms.ts';

const day = z
  .string()
  .refine(written => wholeDayIn(written) !== undefined, 'write a day as it is printed, such as 15 JUN 2026');

/** From and to, both included; open where one is missing. */
const period = {from: day.exactOptional(), to: day.exactOptional()};

const years = z.number().int('write whole years').min(1).max(20);

/** What the issuer says of one series, for machines first and then for the learner. */
const series = z.strictObject({
  id: seriesId,
  title: text,
  issued: z.strictObject(period),
  /** A number sign stands for a figure, a star for a figure or a capital: `UA#######`. */
  number: z.string().regex(/^[A-Z]+[#*]+$/, 'write capitals, then # for each figure or * for each character'),
  codes: z.array(z.strictObject({code: z.string().regex(/^[A-Z]{1,2}$/), ...period})).min(1),
  /** To the same day; missing where the label itself says how long. */
  validity: z.strictObject({years, under16: years.exactOptional()}).exactOptional(),
  /** Birth as YYMMDD and four figures, the last odd for men and even for women. */
  personalNumber: z.boolean(),
  chip: z.boolean(),
  /** Paper pages of a book; 0 for a card or a label. */
  pages: z.number().int().min(0),
  /** What a genuine copy shows, light by light. */
  shows: z.array(z.strictObject({id: z.enum([...lights, 'chip']), text})).min(3),
});

/** What an author may write in `specimens/utopia.yaml`: the reference sheet, which is also what the build holds every specimen against. */
export const referenceSource = z.strictObject({
  id,
  title: text,
  /** The day of all cases. */
  today: day,
  issuer: z.string().regex(/^[A-Z]{3}$/),
  /** Other codes that may stand where an issuer does. */
  otherIssuers: z.array(z.string().regex(/^[A-Z]{3}$/)),
  /** What may be printed as a nationality, and its code in the machine-readable zone. */
  nationalities: z
    .array(z.strictObject({word: z.string().min(1), code: z.string().regex(/^[A-Z]{3}$/)}))
    .min(1),
  transliteration: z.array(
    z.strictObject({letter: z.string().length(1), spelt: z.string().regex(/^[A-Z]{1,2}$/)}),
  ),
  posts: z.array(z.strictObject({post: z.string().regex(/^[A-Z]\d$/), ...period})),
  /** Cards that are accepted instead of a passport. */
  accepted: z.array(seriesId),
  rules: z.array(z.strictObject({id, text})).min(1),
  series: z.array(series).min(1),
});

/** The rules and the reference sheet of the fictional State Utopia. */
export type Reference = z.infer<typeof referenceSource>;

/** What the issuer says of one series. */
export type SeriesRules = Reference['series'][number];
