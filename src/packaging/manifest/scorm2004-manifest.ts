import {scormManifest, type ManifestFacts, type SchemaLocations} from './scorm-manifest.ts';

export type Scorm2004Edition = '3rd' | '4th';

const prefixes = {
  adlcp: 'http://www.adlnet.org/xsd/adlcp_v1p3',
  adlseq: 'http://www.adlnet.org/xsd/adlseq_v1p3',
  adlnav: 'http://www.adlnet.org/xsd/adlnav_v1p3',
  imsss: 'http://www.imsglobal.org/xsd/imsss',
} as const;

/** XML namespaces of a SCORM 2004 manifest, each with the file name of its schema. */
export const scorm2004Locations: SchemaLocations = [
  ['http://www.imsglobal.org/xsd/imscp_v1p1', 'imscp_v1p1.xsd'],
  [prefixes.adlcp, 'adlcp_v1p3.xsd'],
  [prefixes.adlseq, 'adlseq_v1p3.xsd'],
  [prefixes.adlnav, 'adlnav_v1p3.xsd'],
  [prefixes.imsss, 'imsss_v1p0.xsd'],
];

/**
 * Writes `imsmanifest.xml` for SCORM 2004 (CAM 3.4). The editions differ only in the schema version and in
 * their schemas. The sequencing rules contain only the rules that a single SCO needs. Flow lets the course
 * start without a choice by the learner (SN 3.2.3). The delivery controls say that the course itself sets
 * completion and success (SN 3.13.2, 3.13.3). Without them, an LMS would count an ended attempt as passed.
 * There is no minimum measure and no completion threshold. With either of them, the LMS would decide instead
 * of the course.
 */
export const scorm2004Manifest = (facts: ManifestFacts, edition: Scorm2004Edition): string =>
  scormManifest(facts, {
    locations: scorm2004Locations,
    prefixes,
    schemaversion: `2004 ${edition} Edition`,
    scormType: '@adlcp:scormType',
    item: {
      'imsss:sequencing': {
        'imsss:deliveryControls': {'@completionSetByContent': 'true', '@objectiveSetByContent': 'true'},
      },
    },
    organization: {'imsss:sequencing': {'imsss:controlMode': {'@choice': 'true', '@flow': 'true'}}},
  });
