import {z} from 'zod';
import {countryTopics} from './country.ts';
import {id, text} from './fields.ts';

const day = z.string().refine(value => z.iso.date().safeParse(value).success, 'write the day as 2026-11-24');

/** What every entry of a country has. */
const dated = {
  id,
  name: text,
  /** Where it was read, by which release of the page or law, and what is still open. */
  source: z.string().trim().min(1),
  checkedOn: day,
  /** The last day on which it is shown without a warning, where the usual time after `checkedOn` does not fit. */
  expires: day.optional(),
  /** Who keeps it true. */
  owner: z.string().trim().min(1),
  /** Whether somebody has seen that it is so now; else the learner is sent to the supervisor. */
  verified: z.boolean(),
  /** It goes only into packages that are made for officers. */
  officersOnly: z.literal(true, 'write true, or leave it out').optional(),
};

const about = z.array(z.enum(countryTopics)).min(1);

/** No entry is out of date before it was checked. */
const inOrder = ({checkedOn, expires}: {readonly checkedOn: string; readonly expires?: string | undefined}) =>
  expires === undefined || checkedOn <= expires;
const outOfOrder = {path: ['expires'], message: 'it lies before the day on which the entry was checked'};

const law = z
  .strictObject({
    ...dated,
    about,
    /** `Article 3`; shown only where the entry is verified. */
    article: text.optional(),
    /** One sentence: what it says. */
    says: text,
  })
  .refine(inOrder, outOfOrder);

const body = z
  .strictObject({
    ...dated,
    about,
    /** In the country's own language. */
    ownName: z.string().trim().min(1).optional(),
    /** One sentence. */
    does: text,
  })
  .refine(inOrder, outOfOrder);

const line = z
  .strictObject({
    ...dated,
    about,
    number: z.string().trim().min(1).optional(),
    /** One sentence: when to use it. */
    for: text,
    audience: z.enum(['learner', 'traveller']),
  })
  .refine(inOrder, outOfOrder)
  .refine(l => !l.verified || l.number !== undefined, {
    path: ['number'],
    message: 'a verified line needs its number',
  });

const post = z
  .strictObject({...dated, by: z.enum(['road', 'rail', 'air']), note: text.optional()})
  .refine(inOrder, outOfOrder);

const form = z
  .strictObject({
    ...dated,
    about,
    /** One sentence. */
    usedFor: text,
  })
  .refine(inOrder, outOfOrder);

/** What an author may write in `modules/country/<code>.yaml`. */
export const countrySource = z
  .strictObject({
    country: z
      .string()
      .regex(/^[a-z]{2}$/, 'write the two-letter code in small letters; xx is the neutral one'),
    /** What the country is called. */
    name: text,
    /** Of `ownName`. */
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
