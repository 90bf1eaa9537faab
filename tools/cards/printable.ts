import type {CountryData} from '../../src/content/country.ts';
import {readCourseFile} from '../../src/compiler/course/course-file.ts';
import {readCountries} from '../../src/compiler/course/country/country.ts';
import {isFault, type Fault} from '../../src/compiler/source/fault.ts';
import type {Tree} from '../../src/compiler/source/source-file.ts';
import {readInterface} from '../../src/compiler/text/interface.ts';
import {
  compileEnglish,
  compileLanguage,
  languagesIn,
  type CompiledLanguage,
} from '../../src/compiler/text/language.ts';
import {singlesIn} from '../../src/compiler/questions/single.ts';
import {authoringBy as examination} from '../../src/documents/authoring/authoring.ts';
import {authoring as interview} from '../../src/scenario/schema/schema.ts';

/** All data from which the cards are made, except the structure of the scenarios. */
export interface Printable {
  /** All languages of the course. English comes first. */
  readonly languages: readonly CompiledLanguage[];
  readonly country: CountryData;
  /** Release version of the course. */
  readonly version: string;
  /**
   * Faults in scenarios, documents, texts and support lines. Missing translations are no faults here, because the
   * build reports them. The cards print the English text instead.
   */
  readonly faults: readonly Fault[];
}

/**
 * Compiles only what the sheets need: the scenarios, the documents, the texts of the sheets and the support lines. So
 * a fault in a lesson does not stop a workshop.
 */
export function readPrintable(tree: Tree, version: string): Printable {
  const singles = [...singlesIn(tree, {interview, examination: examination(undefined)}).values()];
  const {source: course} = readCourseFile(tree);
  const words = readInterface(tree).filter(({namespace}) =>
    ['interview', 'cards', 'documents'].includes(namespace.name),
  );
  const country = readCountries(tree);
  const read = [...singles, ...words, country];
  const namespaces = read.map(({namespace}) => namespace);
  const names = namespaces.map(({name}) => name);
  return {
    languages: [
      compileEnglish(namespaces),
      ...languagesIn(tree, course?.languages).codes.map(
        code => compileLanguage(tree, code, namespaces, {names, isSound: () => true, lists: false}).language,
      ),
    ],
    country: country.data,
    version,
    faults: read.flatMap(({faults}) => faults).filter(isFault),
  };
}
