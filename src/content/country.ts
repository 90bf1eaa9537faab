/** What one country adds to the course. Nothing else in the course names its laws, offices, numbers, posts or papers. */

/** What the pack of a country holds, in the order in which it is shown. */
export const countryKinds = ['laws', 'bodies', 'lines', 'posts', 'forms'] as const;
export type CountryKind = (typeof countryKinds)[number];

/** What an entry can be about. */
export const countryTopics = [
  'trafficking',
  'smuggling',
  'documents',
  'children',
  'protection',
  'labour',
] as const;
export type CountryTopic = (typeof countryTopics)[number];

/** Its texts stand in the namespace `country` under `<country>.<kind>.<id>.`: `name`, and those that its kind has. */
export interface CountryEntry {
  readonly id: string;
  /** A post is about none. */
  readonly about: readonly CountryTopic[];
  /** Where it was read; an address or a title, not translated. */
  readonly source: string;
  /** The day on which it was last looked up, `2026-11-24`. */
  readonly checkedOn: string;
  /** The last day on which it is shown without a warning. */
  readonly expires: string;
  /** Whether somebody has seen that it is so now: of anything else the learner reads "ask your supervisor". */
  readonly verified: boolean;
  /** Only packages that were made for officers hold it. */
  readonly officersOnly?: true;
}

/** Texts `article` (of verified ones only) and `says`. */
export type CountryLaw = CountryEntry;

/** Text `does`. */
export interface CountryBody extends CountryEntry {
  /** What it is called in the country's own language. */
  readonly ownName?: string;
}

/** Text `for`. */
export interface CountryLine extends CountryEntry {
  /** `learner`: support for the officer; `traveller`: shown or told to the person at the counter. */
  readonly audience: 'learner' | 'traveller';
  /** Missing while nobody has verified it: then the learner reads "ask your supervisor". */
  readonly number?: string;
}

/** Text `note`, where there is something to add. */
export interface CountryPost extends CountryEntry {
  readonly by: 'road' | 'rail' | 'air';
}

/** Text `usedFor`. */
export type CountryForm = CountryEntry;

/** What is known of one country, by kind. */
export interface CountryPack {
  /** `mn`; `xx` is the neutral one. */
  readonly country: string;
  /** BCP 47, for names in the country's own language. */
  readonly language?: string;
  readonly laws: readonly CountryLaw[];
  readonly bodies: readonly CountryBody[];
  readonly lines: readonly CountryLine[];
  readonly posts: readonly CountryPost[];
  readonly forms: readonly CountryForm[];
}

/** By code of the country. */
export type CountryData = Readonly<Record<string, CountryPack>>;

/** On a day: whether the last day has passed on which an entry is shown without a warning. */
interface OnDay {
  readonly hasPassed: boolean;
}

type PackOnDay<P> = {
  readonly [K in keyof P]: P[K] extends readonly (infer E)[] ? readonly (E & OnDay)[] : P[K];
};

/** The pack of a country as it is shown on a day. */
export type DatedPack = PackOnDay<CountryPack>;
/** One of its lines to call. */
export type SupportLine = DatedPack['lines'][number];

/** The pack as it is shown on `day`, `2026-11-24`. */
export function packOn(day: string, pack: CountryPack): DatedPack {
  const on = <E extends CountryEntry>(entries: readonly E[]) =>
    entries.map(entry => ({...entry, hasPassed: hasPassed(entry, day)}));
  const {laws, bodies, lines, posts, forms} = pack;
  return {
    ...pack,
    laws: on(laws),
    bodies: on(bodies),
    lines: on(lines),
    posts: on(posts),
    forms: on(forms),
  };
}

/** Whether the last day of an entry lies before `day`. */
export const hasPassed = ({expires}: Pick<CountryEntry, 'expires'>, day: string): boolean => expires < day;
