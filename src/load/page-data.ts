import type {CountryPack} from '../content/country.ts';
import type {Glossary} from '../content/glossary.ts';
import type {JobAids} from '../content/job-aids.ts';
import type {Reference} from '../documents/schema/reference.ts';
import type {Specimen} from '../documents/model/specimen.ts';
import type {Encounters} from '../scenario/booth/encounter.ts';
import type {ShortTalks} from '../scenario/short-talks/short-talk.ts';
import type {OwnWordsRules} from '../scenario/own-words/rules.ts';
import {isRecord} from '../content/is-record.ts';
import {fetchChunk, withList} from './fetch-chunk.ts';

// The functions of this file fetch chunks that the first screen of the course never needs. They are therefore
// not in `course-data.ts`, which the first screen loads.
const isSpecimen = (value: unknown): value is Specimen => isRecord(value) && isRecord(value['reading']);

/** Fetches a specimen. */
export const loadSpecimen = (id: string): Promise<Specimen> => fetchChunk(`./data/${id}.js`, isSpecimen);

/** Fetches the reference sheet of the State of Utopia, which issues all documents. */
export const loadReference = (): Promise<Reference> =>
  fetchChunk('./data/utopia.js', withList<Reference>('rules'));

/** Fetches the list of terms of the glossary. */
export const loadGlossary = (): Promise<Glossary> =>
  fetchChunk('./data/glossary.js', withList<Glossary>('terms'));

/** Fetches the list of job aids. */
export const loadJobAids = (): Promise<JobAids> =>
  fetchChunk('./data/job-aids.js', withList<JobAids>('aids'));

/** Fetches the encounters at the booth. */
export const loadEncounters = (): Promise<Encounters> =>
  fetchChunk('./data/encounters.js', withList<Encounters>('encounters'));

/** Fetches the short talks. */
export const loadShortTalks = (): Promise<ShortTalks> =>
  fetchChunk('./data/short-talks.js', withList<ShortTalks>('talks'));

/** Fetches the rules that read own words in a language. Rejects if there are no rules for the language. */
export const loadOwnWords = (language: string): Promise<OwnWordsRules> =>
  fetchChunk(`./text/${language}/own-words.js`, withList<OwnWordsRules>('rules'));

/** Fetches a country pack by the code of the country. */
export const loadCountry = (code: string): Promise<CountryPack> =>
  fetchChunk(`./data/country/${code}.js`, withList<CountryPack>('lines'));
