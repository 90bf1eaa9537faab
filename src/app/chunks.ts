import type {Encounters} from '../scenario/booth/encounter.ts';
import type {Reference} from '../documents/schema-reference.ts';
import type {Specimen} from '../documents/specimen.ts';
import type {CountryPack} from '../content/country.ts';
import type {Bank, CourseContents, ModuleData, ModuleRubrics} from '../content/course.ts';
import type {Glossary} from '../content/glossary.ts';
import type {JobAids} from '../content/job-aids.ts';
import type {CatalogueSource, CourseCatalogue} from '../text/texts.ts';
import {fetchChunk, isRecord} from './fetch-chunk.ts';

// One build makes code and data, so it is enough to know each chunk by what no other has.
const isCourseCatalogue = (value: unknown): value is CourseCatalogue =>
  isRecord(value) && isRecord(value['interface']);
const isCatalogue = (value: unknown): value is Readonly<Record<string, string>> => isRecord(value);
const isContents = (value: unknown): value is CourseContents =>
  isRecord(value) && Object.values(value).every(Array.isArray);
const isModule = (value: unknown): value is ModuleData => isRecord(value) && Array.isArray(value['parts']);
const isBank = (value: unknown): value is Bank => isRecord(value) && Array.isArray(value['items']);
const isSpecimen = (value: unknown): value is Specimen => isRecord(value) && isRecord(value['reading']);
const isReference = (value: unknown): value is Reference => isRecord(value) && Array.isArray(value['rules']);
const isEncounters = (value: unknown): value is Encounters =>
  isRecord(value) && Array.isArray(value['encounters']);
const isGlossary = (value: unknown): value is Glossary => isRecord(value) && Array.isArray(value['terms']);
const isJobAids = (value: unknown): value is JobAids => isRecord(value) && Array.isArray(value['aids']);
const isRubrics = (value: unknown): value is ModuleRubrics => isRecord(value);
const isCountry = (value: unknown): value is CountryPack => isRecord(value) && Array.isArray(value['lines']);

/** Fetches texts, a language and a namespace at a time. */
export const catalogues: CatalogueSource = {
  course: code => fetchChunk(`./text/${code}/course.js`, isCourseCatalogue),
  content: (code, namespace) => fetchChunk(`./text/${code}/${namespace}.js`, isCatalogue),
};

/** Fetches what the parts of all modules are. */
export const loadContents = (): Promise<CourseContents> => fetchChunk('./data/contents.js', isContents);

/** Fetches what may be seen of a module. */
export const loadModule = (id: string): Promise<ModuleData> => fetchChunk(`./data/${id}.js`, isModule);

/** Fetches what may be seen of a bank's items. */
export const loadBank = (id: string): Promise<Bank> => fetchChunk(`./data/${id}.js`, isBank);

/** Fetches what only scoring may know of a module or bank. */
export const loadRubrics = (id: string): Promise<ModuleRubrics> => fetchChunk(`./rubric/${id}.js`, isRubrics);

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
