import type {CountryData, ModuleData, ModuleRubrics} from '../content/course.ts';
import type {CatalogueSource, CourseCatalogue} from '../text/texts.ts';
import {fetchChunk} from './fetch-chunk.ts';

/** Fetches texts, a language and a namespace at a time. */
export const catalogues: CatalogueSource = {
  course: code => fetchChunk<CourseCatalogue>(`./text/${code}/course.js`),
  content: (code, namespace) => fetchChunk<Readonly<Record<string, string>>>(`./text/${code}/${namespace}.js`),
};

/** Fetches what may be seen of a module. */
export const loadModule = (id: string): Promise<ModuleData> => fetchChunk<ModuleData>(`./data/${id}.js`);

/** Fetches what only scoring may know of a module. */
export const loadRubrics = (id: string): Promise<ModuleRubrics> => fetchChunk<ModuleRubrics>(`./rubric/${id}.js`);

/** Fetches whom to call, in every country the course knows. */
export const loadCountries = (): Promise<CountryData> => fetchChunk<CountryData>('./data/country.js');
