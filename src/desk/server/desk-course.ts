import {existsSync, readdirSync, readFileSync, statSync} from 'node:fs';
import {basename, dirname, join} from 'node:path';
import {Readable} from 'node:stream';
import {text} from 'node:stream/consumers';
import {fileIn} from '../../content/in-country.ts';
import type {DataModel} from '../ledger/attempt.ts';
import {noManifestValues, type ManifestValues} from '../ledger/manifest-values.ts';
import {DeskFault} from '../storage/desk-fault.ts';
import {systemCode} from '../storage/file-fault.ts';
import type {Namesake, Owner} from '../storage/schema.ts';
import {startCommand} from './command.ts';
import type {CommandLine} from './options.ts';
import {packageFault} from './package/package-fault.ts';
import {readManifest} from './package/manifest.ts';
import {readZip} from './package/zip.ts';
import {coursePolicy, foreignPolicy} from './headers.ts';
import {folderFiles, packageFiles, type StaticFiles} from './static-files.ts';

/**
 * The course that the desk plays. A new release of a course has the same key as the earlier release, so it
 * opens the same records.
 */
export interface DeskCourse extends Owner {
  /** Title from the package; undefined for our own course, which has a title in each language. */
  readonly title: string | undefined;
  readonly files: StaticFiles;
  /** Address of the first page in the learner's language. */
  entry(language: string): string;
  readonly manifestValues: ManifestValues;
  /** Folder with the texts that the records show in place of ids. The folder may not exist. */
  readonly readable: string;
  /** Folder with the sheets that the trainer prints. The folder may not exist. */
  readonly sheets: string;
  /**
   * True for packages of this repository. Other packages may contain any script, so the desk isolates them
   * from the records.
   */
  readonly isOurs: boolean;
}

/**
 * Opens the course from its build folder, as SCORM 1.2. With `sharedDevices`, the course keeps nothing in the
 * browser after its window closes. Throws a `DeskFault` if the course is not built, or has no pack of the country.
 */
export function builtFolder(
  folder: string,
  {country, sharedDevices = false}: Partial<Pick<CommandLine, 'country' | 'sharedDevices'>> = {},
): DeskCourse {
  const page = join(folder, 'index.html');
  if (!existsSync(page))
    throw new DeskFault(
      'course',
      `The course is not built: there is no "${page}".`,
      'Build it with npm run build, or start with npm start.',
    );
  const html = readFileSync(page, 'utf8');
  return {
    key: factIn(html, 'id') ?? firstKey,
    model: 'scorm12',
    title: undefined,
    files: playedAs(folderFiles(folder, coursePolicy), {
      country: countryOfBuilt(folder, html, country),
      sharedDevices,
    }),
    entry: language => `/course/index.html?lang=${language}`,
    manifestValues: noManifestValues,
    readable: join(dirname(folder), 'readable'),
    sheets: join(dirname(folder), 'cards'),
    isOurs: true,
  };
}

/** Returns a text from the facts that the build has written into the start page. */
const factIn = (page: string, name: 'id' | 'country'): string | undefined =>
  new RegExp(`&quot;${name}&quot;:&quot;([^&]+)`).exec(page)?.[1];

/**
 * Returns the requested country. If none is requested, returns the country for which the start page was built. Throws
 * a `DeskFault` if the course has no pack of the requested country.
 */
function countryOfBuilt(folder: string, page: string, requestedCountry: string | undefined): string {
  if (requestedCountry === undefined) return factIn(page, 'country') ?? 'xx';
  const packs = readdirSync(folder, {recursive: true, encoding: 'utf8'}).flatMap(
    file => /[/\\]data[/\\]country[/\\]([a-z]{2})\.js$/.exec(file)?.[1] ?? [],
  );
  if (packs.includes(requestedCountry)) return requestedCountry;
  throw new DeskFault(
    'option',
    `The course knows nothing of the country "${requestedCountry}".`,
    `Choose from: ${packs.sort().join(', ')}, or add modules/country/${requestedCountry}.yaml.`,
  );
}

/** Serves the built course like a package of one country, and writes the options of the desk into its start page. */
const playedAs = (
  files: StaticFiles,
  {country, sharedDevices}: {readonly country: string; readonly sharedDevices: boolean},
): StaticFiles => ({
  ...files,
  async find(names) {
    const isPage = names.join('/') === 'index.html';
    const own = isPage
      ? undefined
      : await files.find([...names.slice(0, -1), fileIn(names.at(-1) ?? '', country)]);
    const found = own ?? (await files.find(names));
    if (!found || !isPage) return found;
    const page = (await text(found.stream()))
      .replace(/(&quot;country&quot;:&quot;)[a-z]+/, `$1${country}`)
      .replace('<meta name="tamga" content="{', sharedDevices ? '$&&quot;sharedDevices&quot;:true,' : '$&');
    const bytes = Buffer.from(page);
    return {
      ...{
        name: found.name,
        size: bytes.length,
        tag: found.tag.replace('"', `"${country}-${sharedDevices ? 'shared-' : ''}`),
      },
      stream: ({start, end} = {start: 0, end: bytes.length - 1}) =>
        Readable.from([bytes.subarray(start, end + 1)]),
    };
  },
});

/**
 * Key of the course that the first release played. The key of a package with only some modules also has the
 * names of these modules, each after a full stop.
 */
const firstKey = 'tamga';

/**
 * Returns the key and the options of our own course, limited to the modules that this identifier names. Returns
 * undefined if the identifier does not belong to our course.
 */
function namesakeOf(identifier: string, model: DataModel): Namesake | undefined {
  const [key, ...modules] = identifier.split('.');
  if (key !== firstKey) return undefined;
  const standard = model === 'scorm12' ? 'scorm12' : 'scorm2004-4';
  return {
    key: identifier,
    options: ['--standard', standard, ...(modules.length > 0 ? ['--modules', modules.join()] : [])],
  };
}

/**
 * Looks for older records of a package that is played with `--package` and has an identifier of our course. An
 * earlier release of the desk may have stored these records under the key of our course. Returns their folder and the
 * command that opens them, or undefined if there are none. `data` is the default data folder.
 */
export function earlierRecords(
  {namesake, model}: DeskCourse,
  data: string,
): {readonly folder: string; readonly command: string} | undefined {
  if (!namesake) return undefined;
  const folder = join(data, folderOf({key: namesake.key, model}));
  return existsSync(join(folder, 'desk.db')) ? {folder, command: startCommand(namesake.options)} : undefined;
}

const ours = {policy: coursePolicy, charset: 'utf-8'} as const;
const others = {policy: foreignPolicy, charset: undefined} as const;

/**
 * Returns the subfolder for the records of a course. The result is '' for the course of the first release in
 * SCORM 1.2: its records stay in the data folder itself.
 */
export function folderOf({key, model}: Owner): string {
  if (key === firstKey && model === 'scorm12') return '';
  const name = key
    .normalize('NFKC')
    .replace(/[^\p{L}\p{N}._-]+/gu, '-')
    .replace(/^[.-]+|[.-]+$/g, '');
  return join('courses', `${name.slice(0, 80) || 'course'}-${model}`);
}

/** Maximum size of a package in bytes. */
const room = 300 * 2 ** 20;

/** Reads a package from a file. Rejects with a `DeskFault` if the desk cannot play it. */
export async function packageFile(file: string, readable: string): Promise<DeskCourse> {
  const named = basename(file);
  try {
    const {size} = statSync(file);
    if (size > room)
      throw packageFault(
        named,
        `has ${Math.ceil(size / 2 ** 20)} MB, and at most ${room / 2 ** 20} MB can be played`,
        'Make a smaller package, or play it in the learning system of your organisation.',
      );
    return await packageCourse(readFileSync(file), named, {readable, isOurs: false});
  } catch (error) {
    if (systemCode(error) === '' || error instanceof DeskFault) throw error;
    throw new DeskFault(
      'package',
      `The package "${file}" cannot be read.`,
      'Name a zip that is there and that this user may read: --package FILE.zip.',
    );
  }
}

/** Reads a package from memory. Rejects with a `DeskFault` if the desk cannot play it. */
export async function packageCourse(
  zip: Buffer,
  named: string,
  {readable, isOurs}: Pick<DeskCourse, 'readable' | 'isOurs'>,
): Promise<DeskCourse> {
  const entries = await readZip(zip, named);
  const manifest = entries.get('imsmanifest.xml');
  if (!manifest) throw noManifest([...entries.keys()], named);
  const {identifier, title, model, launch, values} = readManifest(manifest.bytes(), named);
  const page = fileOf(launch);
  if (page === undefined || !entries.has(page))
    throw packageFault(
      named,
      `starts at "${launch}", which it does not hold`,
      'Ask whoever made it to make it again.',
    );
  const namesake = namesakeOf(identifier, model);
  return {
    // The key decides which records a course opens. Some authoring tools give the same identifier to many
    // courses, so the key of a third-party course is its identifier, a space and its title. The key of our
    // own course contains no space. Therefore a third-party package never opens our records, even if it uses
    // our identifier.
    key: isOurs ? identifier : `${identifier} ${title}`,
    model,
    title: isOurs ? undefined : title,
    files: packageFiles(entries, isOurs ? ours : others),
    entry: language => `/course/${launch}${isOurs ? `?lang=${language}` : ''}`,
    manifestValues: values,
    readable: namesake ? readable : '',
    sheets: namesake ? join(dirname(readable), 'cards') : '',
    isOurs,
    namesake: isOurs ? undefined : namesake,
  };
}

/** Returns the path of the file in a launch address, or undefined if the percent-encoding is invalid. */
function fileOf(launch: string): string | undefined {
  const [page = ''] = launch.split(/[?#]/);
  try {
    return decodeURIComponent(page);
  } catch {
    return undefined;
  }
}

function noManifest(names: readonly string[], named: string): DeskFault {
  if (names.includes('cmi5.xml'))
    return packageFault(
      named,
      'is a cmi5 package',
      'cmi5 needs a system with an LRS. For the desk, make it as SCORM 1.2 or SCORM 2004.',
    );
  if (names.includes('tincan.xml'))
    return packageFault(
      named,
      'is an xAPI package',
      'xAPI needs a system with an LRS. For the desk, make it as SCORM 1.2 or SCORM 2004.',
    );
  const deeper = names.find(name => name.endsWith('/imsmanifest.xml'));
  if (deeper !== undefined)
    return packageFault(
      named,
      `has its imsmanifest.xml in a folder, "${deeper}"`,
      'Zip what is in that folder, and not the folder itself.',
    );
  return packageFault(
    named,
    'is no SCORM package: it holds no imsmanifest.xml',
    'Export the course as SCORM 1.2 or SCORM 2004, and name that zip.',
  );
}
