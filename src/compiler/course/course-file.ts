import {courseSource, type CourseSource} from '../../content/course-file.ts';
import {faultsOfColours} from './colours.ts';
import {packsIn} from './country/country.ts';
import {validate} from '../source/checked.ts';
import {whichOf} from '../../content/did-you-mean.ts';
import {fault, startOf, warning, type Fault} from '../source/fault.ts';
import type {Tree} from '../source/source-file.ts';
import {readYamlFile} from '../source/yaml-file.ts';
import type {YamlSource} from '../source/yaml-source.ts';
import type {TextEntry} from '../text/entry.ts';

/** Path of the file that describes the course as a whole. */
export const courseFile = 'course.yaml';

export interface ReadCourseFile {
  /** Undefined when course.yaml is missing or has a fault. */
  readonly source?: CourseSource;
  /** Returns the place of a field in course.yaml. */
  readonly at: YamlSource['at'];
  /** Texts for the catalogue `interface`, with keys such as `course.title`. */
  readonly entries: readonly TextEntry[];
  readonly faults: readonly Fault[];
}

/** Fields of course.yaml that are texts. */
const texts = ['title', 'audience', 'lead'] as const;

/**
 * Parses course.yaml. Checks that the modules, the country and the pictures that the file names exist. Also
 * checks the colours, but only if the caller passes `tokens`, the text of tokens.css.
 */
export function readCourseFile(tree: Tree, tokens?: string): ReadCourseFile {
  const none = {at: () => startOf(courseFile), entries: []};
  if (!tree.has(courseFile)) {
    const message = 'the course has no course.yaml: write one with its id, title, languages and modules';
    return {...none, faults: [fault(startOf(courseFile), message, 'course')]};
  }
  const {yaml, faults} = readYamlFile(tree, courseFile);
  if (yaml === undefined) return {...none, faults};
  const {value: source, faults: wrong} = validate(courseSource, yaml, 'course');
  if (source === undefined) return {...none, faults: [...faults, ...wrong]};
  const entries = texts.map((key): TextEntry => ({
    key: `course.${key}`,
    text: source[key],
    kind: 'plain',
    at: yaml.atText([key]),
  }));
  return {
    source,
    at: path => yaml.at(path),
    entries,
    faults: [
      ...faults,
      ...faultsOfModules(tree, source, yaml),
      ...faultsOfCountry(tree, source, yaml),
      ...faultsOfPictures(tree, source, yaml),
      ...(tokens === undefined ? [] : faultsOfColours(source, yaml, tokens)),
    ],
  };
}

/** Names of the module folders in `modules/`, in alphabetical order. */
export const moduleFolders = (tree: Tree): readonly string[] =>
  [...new Set([...tree.keys()].flatMap(path => /^modules\/([^/]+)\//.exec(path)?.[1] ?? []))]
    .filter(folder => folder !== 'country')
    .sort();

function faultsOfModules(tree: Tree, {modules}: CourseSource, yaml: YamlSource): readonly Fault[] {
  const folders = moduleFolders(tree);
  return [
    ...modules.flatMap((module, n) => {
      const at = yaml.at(['modules', n]);
      if (modules.indexOf(module) < n)
        return [fault(at, `the module "${module}" is in the list twice`, 'course')];
      return folders.includes(module)
        ? []
        : [fault(at, `there is no folder modules/${module}${whichOf(module, folders)}`, 'course')];
    }),
    ...folders
      .filter(folder => !modules.includes(folder))
      .map(folder =>
        warning(
          startOf(`modules/${folder}/module.yaml`),
          `course.yaml does not list the module "${folder}": nobody will see it`,
          'course',
        ),
      ),
  ];
}

function faultsOfCountry(tree: Tree, {country}: CourseSource, yaml: YamlSource): readonly Fault[] {
  const packs = packsIn([...tree.keys()]);
  return packs.includes(country)
    ? []
    : [
        fault(
          yaml.at(['country']),
          `there is no pack of the country "${country}"${whichOf(country, packs)}`,
          'course',
        ),
      ];
}

const faultsOfPictures = (tree: Tree, {seal, icon}: CourseSource, yaml: YamlSource): readonly Fault[] =>
  Object.entries({seal, icon}).flatMap(([field, file]) =>
    file === undefined || tree.has(file)
      ? []
      : [fault(yaml.at([field]), `there is no file ${file}: add it, or name another`, 'course')],
  );
