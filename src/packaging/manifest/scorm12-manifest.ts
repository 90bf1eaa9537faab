import {byName} from '../names.ts';
import {checkedTitle} from '../title.ts';
import {xmlOf} from './xml.ts';

/** Data for the SCORM manifests of a course with one SCO. */
export interface ManifestFacts {
  /**
   * Letters, digits, dots and hyphens. It stays the same for every release, so that an LMS recognises an
   * update.
   */
  readonly identifier: string;
  readonly version: string;
  /** Plain text with less than 200 characters. */
  readonly title: string;
  /** All files of the package except the manifest and the schemas. */
  readonly files: readonly string[];
}

const imscp = 'http://www.imsproject.org/xsd/imscp_rootv1p1p2';
const adlcp = 'http://www.adlnet.org/xsd/adlcp_rootv1p2';
const locations = [`${imscp} imscp_rootv1p1p2.xsd`, `${adlcp} adlcp_rootv1p2.xsd`].join(' ');

/**
 * Writes `imsmanifest.xml` for SCORM 1.2. It sets no mastery score, because an LMS would then overwrite the
 * status that the course has set.
 */
export function scorm12Manifest(facts: ManifestFacts): string {
  const title = checkedTitle(facts.title);
  const files = [...facts.files].sort(byName).map(href => ({'@href': href}));
  const manifest = {
    '@xmlns': imscp,
    '@xmlns:adlcp': adlcp,
    '@xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
    '@identifier': facts.identifier,
    '@version': facts.version,
    '@xsi:schemaLocation': locations,
    metadata: {schema: 'ADL SCORM', schemaversion: '1.2'},
    organizations: {
      '@default': 'course',
      organization: {
        '@identifier': 'course',
        title,
        item: {'@identifier': 'course-item', '@identifierref': 'course-resource', title},
      },
    },
    resources: {
      resource: {
        '@identifier': 'course-resource',
        '@type': 'webcontent',
        '@adlcp:scormtype': 'sco',
        '@href': 'index.html',
        file: files,
      },
    },
  };
  return xmlOf({manifest});
}
