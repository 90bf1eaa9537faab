import {checkedTitle} from '../title.ts';
import {xmlOf, type XmlTree} from './xml.ts';

/** Pairs of language code and plain text, in the order of the package's languages. */
export type LocalText = readonly (readonly [language: string, text: string])[];

/** Course data for `cmi5.xml`. */
export interface CourseStructure {
  /** An IRI. Like all other ids in this file, it stays the same in every release. */
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

/** An assignable unit (AU), which the LMS launches. */
export interface Unit {
  readonly id: string;
  readonly title: LocalText;
  readonly description: LocalText;
  /** Ids of the objectives of this unit. */
  readonly objectives: readonly string[];
  /**
   * Address of the page in the package. The address has no query, because the LMS adds a query at the launch (cmi5
   * 8.1).
   */
  readonly url: string;
  readonly moveOn: 'Completed' | 'CompletedAndPassed';
  /** Mastery score in per cent. Undefined if the AU can never be passed. */
  readonly passMark: number | undefined;
}

/** XML namespace of the published cmi5 1.0 schema. */
export const cmi5Namespace = 'https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd';

/** xAPI activity type of an AU. */
const activityType = 'http://adlnet.gov/expapi/activities/module';

/**
 * Writes `cmi5.xml` (cmi5 13.1). An AU without moveOn counts as satisfied at once (13.1.4), so each AU gets a moveOn.
 */
export function cmi5Structure({id, title, description, objectives, units}: CourseStructure): string {
  return xmlOf({
    courseStructure: {
      '@xmlns': cmi5Namespace,
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
