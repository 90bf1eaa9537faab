import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import {dirname, join} from 'node:path';
import {compileFolder, writeGenerated} from '../../src/compiler/build/compile-folder.ts';
import {referenceName} from '../../src/compiler/course/reference.ts';
import {format} from '../../src/compiler/source/fault.ts';
import {interfaceNamespaces, interfacePaths} from '../../src/compiler/text/interface.ts';
import {Refused} from '../command.ts';
import {firstCourse} from '../paths.mjs';
import {filledTemplates} from './skeleton.ts';

/** The files and folders that authors and translators write, and those that tools generate from these files. */
const content: readonly string[] = [
  'course.yaml',
  'ids.lock',
  'brand',
  'modules',
  'scenarios',
  'specimens',
  'locales',
  'docs/scenarios',
];

/** The files and folders that change when another course replaces this one. All other files stay. */
export const partsOfCourse: readonly string[] = [...content, 'imsmanifest.xml', 'test/course'];

/**
 * Files that every course can use unchanged: the neutral pack, and the rules of the invented State of all specimens.
 */
const filesToKeep = ['modules/country/xx.yaml', 'specimens/utopia.yaml', 'scenarios/scenario.schema.json'];

/**
 * Replaces the course in `root` with a small one, and returns the new files. First writes and compiles the new course
 * in a folder of its own, then exchanges the two courses. If anything fails, the old course does not change. The
 * first course that is replaced stays for the element tests. They need a course with every feature.
 */
export function replaceCourse(root: string, name: string): readonly string[] {
  const away = mkdtempSync(join(root, '.new-course-'));
  const [fresh, old] = [join(away, 'new'), join(away, 'old')];
  try {
    const created = writeCourse(root, name, fresh);
    const {course, faults} = compileFolder(fresh);
    if (!course)
      throw new Refused(
        `${faults.map(format).join('\n')}\nThe templates in tools/new have these faults: correct them.`,
      );
    writeGenerated(fresh, course);
    exchange(root, fresh, old);
    const first = join(root, firstCourse);
    if (!existsSync(first)) moveContent(old, first);
    return created;
  } finally {
    rmSync(away, {recursive: true, force: true});
  }
}

/** Writes the new course into `folder`, with the files of `root` that it keeps. Returns the new files. */
export function writeCourse(root: string, name: string, folder: string): readonly string[] {
  const files = filesOf(root, name);
  for (const [file, text] of files)
    writeInto(join(folder, file), path => {
      writeFileSync(path, text);
    });
  for (const file of ['package.json', ...interfacePaths, ...keptIn(root)])
    if (existsSync(join(root, file)))
      writeInto(join(folder, file), path => {
        copyFileSync(join(root, file), path);
      });
  return [...files.keys()];
}

/** The annotated files of the new course, by their path from the root. */
function filesOf(root: string, name: string): ReadonlyMap<string, string> {
  const words = name.replaceAll('-', ' ');
  const title = `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
  return new Map([
    ...filledTemplates(root, 'course', '', {name, title}),
    ...filledTemplates(root, 'interview', 'scenarios', {
      name: 'first-talk',
      title: 'The quiet passenger',
      summary: 'Another man answers for a passenger. Talk with him, and decide.',
    }),
    ...filledTemplates(root, 'specimen', 'specimens', {
      name: 'first-card',
      title: 'On the way home',
      known: 'The genuine card',
    }),
  ]);
}

/** The files that the new course keeps. Translations of the interface and of the reference sheet are among them. */
const keptIn = (root: string): readonly string[] => [
  ...filesToKeep,
  ...readdirSync(join(root, 'locales'))
    .filter(language => language !== 'en')
    .flatMap(language =>
      [...interfaceNamespaces, referenceName].map(namespace => `locales/${language}/${namespace}.json`),
    ),
];

function writeInto(path: string, write: (path: string) => void): void {
  mkdirSync(dirname(path), {recursive: true});
  write(path);
}

function moveContent(from: string, to: string): void {
  for (const part of content)
    if (existsSync(join(from, part)))
      writeInto(join(to, part), path => {
        renameSync(join(from, part), path);
      });
}

/**
 * Moves the present course from `root` to `old`, and the new course from `fresh` to `root`. If a move fails, undoes
 * all moves.
 */
function exchange(root: string, fresh: string, old: string): void {
  const moves: (readonly [from: string, to: string])[] = [];
  const move = (from: string, to: string) => {
    if (!existsSync(from)) return;
    writeInto(to, () => {
      renameSync(from, to);
    });
    moves.push([from, to]);
  };
  try {
    for (const part of partsOfCourse) {
      move(join(root, part), join(old, part));
      move(join(fresh, part), join(root, part));
    }
  } catch (error) {
    for (const [from, to] of moves.reverse()) renameSync(to, from);
    throw error;
  }
}
