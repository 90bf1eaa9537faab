import {
  XmlBufferInputProvider,
  XmlDocument,
  XmlLibError,
  xmlCleanupInputProvider,
  xmlRegisterInputProvider,
  XsdValidator,
} from 'libxml2-wasm';
import {bytesOf} from './text-files.ts';

/**
 * Imports both namespaces: against imscp alone, everything from adlcp is an error, since imscp lets in only what is declared.
 */
const wrapper = `<xsd:schema xmlns:xsd="http://www.w3.org/2001/XMLSchema">
  <xsd:import namespace="http://www.imsproject.org/xsd/imscp_rootv1p1p2" schemaLocation="imscp_rootv1p1p2.xsd"/>
  <xsd:import namespace="http://www.adlnet.org/xsd/adlcp_rootv1p2" schemaLocation="adlcp_rootv1p2.xsd"/>
</xsd:schema>
`;

/** Checks a SCORM 1.2 manifest against the schemas; answers with one line per fault, `imsmanifest.xml:7: what`. */
export function faultsOfManifest(xml: string, schemas: ReadonlyMap<string, Uint8Array>): readonly string[] {
  // From memory, so that no path of this machine has to survive libxml2's idea of a URL.
  xmlRegisterInputProvider(new XmlBufferInputProvider(Object.fromEntries(schemas)));
  try {
    using schema = XmlDocument.fromString(wrapper, {url: 'package.xsd'});
    using validator = XsdValidator.fromDoc(schema);
    using manifest = XmlDocument.fromBuffer(bytesOf(xml), {url: 'imsmanifest.xml'});
    validator.validate(manifest);
    return [];
  } catch (error) {
    if (!(error instanceof XmlLibError)) throw error;
    return error.details.map(detail => `imsmanifest.xml:${detail.line}: ${detail.message.trim()}`);
  } finally {
    xmlCleanupInputProvider();
  }
}
