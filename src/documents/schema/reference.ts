import {z} from 'zod';
import {id, text} from '../../content/fields.ts';
import {wholeDayIn} from '../model/dates.ts';
import {fraudKinds} from '../model/fraud.ts';
import {seriesId} from './parts.ts';
import {lights} from '../model/terms.ts';

const day = z
  .string()
  .refine(written => wholeDayIn(written) !== undefined, 'write a day as it is printed, such as 15 JUN 2026');

/**
 * The document codes of passports and other booklets: ICAO Doc 9303-4, section 4.4. `PU` is a single sheet (Doc 9303-8,
 * section 4.1.5).
 */
const passportCodes: readonly string[] = ['P', 'PP', 'PD', 'PO', 'PM', 'PR', 'PS', 'PT', 'PE', 'PU', 'PL'];

/** First and last day, both included; a missing day means no limit. */
const period = {from: day.exactOptional(), to: day.exactOptional()};

const years = z.number().int('write whole years').min(1).max(20);

/** The issuer's data for one series, against which the code checks documents. */
const rules = {
  id: seriesId,
  issued: z.strictObject(period),
  /** The pattern of numbers, such as `UA#######`: `#` is a digit, `*` is a digit or a capital letter. */
  number: z.string().regex(/^[A-Z]+[#*]+$/, 'write capitals, then # for each figure or * for each character'),
  codes: z
    .array(
      z.strictObject({
        code: z
          .string()
          .regex(/^[A-Z]{1,2}$/)
          .refine(
            code => !code.startsWith('P') || passportCodes.includes(code),
            `write a code of ICAO Doc 9303-4, section 4.4: ${passportCodes.join(', ')}`,
          ),
        ...period,
      }),
    )
    .min(1),
  /**
   * Validity in years. The document expires on the same day of the year as its issue. Missing for a visa
   * label, which states its own validity.
   */
  validity: z.strictObject({years, under16: years.exactOptional()}).exactOptional(),
  /** The longest validity in years of a document that states its own validity. */
  mostYears: years.exactOptional(),
  /**
   * True if the series has a personal number. A personal number consists of the date of birth as YYMMDD and
   * four digits; the last digit is odd for men and even for women.
   */
  personalNumber: z.boolean(),
  chip: z.boolean(),
  /** Number of paper pages of a book; 0 for a card or a label. */
  pages: z.number().int().min(0),
};

/** One series of Utopia, with the texts for the learner. */
const series = z.strictObject({
  ...rules,
  title: text,
  /** The look of a genuine copy in each light. */
  shows: z.array(z.strictObject({id: z.enum([...lights, 'chip']), text})).min(3),
});

/** A State of which the learner has no reference sheet. The build checks its documents too. */
const otherIssuer = z.strictObject({
  // The codes XXA, XXB, XXC and XXX give the status of a holder, such as a refugee. They name no issuer.
  code: z
    .string()
    .regex(/^(?!XX[ABCX])[A-Z]{3}$/, 'write the code of an issuer; XXA, XXB, XXC and XXX are none'),
  series: z.array(z.strictObject(rules)).default([]),
});

/** Schema of the shares of the kinds of fraud, in per cent of the false documents that practice makes. */
const frauds = z
  .record(z.enum(fraudKinds), z.number().int('write whole numbers').min(0))
  .refine(
    shares => fraudKinds.reduce((sum, kind) => sum + shares[kind], 0) === 100,
    'let the shares of all kinds add up to 100',
  );

/**
 * The contents of `specimens/utopia.yaml`, as an author writes them. Learners see these contents as the
 * reference sheet, and the build checks every specimen against them.
 */
export const referenceSource = z.strictObject({
  id,
  title: text,
  /** The date on which all cases take place. */
  today: day,
  issuer: z.string().regex(/^[A-Z]{3}$/),
  /** Issuers that a document may name besides the issuer of this sheet. */
  otherIssuers: z.array(otherIssuer),
  /** Permitted printed nationalities, and their codes in the machine-readable zone. */
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
  frauds,
});

/** The rules and the reference sheet of the fictional State Utopia. */
export type Reference = z.infer<typeof referenceSource>;

/** The issuer's data for one series. */
export type SeriesRules = z.infer<typeof otherIssuer>['series'][number];
