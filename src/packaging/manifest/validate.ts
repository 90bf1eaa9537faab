import {
  XmlBufferInputProvider,
  XmlDocument,
  XmlLibError,
  xmlCleanupInputProvider,
  xmlRegisterInputProvider,
  XsdValidator,
} from 'libxml2-wasm';
import {cmi5Namespace} from './cmi5-structure.ts';
import type {Schemas} from './schemas.ts';
import type {SchemaLocations} from './scorm-manifest.ts';
import {scorm12Locations} from './scorm12-manifest.ts';
import {scorm2004Locations} from './scorm2004-manifest.ts';
import {bytesOf} from '../text-files.ts';

/** Formats of the descriptor file. */
export type DescriptorFormat = 'scorm12' | 'scorm2004' | 'cmi5';

const files: Readonly<Record<DescriptorFormat, 'imsmanifest.xml' | 'cmi5.xml'>> = {
  scorm12: 'imsmanifest.xml',
  scorm2004: 'imsmanifest.xml',
  cmi5: 'cmi5.xml',
};

/** File name of the descriptor at the root of the zip. */
export const fileOf = (format: DescriptorFormat): 'imsmanifest.xml' | 'cmi5.xml' => files[format];

/**
 * XML namespaces with their schemas. One wrapper schema imports all of them. Alone, the imscp schema would reject
 * every adlcp element, because it accepts only elements with a known declaration.
 */
const imported: Readonly<Record<DescriptorFormat, SchemaLocations>> = {
  scorm12: scorm12Locations,
  scorm2004: scorm2004Locations,
  cmi5: [[cmi5Namespace, 'cmi5-structure.xsd']],
};

const wrapperOf = (format: DescriptorFormat): string =>
  `<xsd:schema xmlns:xsd="http://www.w3.org/2001/XMLSchema">
${imported[format].map(([namespace, schema]) => `<xsd:import namespace="${namespace}" schemaLocation="${schema}"/>`).join('\n')}
</xsd:schema>
`;

/** Validates a descriptor against its schemas. Returns one line per fault, `imsmanifest.xml:7: message`. */
export function faultsOfXml(format: DescriptorFormat, xml: string, schemas: Schemas): readonly string[] {
  const file = fileOf(format);
  // Loads the schemas from memory, because libxml2 cannot handle every local path as a URL.
  xmlRegisterInputProvider(new XmlBufferInputProvider(Object.fromEntries(schemas)));
  try {
    using schema = XmlDocument.fromString(wrapperOf(format), {url: 'package.xsd'});
    using validator = XsdValidator.fromDoc(schema);
    using document = XmlDocument.fromBuffer(bytesOf(xml), {url: file});
    validator.validate(document);
    return [];
  } catch (error) {
    if (!(error instanceof XmlLibError)) throw error;
    return error.details.map(detail => `${file}:${detail.line}: ${detail.message.trim()}`);
  } finally {
    xmlCleanupInputProvider();
  }
}
