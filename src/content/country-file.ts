import {z} from 'zod';
import {countryTopics, lawReadings} from './country.ts';
import {id, text} from './fields.ts';

const day = z.string().refine(value => z.iso.date().safeParse(value).success, 'write the day as 2026-11-24');

/** Fields of every country entry. */
const entryFields = {
  id,
  name: text,
  /** The source that was read, its date, and open questions about the entry. Translated, because learners read it. */
  source: text,
  checkedOn: day,
  /**
   * Last day on which the entry shows no warning. An author sets it only when the default number of months
   * after `checkedOn` does not fit.
   */
  expires: day.optional(),
  /** Person or office that keeps the entry up to date. */
  owner: z.string().trim().min(1),
  /** If true, only packages for officers contain the entry. */
  officersOnly: z.literal(true, 'write true, or leave it out').optional(),
};

/** Fields of every country entry except a law. */
const confirmable = {
  ...entryFields,
  /** True when somebody has confirmed the entry. If false, the page tells the learner to ask the supervisor. */
  verified: z.boolean(),
};

const about = z.array(z.enum(countryTopics)).min(1);

/** The last day without a warning must not be before the day on which the entry was checked. */
const inOrder = ({checkedOn, expires}: {readonly checkedOn: string; readonly expires?: string | undefined}) =>
  expires === undefined || checkedOn <= expires;
const outOfOrder = {path: ['expires'], message: 'it lies before the day on which the entry was checked'};

const law = z
  .strictObject({
    ...entryFields,
    about,
    /**
     * How the law was read. `in-force`: the text in force was read at its source. The page shows only such a law as
     * checked. `other`: a translation or an older text was read, which `source` names. `not-confirmed`: no text of
     * the law was read.
     */
    read: z.enum(lawReadings),
    /** Article of the law, for example `Article 3`. Shown only when somebody has read the law. */
    article: text.optional(),
    /** Content of the law in one sentence. */
    says: text,
  })
  .refine(inOrder, outOfOrder)
  .refine(
    ({read, source}) => read !== 'in-force' || !/translation|\bcopy\b|\bnot (read|compared)/i.test(source),
    {
      path: ['read'],
      message: 'its source names a translation, a copy or a text that was not read: write other',
    },
  );

const body = z
  .strictObject({
    ...confirmable,
    about,
    /** Name in the country's own language. */
    ownName: z.string().trim().min(1).optional(),
    /** What the public body does, in one sentence. */
    does: text,
  })
  .refine(inOrder, outOfOrder);

const line = z
  .strictObject({
    ...confirmable,
    about,
    number: z.string().trim().min(1).optional(),
    /** One sentence that says when to use the phone line. */
    for: text,
    audience: z.enum(['learner', 'traveller']),
  })
  .refine(inOrder, outOfOrder)
  .refine(l => !l.verified || l.number !== undefined, {
    path: ['number'],
    message: 'a verified line needs its number',
  });

const post = z
  .strictObject({...confirmable, by: z.enum(['road', 'rail', 'air']), note: text.optional()})
  .refine(inOrder, outOfOrder);

const form = z
  .strictObject({
    ...confirmable,
    about,
    /** What the official form is used for, in one sentence. */
    usedFor: text,
  })
  .refine(inOrder, outOfOrder);

/** Schema of `modules/country/<code>.yaml`. */
export const countrySource = z
  .strictObject({
    country: z
      .string()
      .regex(/^[a-z]{2}$/, 'write the two-letter code in small letters; xx is the neutral one'),
    name: text,
    /**
     * Other English words that name the country, such as Mongolian. The build warns about a text with such a word, in
     * the packages of every country.
     */
    alsoCalled: z.array(z.string().trim().min(1)).default([]),
    /** Language of `ownName`. */
    language: z
      .string()
      .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'write the code of a language, such as mn or mn-MN')
      .optional(),
    laws: z.array(law).default([]),
    bodies: z.array(body).default([]),
    lines: z.array(line).min(1),
    posts: z.array(post).default([]),
    forms: z.array(form).default([]),
  })
  .refine(({language, bodies}) => language !== undefined || bodies.every(b => b.ownName === undefined), {
    path: ['language'],
    message: 'a name in the country’s own language needs `language`, which says which one that is',
  });

export type CountrySource = z.infer<typeof countrySource>;
