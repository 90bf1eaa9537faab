import {existsSync, readFileSync, statSync} from 'node:fs';
import {basename, dirname, join} from 'node:path';
import type {DataModel} from '../ledger/attempt.ts';
import {nothingGiven, type Given} from '../ledger/given.ts';
import {DeskFault} from './desk-fault.ts';
import {systemCode} from './file-fault.ts';
import {packageFault} from './package/package-fault.ts';
import {readManifest} from './package/manifest.ts';
import {readZip} from './package/zip.ts';
import {coursePolicy, foreignPolicy} from './reply.ts';
import {folderFiles, packageFiles, type StaticFiles} from './static-files.ts';

/** What the desk plays. */
export interface Course {
  /** Records belong to a course of one name and one standard; a new release of it finds them. */
  readonly key: string;
  readonly model: DataModel;
  /** As the package says it; undefined for our own, which has a title in each language. */
  readonly title: string | undefined;
  readonly files: StaticFiles;
  /** Address of its first page, for a learner who reads this language. */
  entry(language: string): string;
  readonly given: Given;
  /** Folder with words for what the records hold as ids, which need not be there. */
  readonly readable: string;
  /** Made by this repository. Another's package may hold any script, and so is kept away from the records. */
  readonly isOurs: boolean;
}

/** The course as it was built into a folder, which is SCORM 1.2. Throws a `DeskFault` where it is not. */
export function builtFolder(folder: string): Course {
  const page = join(folder, 'index.html');
  if (!existsSync(page))
    throw new DeskFault(
      'course',
      `The course is not built: there is no "${page}".`,
      'Build it with npm run build, or start with npm start.',
    );
  return {
    key: ourKey,
    model: 'scorm12',
    title: undefined,
    files: folderFiles(folder, coursePolicy),
    entry: language => `/course/index.html?lang=${language}`,
    given: nothingGiven,
    readable: join(dirname(folder), 'readable'),
    isOurs: true,
  };
}

/** The name under which our own packages are known, and with which those of single modules begin. */
const ourKey = 'tamga';
const isOurKey = (key: string): boolean => key === ourKey || key.startsWith(`${ourKey}.`);

const ours = {policy: coursePolicy, charset: 'utf-8'} as const;
const others = {policy: foreignPolicy, charset: undefined} as const;

/** Where a course keeps its records in the desk's folder: ours in SCORM 1.2 in the folder itself, as from the first. */
export function folderOf({key, model}: Course): string {
  if (key === ourKey && model === 'scorm12') return '';
  const name = key
    .normalize('NFKC')
    .replace(/[^\p{L}\p{N}._-]+/gu, '-')
    .replace(/^[.-]+|[.-]+$/g, '');
  return join('courses', `${name.slice(0, 80) || 'course'}-${model}`);
}

/** Most bytes of a package. */
const room = 300 * 2 ** 20;

/** Reads a package from a file. Throws a `DeskFault` for what cannot be played. */
export function packageFile(file: string, readable: string): Course {
  const named = basename(file);
  try {
    const {size} = statSync(file);
    if (size > room)
      throw packageFault(
        named,
        `has ${Math.ceil(size / 2 ** 20)} MB, and at most ${room / 2 ** 20} MB can be played`,
        'Make a smaller package, or play it in the learning system of your organisation.',
      );
    return packageCourse(readFileSync(file), named, {readable, isOurs: false});
  } catch (error) {
    if (systemCode(error) === '' || error instanceof DeskFault) throw error;
    throw new DeskFault(
      'package',
      `The package "${file}" cannot be read.`,
      'Name a zip that is there and that this user may read: --package FILE.zip.',
    );
  }
}

/** Reads a package from memory. */
export function packageCourse(
  zip: Buffer,
  named: string,
  {readable, isOurs}: Pick<Course, 'readable' | 'isOurs'>,
): Course {
  const entries = readZip(zip, named);
  const manifest = entries.get('imsmanifest.xml');
  if (!manifest) throw noManifest([...entries.keys()], named);
  const {identifier, title, model, launch, given} = readManifest(manifest.bytes(), named);
  const page = fileOf(launch);
  if (page === undefined || !entries.has(page))
    throw packageFault(
      named,
      `starts at "${launch}", which it does not hold`,
      'Ask whoever made it to make it again.',
    );
  return {
    // Authoring tools give the same identifier to many courses.
    key: isOurKey(identifier) ? identifier : `${identifier} ${title}`,
    model,
    title: isOurs ? undefined : title,
    files: packageFiles(entries, isOurs ? ours : others),
    entry: language => `/course/${launch}${isOurs ? `?lang=${language}` : ''}`,
    given,
    readable: isOurKey(identifier) ? readable : '',
    isOurs,
  };
}

/** The file of an address; undefined for one that is not encoded as addresses are. */
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
