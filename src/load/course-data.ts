import type {Bank, CourseContents, ModuleData, ModuleRubrics} from '../content/course.ts';
import type {CatalogueSource, CourseCatalogue} from '../text/texts.ts';
import {isRecord} from '../content/is-record.ts';
import {fetchChunk, withList} from './fetch-chunk.ts';

const isCourseCatalogue = (value: unknown): value is CourseCatalogue =>
  isRecord(value) && isRecord(value['interface']);
const isCatalogue = (value: unknown): value is Readonly<Record<string, string>> => isRecord(value);
const isContents = (value: unknown): value is CourseContents =>
  isRecord(value) && Object.values(value).every(Array.isArray);
const isRubrics = (value: unknown): value is ModuleRubrics => isRecord(value);

/** Fetches the catalogues of texts, one language and one namespace at a time. */
export const catalogues: CatalogueSource = {
  course: code => fetchChunk(`./text/${code}/course.js`, isCourseCatalogue),
  content: (code, namespace) => fetchChunk(`./text/${code}/${namespace}.js`, isCatalogue),
};

/** Fetches the list of all parts of all modules. */
export const loadContents = (): Promise<CourseContents> => fetchChunk('./data/contents.js', isContents);

/** Fetches the data of a module. They contain only what the learner may see, and therefore no rubrics. */
export const loadModule = (id: string): Promise<ModuleData> =>
  fetchChunk(`./data/${id}.js`, withList<ModuleData>('parts'));

/** Fetches the items of a bank. They contain only what the learner may see, and therefore no rubrics. */
export const loadBank = (id: string): Promise<Bank> => fetchChunk(`./data/${id}.js`, withList<Bank>('items'));

/** Fetches the rubrics of a module or a bank. */
export const loadRubrics = (id: string): Promise<ModuleRubrics> => fetchChunk(`./rubric/${id}.js`, isRubrics);
