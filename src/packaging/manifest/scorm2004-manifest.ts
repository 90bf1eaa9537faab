import {byName} from '../names.ts';
import type {ManifestFacts} from './scorm12-manifest.ts';
import {checkedTitle} from '../title.ts';
import {xmlOf} from './xml.ts';

export type Scorm2004Edition = '3rd' | '4th';

const namespaces = {
  adlcp: 'http://www.adlnet.org/xsd/adlcp_v1p3',
  adlseq: 'http://www.adlnet.org/xsd/adlseq_v1p3',
  adlnav: 'http://www.adlnet.org/xsd/adlnav_v1p3',
  imsss: 'http://www.imsglobal.org/xsd/imsss',
} as const;
const imscp = 'http://www.imsglobal.org/xsd/imscp_v1p1';

const locations = [
  [imscp, 'imscp_v1p1.xsd'],
  [namespaces.adlcp, 'adlcp_v1p3.xsd'],
  [namespaces.adlseq, 'adlseq_v1p3.xsd'],
  [namespaces.adlnav, 'adlnav_v1p3.xsd'],
  [namespaces.imsss, 'imsss_v1p0.xsd'],
]
  .map(pair => pair.join(' '))
  .join(' ');

/**
 * Writes `imsmanifest.xml` for SCORM 2004 (CAM 3.4). The editions differ only in the schema version and in
 * their schemas. The sequencing rules contain only the rules that a single SCO needs. Flow lets the course
 * start without a choice by the learner (SN 3.2.3). The delivery controls say that the course itself sets
 * completion and success (SN 3.13.2, 3.13.3). Without them, an LMS would count an ended attempt as passed.
 * There is no minimum measure and no completion threshold. With either of them, the LMS would decide instead
 * of the course.
 */
export function scorm2004Manifest(facts: ManifestFacts, edition: Scorm2004Edition): string {
  const title = checkedTitle(facts.title);
  const files = [...facts.files].sort(byName).map(href => ({'@href': href}));
  const manifest = {
    '@xmlns': imscp,
    ...Object.fromEntries(Object.entries(namespaces).map(([name, uri]) => [`@xmlns:${name}`, uri])),
    '@xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
    '@identifier': facts.identifier,
    '@version': facts.version,
    '@xsi:schemaLocation': locations,
    metadata: {schema: 'ADL SCORM', schemaversion: `2004 ${edition} Edition`},
    organizations: {
      '@default': 'course',
      organization: {
        '@identifier': 'course',
        title,
        item: {
          '@identifier': 'course-item',
          '@identifierref': 'course-resource',
          title,
          'imsss:sequencing': {
            'imsss:deliveryControls': {'@completionSetByContent': 'true', '@objectiveSetByContent': 'true'},
          },
        },
        'imsss:sequencing': {'imsss:controlMode': {'@choice': 'true', '@flow': 'true'}},
      },
    },
    resources: {
      resource: {
        '@identifier': 'course-resource',
        '@type': 'webcontent',
        '@adlcp:scormType': 'sco',
        '@href': 'index.html',
        file: files,
      },
    },
  };
  return xmlOf({manifest});
}
