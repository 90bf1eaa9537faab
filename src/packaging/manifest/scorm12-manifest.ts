import {scormManifest, type ManifestFacts, type SchemaLocations} from './scorm-manifest.ts';

const adlcp = 'http://www.adlnet.org/xsd/adlcp_rootv1p2';

/** XML namespaces of a SCORM 1.2 manifest, each with the file name of its schema. */
export const scorm12Locations: SchemaLocations = [
  ['http://www.imsproject.org/xsd/imscp_rootv1p1p2', 'imscp_rootv1p1p2.xsd'],
  [adlcp, 'adlcp_rootv1p2.xsd'],
];

/**
 * Writes `imsmanifest.xml` for SCORM 1.2. The manifest sets no mastery score, because an LMS would then overwrite the
 * status that the course has set.
 */
export const scorm12Manifest = (facts: ManifestFacts): string =>
  scormManifest(facts, {
    locations: scorm12Locations,
    prefixes: {adlcp},
    schemaversion: '1.2',
    scormType: '@adlcp:scormtype',
  });
