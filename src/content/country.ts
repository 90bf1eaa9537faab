/**
 * Types of a country pack: everything that one country adds to the course. No other data of the course name
 * laws, offices, phone numbers, border posts or forms of a country.
 */

/** Kinds of entries in a country pack, in the order in which they are shown. */
export const countryKinds = ['laws', 'bodies', 'lines', 'posts', 'forms'] as const;
export type CountryKind = (typeof countryKinds)[number];

/** Topics that an entry of a country pack can have. */
export const countryTopics = [
  'trafficking',
  'smuggling',
  'documents',
  'children',
  'protection',
  'labour',
] as const;
export type CountryTopic = (typeof countryTopics)[number];

/**
 * Fields that all entries have. The texts of an entry are `name`, `source` and the texts of its kind. They are in the
 * namespace `country`, under keys that start with `<country>.<kind>.<id>.`.
 */
export interface CountryEntry {
  readonly id: string;
  /** Topics of the entry; empty for a border post. */
  readonly about: readonly CountryTopic[];
  /** Day of the last check, `2026-11-24`. */
  readonly checkedOn: string;
  /** Last day on which the entry shows no warning, `2026-11-24`. */
  readonly expires: string;
  /** If true, only packages for officers contain the entry. */
  readonly officersOnly?: true;
}

/** An entry that somebody has to confirm. Until then, the learner reads "ask your supervisor" in its place. */
export interface ConfirmableEntry extends CountryEntry {
  readonly verified: boolean;
}

/**
 * Which text of a law somebody has read. `in-force`: the text in force, at its source. Only then does the page say
 * that the law was checked. `other`: a translation or an older text, which `source` names. `not-confirmed`: none.
 */
export const lawReadings = ['in-force', 'other', 'not-confirmed'] as const;

/** A law. Its texts are `says` and `article`. The text `article` exists only when somebody has read the law. */
export interface CountryLaw extends CountryEntry {
  readonly read: (typeof lawReadings)[number];
}

/** A public body or organisation. Its text is `does`. */
export interface CountryBody extends ConfirmableEntry {
  /** Name in the country's own language. */
  readonly ownName?: string;
}

/** A support line or other phone line. Its text is `for`. */
export interface CountryLine extends ConfirmableEntry {
  /**
   * For whom the line is. `learner`: the line supports the officer. `traveller`: the officer shows or tells the
   * number to the person at the counter.
   */
  readonly audience: 'learner' | 'traveller';
  /**
   * The phone number. It is missing until somebody has verified the entry. Without a number, the learner
   * reads "ask your supervisor".
   */
  readonly number?: string;
}

/** A border post. Its text `note` is optional. */
export interface CountryPost extends ConfirmableEntry {
  readonly by: 'road' | 'rail' | 'air';
}

/** An official form of the country. Its text is `usedFor`. */
export type CountryForm = ConfirmableEntry;

/** The entries of one country, by kind. */
export interface CountryPack {
  /** Country code such as `mn`. `xx` is the neutral country. */
  readonly country: string;
  /** BCP 47 code of the language of `ownName`. */
  readonly language?: string;
  readonly laws: readonly CountryLaw[];
  readonly bodies: readonly CountryBody[];
  readonly lines: readonly CountryLine[];
  readonly posts: readonly CountryPost[];
  readonly forms: readonly CountryForm[];
}

/** Country packs by country code. */
export type CountryData = Readonly<Record<string, CountryPack>>;

/** `hasPassed` is true if the entry has expired on the given day. The entry then shows a warning. */
interface OnDay {
  readonly hasPassed: boolean;
}

type PackOnDay<P> = {
  readonly [K in keyof P]: P[K] extends readonly (infer E)[] ? readonly (E & OnDay)[] : P[K];
};

/** A country pack on a given day, with the expiry state of each entry. */
export type DatedPack = PackOnDay<CountryPack>;
/** One phone line of a country pack on a given day. */
export type SupportLine = DatedPack['lines'][number];

/** Adds the expiry state on `day` (`2026-11-24`) to each entry of a pack. */
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

/** Returns whether an entry has expired on `day` and therefore shows a warning. */
export const hasPassed = ({expires}: Pick<CountryEntry, 'expires'>, day: string): boolean => expires < day;
