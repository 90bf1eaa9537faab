import {z} from 'zod';
import {readingsKept, type TranslationSource} from '../../../src/content/translation-files.ts';
import {merge} from '../merge.ts';
import {partsOf} from '../unit.ts';
import type {CourseTexts} from '../units.ts';
import {reviewTexts} from './review-texts.ts';

/** The work of a reviewer on one text, as the page sends it to the development server. */
export const reviewedText = z.strictObject({
  /** Namespace and key of the text. */
  name: z.string(),
  /** The English text that the reviewer saw. */
  english: z.string(),
  translation: z.string(),
  /** Name of the person who has read the text; '' to save it as a draft. */
  by: z.string().trim().max(80),
});

export type ReviewedText = z.infer<typeof reviewedText>;

/** The changed catalogues, or the reasons why nothing changes. */
export interface ReviewOutcome {
  readonly faults: readonly string[];
  readonly catalogues: ReadonlyMap<string, TranslationSource>;
}

/**
 * Saves a text that a reviewer has changed or has read on the day `on`. A changed text loses its earlier readings,
 * because these concern the old text. Refuses an empty translation, because a reviewer cannot read it.
 */
export function review(
  texts: CourseTexts,
  {name, english, translation, by}: ReviewedText,
  on: string,
): ReviewOutcome {
  if (translation.trim() === '') return {faults: [reviewTexts.empty], catalogues: new Map()};
  const returned = {name, line: 1, english, translation, isDone: true};
  const {faults, catalogues} = merge(texts, {language: texts.language, units: [returned]});
  if (faults.length > 0) return {faults: faults.map(({message}) => message), catalogues: new Map()};
  const [namespace, key] = partsOf(name);
  const catalogue = catalogues.get(namespace) ?? texts.catalogues.get(namespace);
  const entry = catalogue?.entries[key];
  if (by === '' || catalogue === undefined || entry === undefined) return {faults: [], catalogues};
  const read = [...(entry.read ?? []).filter(reading => reading.by !== by), {by, on}].slice(-readingsKept);
  const entries = {...catalogue.entries, [key]: {...entry, read}};
  return {faults: [], catalogues: new Map([[namespace, {...catalogue, entries}]])};
}
