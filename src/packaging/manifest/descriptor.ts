import {structureOf} from './cmi5-course.ts';
import {cmi5Structure} from './cmi5-structure.ts';
import {packageId, titleOf, type Context} from '../context.ts';
import {readSchemas, type Schemas} from './schemas.ts';
import {scorm12Manifest} from './scorm12-manifest.ts';
import {scorm2004Manifest} from './scorm2004-manifest.ts';
import {faultsOfXml, fileOf, type DescriptorFormat} from './validate.ts';

/** The descriptor file from which an LMS reads the package, with the schemas to place beside it. */
export interface Descriptor {
  readonly file: 'imsmanifest.xml' | 'cmi5.xml';
  readonly xml: string;
  readonly schemas: Schemas;
}

const none: Schemas = new Map();

/**
 * Writes the descriptor of a package for its standard. Returns undefined for a standalone package. Throws
 * when the result does not match its schemas.
 */
export async function describe(context: Context, files: readonly string[]): Promise<Descriptor | undefined> {
  const {root, choice, facts} = context;
  const {standard} = choice;
  const manifest = {
    identifier: packageId(facts, choice),
    version: facts.version,
    title: titleOf(context),
    files,
  };
  switch (standard) {
    case 'standalone':
      return undefined;
    case 'cmi5':
      return checkDescriptor(
        'cmi5',
        cmi5Structure(await structureOf(context)),
        readSchemas(root, standard),
        none,
      );
    case 'scorm12': {
      const schemas = readSchemas(root, standard);
      return checkDescriptor('scorm12', scorm12Manifest(manifest), schemas, schemas);
    }
    case 'scorm2004-3':
    case 'scorm2004-4': {
      const edition = standard === 'scorm2004-3' ? '3rd' : '4th';
      const schemas = readSchemas(root, standard);
      return checkDescriptor('scorm2004', scorm2004Manifest(manifest, edition), schemas, schemas);
    }
  }
}

function checkDescriptor(
  format: DescriptorFormat,
  xml: string,
  schemas: Schemas,
  beside: Schemas,
): Descriptor {
  const faults = faultsOfXml(format, xml, schemas);
  if (faults.length > 0) throw new Error(`the package's description is not valid:\n${faults.join('\n')}`);
  return {file: fileOf(format), xml, schemas: beside};
}
