import {byName} from '../file-names.ts';
import {checkedTitle} from '../title.ts';
import {xmlOf, type XmlTree} from './xml.ts';

/** Data for the SCORM manifests of a course with one SCO. */
export interface ManifestFacts {
  /**
   * Identifier of letters, digits, dots and hyphens. The identifier stays the same for every release, so that an LMS
   * recognises an update.
   */
  readonly identifier: string;
  readonly version: string;
  /** Plain text with fewer than 200 characters. */
  readonly title: string;
  /** All files of the package except the manifest and the schemas. */
  readonly files: readonly string[];
}

/**
 * Pairs of an XML namespace and the file name of its schema. The first pair is that of the manifest itself.
 */
export type SchemaLocations = readonly (readonly [namespace: string, schema: string])[];

/** What differs between the manifests of the standards. */
interface OwnOfStandard {
  readonly locations: SchemaLocations;
  /** Namespaces of the elements and attributes that the standard adds, by prefix. */
  readonly prefixes: Readonly<Record<string, string>>;
  readonly schemaversion: string;
  /** Name of the attribute that marks a resource as a SCO. */
  readonly scormType: '@adlcp:scormtype' | '@adlcp:scormType';
  /** Sequencing rules for the only `item` of the manifest, and for the `organization` around this item. */
  readonly item?: XmlTree;
  readonly organization?: XmlTree;
}

/** Writes `imsmanifest.xml`. */
export function scormManifest(
  facts: ManifestFacts,
  {locations, prefixes, schemaversion, scormType, item, organization}: OwnOfStandard,
): string {
  const title = checkedTitle(facts.title);
  const manifest = {
    '@xmlns': locations[0]?.[0],
    ...Object.fromEntries(Object.entries(prefixes).map(([prefix, uri]) => [`@xmlns:${prefix}`, uri])),
    '@xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
    '@identifier': facts.identifier,
    '@version': facts.version,
    '@xsi:schemaLocation': locations.flat().join(' '),
    metadata: {schema: 'ADL SCORM', schemaversion},
    organizations: {
      '@default': 'course',
      organization: {
        '@identifier': 'course',
        title,
        item: {'@identifier': 'course-item', '@identifierref': 'course-resource', title, ...item},
        ...organization,
      },
    },
    resources: {
      resource: {
        '@identifier': 'course-resource',
        '@type': 'webcontent',
        [scormType]: 'sco',
        '@href': 'index.html',
        file: [...facts.files].sort(byName).map(href => ({'@href': href})),
      },
    },
  };
  return xmlOf({manifest});
}
