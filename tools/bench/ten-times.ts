import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {readTree} from '../../src/compiler/build/disk.ts';
import type {Tree} from '../../src/compiler/source/source-file.ts';
import {buildCourse} from '../../src/packaging/build.ts';
import {copyRepository} from '../../test/packaging/copy-repository.ts';
import type {BuiltAt} from './run.ts';

/** Matches all lines of a lesson in module.yaml. */
const part = /^( *- lesson: )(.+)\.md\n((?: +[^\s-].*\n)*)/gm;
/**
 * Matches the ids of a lesson and of its questions. Other ids can stay, because they must be unique only within the
 * lesson.
 */
const ids = /^id: (.+)$/gm;
const copies = [2, 3, 4, 5, 6, 7, 8, 9, 10];

/** Matches the lines of course.yaml that limit the size of the course. */
const limits = /^(?:corePath|counts): .*\n/gm;

/**
 * Returns the changed and added files of a course that has each lesson ten times. Each copy of a lesson has its own
 * ids. The new course.yaml has no limits of size.
 */
export function tenTimes(tree: Tree): Tree {
  const changed = new Map<string, Uint8Array>();
  const textOf = (file: string) => new TextDecoder().decode(tree.get(file));
  const write = (file: string, text: string) => changed.set(file, new TextEncoder().encode(text));
  for (const file of tree.keys()) {
    if (file === 'course.yaml') write(file, textOf(file).replace(limits, ''));
    const [, folder] = /^(modules\/[^/]+\/)module\.yaml$/.exec(file) ?? [];
    if (folder === undefined) continue;
    const text = textOf(file).replace(part, (whole, begin: string, name: string, rest: string) => {
      const lesson = textOf(`${folder}${name}.md`);
      for (const n of copies) write(`${folder}${name}-${n}.md`, lesson.replace(ids, `id: $1-${n}`));
      return [whole, ...copies.map(n => `${begin}${name}-${n}.md\n${rest}`)].join('');
    });
    write(file, text);
  }
  return changed;
}

/**
 * Source code of three checks that find nothing. The copied lessons repeat questions, which the real checks would
 * refuse. The checks do not change the built files.
 */
const noRules = ['faultsOfQuestions', 'faultsOfTwins', 'warningsOfInterview']
  .map(name => `export const ${name} = () => [];\n`)
  .join('');

/**
 * Builds the course with ten times the lessons in a copy of the repository. The copy is deleted when `use`
 * has finished.
 */
export async function withTenTimes<T>(root: string, use: (larger: BuiltAt) => Promise<T>): Promise<T> {
  const away = mkdtempSync(join(tmpdir(), 'tamga-ten-times-'));
  try {
    const copy = join(away, 'course');
    await copyRepository(copy, 'lf');
    for (const [file, bytes] of tenTimes(readTree(copy))) writeFileSync(join(copy, file), bytes);
    writeFileSync(join(copy, 'src', 'compiler', 'questions', 'lint', 'rules.ts'), noRules);
    return await use({root: copy, built: await buildCourse(copy)});
  } finally {
    rmSync(away, {recursive: true, force: true});
  }
}
