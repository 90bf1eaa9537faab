import type {DataModel} from '../../ledger/attempt.ts';
import type {ManifestValues} from '../../ledger/manifest-values.ts';
import {valuesOfItem} from './values-of-item.ts';
import {packageFault} from './package-fault.ts';
import {everywhere, first, readXml, within, type ParsedElement} from './xml.ts';

/** Data from the manifest about the one SCO that the desk plays. */
export interface Manifest {
  readonly identifier: string;
  readonly title: string;
  readonly model: DataModel;
  /**
   * Launch address relative to the package root, still percent-encoded and with its query, such as
   * `index.html?a=1`.
   */
  readonly launch: string;
  readonly values: ManifestValues;
}

const elsewhere = 'Play it in the learning system of your organisation.';
const supported = 'The desk plays SCORM 1.2, and SCORM 2004 3rd and 4th Edition.';

/**
 * Reads `imsmanifest.xml` (SCORM 1.2 CAM 2.3; SCORM 2004 4th Ed. CAM 3.4). Throws a `DeskFault` if the desk
 * cannot play the package.
 */
export function readManifest(bytes: Uint8Array, named: string): Manifest {
  const manifest = parse(bytes, named);
  const model = modelOf(manifest, named);
  const organization = organizationOf(manifest);
  const {item, resource} = unitOf(manifest, organization, named);
  return {
    identifier: manifest.attributes.get('identifier') ?? '',
    title: titleOf(organization) || titleOf(item) || named,
    model,
    launch: launchOf(manifest, item, resource, named),
    values: valuesOfItem(item, model),
  };
}

function parse(bytes: Uint8Array, named: string): ParsedElement {
  try {
    return readXml(bytes);
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    throw packageFault(named, `has an imsmanifest.xml that cannot be read, ${error.message}`, remake);
  }
}

const remake = 'Ask whoever made it to make it again.';

/**
 * Returns the data model of the declared version. If no version is declared, the spelling of the `scormType`
 * attribute decides.
 */
function modelOf(manifest: ParsedElement, named: string): DataModel {
  const version = first(manifest, 'metadata', 'schemaversion')?.text ?? '';
  if (version === '1.2') return 'scorm12';
  if (/^2004 [34](?:rd|th) Edition$/i.test(version)) return 'scorm2004';
  const resources = everywhere(manifest, 'resource');
  if (version === '' && resources.some(({attributes}) => attributes.has('scormtype'))) return 'scorm12';
  if (version === '' && resources.some(({attributes}) => attributes.has('scormType'))) return 'scorm2004';
  throw packageFault(
    named,
    version === ''
      ? 'is no SCORM package: its imsmanifest.xml names no unit that reports (SCO)'
      : `is made for "${version}"`,
    `${supported} ${elsewhere}`,
  );
}

function organizationOf(manifest: ParsedElement): ParsedElement | undefined {
  const organizations = first(manifest, 'organizations');
  const all = within(organizations, 'organization');
  const preferred = organizations?.attributes.get('default');
  return all.find(({attributes}) => attributes.get('identifier') === preferred) ?? all[0];
}

const titleOf = (element: ParsedElement | undefined): string =>
  (first(element, 'title')?.text ?? '').replace(/\s+/g, ' ').slice(0, 200);

/** Returns the only item of the manifest that can be launched, and its resource. */
function unitOf(
  manifest: ParsedElement,
  organization: ParsedElement | undefined,
  named: string,
): {item: ParsedElement; resource: ParsedElement} {
  const items = organization
    ? everywhere(organization, 'item').filter(({attributes}) => attributes.get('identifierref'))
    : [];
  const [item] = items;
  if (!item)
    throw packageFault(
      named,
      'names nothing to launch: no item of its imsmanifest.xml has a resource',
      remake,
    );
  if (items.length > 1)
    throw packageFault(
      named,
      `holds ${items.length} units, and the desk plays packages of one (first: line ${item.line} of imsmanifest.xml)`,
      elsewhere,
    );
  const reference = item.attributes.get('identifierref') ?? '';
  const resource = everywhere(manifest, 'resource').find(
    ({attributes}) => attributes.get('identifier') === reference,
  );
  if (!resource)
    throw packageFault(
      named,
      `names a resource "${reference}" that it does not hold (line ${item.line})`,
      remake,
    );
  const type = resource.attributes.get('scormType') ?? resource.attributes.get('scormtype') ?? '';
  if (type.toLowerCase() !== 'sco')
    throw packageFault(
      named,
      `holds nothing that reports: its only unit is no SCO (line ${resource.line} of imsmanifest.xml)`,
      `Nothing would be kept of it. ${elsewhere}`,
    );
  return {item, resource};
}

/**
 * Builds the launch address from the `xml:base` of each level (manifest, resources, resource), the resource's
 * `href` and the item's parameters (CAM 3.4.1.1.7).
 */
function launchOf(
  manifest: ParsedElement,
  item: ParsedElement,
  resource: ParsedElement,
  named: string,
): string {
  const bases = [manifest, first(manifest, 'resources'), resource].map(
    element => element?.attributes.get('base') ?? '',
  );
  const root = 'http://package/';
  const href = resource.attributes.get('href') ?? '';
  const address = [...bases, href].reduce(
    (from, to) => (URL.canParse(to, from) ? new URL(to, from).href : 'about:blank'),
    root,
  );
  if (href === '' || !address.startsWith(root))
    throw packageFault(
      named,
      `starts at "${href}", which is no file of its own (line ${resource.line} of imsmanifest.xml)`,
      elsewhere,
    );
  return withParameters(address.slice(root.length), item.attributes.get('parameters') ?? '');
}

function withParameters(launch: string, parameters: string): string {
  const added = parameters.replace(/^[?&]+/, '');
  if (added === '') return launch;
  if (added.startsWith('#')) return launch.includes('#') ? launch : launch + added;
  const [page = '', fragment] = launch.split('#');
  return `${page}${page.includes('?') ? '&' : '?'}${added}${fragment === undefined ? '' : `#${fragment}`}`;
}
