import {z} from 'zod';
import {
  bankItemSource,
  bankSource,
  drillItemSource,
  glossarySource,
  jobAidsSource,
  workshopSource,
  lessonSource,
  moduleSource,
  paperSource,
} from '../../content/author-files.ts';
import {countrySource} from '../../content/country-file.ts';
import {courseSource} from '../../content/course-file.ts';
import {termsSource, twinsSource} from '../../content/translation-files.ts';
import {fields as specimen} from '../../documents/schema/fields.ts';
import {referenceSource} from '../../documents/schema/reference.ts';
import {acceptCountryTexts} from '../source/country-text.ts';
import type {QuestionTypes} from '../questions/question.ts';
import type {Files} from './chunks.ts';

/** Folder of the JSON Schemas of author files, relative to the root of the repository. */
export const schemaFolder = 'docs/schemas';

/**
 * Returns the JSON Schemas of all author files except interviews. Editors that know YAML read these schemas, offer
 * the fields of a file and mark wrong values. The first line of an author file names its schema.
 */
export function schemaFiles(questions: QuestionTypes, drills: QuestionTypes): Files {
  const schemas: Readonly<Record<string, z.ZodType>> = {
    course: courseSource,
    module: moduleSource,
    lesson: lessonSource,
    bank: bankSource.extend({
      questions: z.array(
        z.union([
          ...itemsOf(questions, bankItemSource),
          ...itemsOf({...questions, ...drills}, drillItemSource),
        ]),
      ),
    }),
    paper: paperSource,
    specimen,
    reference: referenceSource,
    country: countrySource,
    glossary: glossarySource,
    'job-aids': jobAidsSource,
    workshop: workshopSource,
    terms: termsSource,
    twins: twinsSource,
  };
  return new Map(
    Object.entries(schemas).map(([name, schema]) => [`${schemaFolder}/${name}.schema.json`, jsonOf(schema)]),
  );
}

/**
 * Returns one schema for each question type. It has the fields of an item, with the fields of the question in
 * `question`.
 */
const itemsOf = (
  types: QuestionTypes,
  item: typeof bankItemSource | typeof drillItemSource,
): readonly z.ZodType[] =>
  Object.entries(types).map(([name, {source}]) => item.extend({type: z.literal(name), question: source}));

const jsonOf = (schema: z.ZodType): string =>
  `${JSON.stringify(z.toJSONSchema(schema, {io: 'input', reused: 'ref', unrepresentable: 'any', override: acceptCountryTexts}), undefined, 2)}\n`;
