import {checkedTitle} from '../title.ts';
import {xmlOf, type XmlTree} from './xml.ts';

/** Plain text by language code, in the order of the package's languages. */
export type LocalText = readonly (readonly [language: string, text: string])[];

/** What `cmi5.xml` says of a course. */
export interface CourseStructure {
  /** IRI; stays the same from release to release, as all ids here. */
  readonly id: string;
  readonly title: LocalText;
  readonly description: LocalText;
  readonly objectives: readonly Objective[];
  readonly units: readonly Unit[];
}

export interface Objective {
  readonly id: string;
  readonly title: LocalText;
  readonly description: LocalText;
}

/** An assignable unit: what the LMS launches. */
export interface Unit {
  readonly id: string;
  readonly title: LocalText;
  readonly description: LocalText;
  /** Ids of objectives. */
  readonly objectives: readonly string[];
  /** A page of the package, without query: that belongs to the launch (cmi5 8.1). */
  readonly url: string;
  readonly moveOn: 'Completed' | 'CompletedAndPassed';
  /** Per cent, or undefined where there is nothing to pass. */
  readonly passMark: number | undefined;
}

/** The namespace that the published schema of cmi5 1.0 gives its elements. */
const namespace = 'https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd';

/** What an AU is, as xAPI knows it. */
const activityType = 'http://adlnet.gov/expapi/activities/module';

/** Writes `cmi5.xml` (cmi5 13.1). moveOn is always said: left out, an AU counts as satisfied at once (13.1.4). */
export function cmi5Structure({id, title, description, objectives, units}: CourseStructure): string {
  return xmlOf({
    courseStructure: {
      '@xmlns': namespace,
      course: {'@id': id, title: titles(title), description: langstrings(description)},
      ...(objectives.length > 0 ? {objectives: {objective: objectives.map(objectiveTree)}} : {}),
      au: units.map(unitTree),
    },
  });
}

const objectiveTree = ({id, title, description}: Objective): XmlTree => ({
  '@id': id,
  title: langstrings(title),
  description: langstrings(description),
});

const unitTree = ({id, title, description, objectives, url, moveOn, passMark}: Unit): XmlTree => ({
  '@id': id,
  '@moveOn': moveOn,
  ...(passMark === undefined ? {} : {'@masteryScore': String(passMark / 100)}),
  '@launchMethod': 'AnyWindow',
  '@activityType': activityType,
  title: titles(title),
  description: langstrings(description),
  ...(objectives.length > 0 ? {objectives: {objective: objectives.map(idref => ({'@idref': idref}))}} : {}),
  url,
});

const titles = (text: LocalText): XmlTree =>
  langstrings(text.map(([language, title]) => [language, checkedTitle(title)]));

const langstrings = (text: LocalText): XmlTree => ({
  langstring: text.map(([language, words]) => ({'@lang': language, '#': words})),
});
