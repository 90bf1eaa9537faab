import type {CountryPack} from '../content/country.ts';
import type {Glossary} from '../content/glossary.ts';
import type {JobAids} from '../content/job-aids.ts';
import type {Reference} from '../documents/schema/reference.ts';
import type {Specimen} from '../documents/model/specimen.ts';
import type {Encounters} from '../scenario/booth/encounter.ts';
import {fetchChunk, isRecord} from './fetch-chunk.ts';

// As in chunks.ts; what no first screen needs stands apart from what it does.
const isSpecimen = (value: unknown): value is Specimen => isRecord(value) && isRecord(value['reading']);
const isReference = (value: unknown): value is Reference => isRecord(value) && Array.isArray(value['rules']);
const isGlossary = (value: unknown): value is Glossary => isRecord(value) && Array.isArray(value['terms']);
const isJobAids = (value: unknown): value is JobAids => isRecord(value) && Array.isArray(value['aids']);
const isEncounters = (value: unknown): value is Encounters =>
  isRecord(value) && Array.isArray(value['encounters']);
const isCountry = (value: unknown): value is CountryPack => isRecord(value) && Array.isArray(value['lines']);

/** Fetches a document that is examined. */
export const loadSpecimen = (id: string): Promise<Specimen> => fetchChunk(`./data/${id}.js`, isSpecimen);

/** Fetches the reference sheet of the issuer of all documents. */
export const loadReference = (): Promise<Reference> => fetchChunk('./data/utopia.js', isReference);

/** Fetches which terms there are. */
export const loadGlossary = (): Promise<Glossary> => fetchChunk('./data/glossary.js', isGlossary);

/** Fetches which sheets to print there are. */
export const loadJobAids = (): Promise<JobAids> => fetchChunk('./data/job-aids.js', isJobAids);

/** Fetches the people at the booth. */
export const loadEncounters = (): Promise<Encounters> => fetchChunk('./data/encounters.js', isEncounters);

/** Fetches what is known of a country. */
export const loadCountry = (code: string): Promise<CountryPack> =>
  fetchChunk(`./data/country/${code}.js`, isCountry);
