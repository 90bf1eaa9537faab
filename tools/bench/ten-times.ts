import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {readTree} from '../../src/compiler/build/disk.ts';
import type {Tree} from '../../src/compiler/source/source-file.ts';
import {buildCourse} from '../../src/packaging/build.ts';
import {copyRepository} from '../../test/packaging/copy-repository.ts';
import type {BuiltAt} from './run.ts';

/** A lesson that a module.yaml names, with the lines that belong to it. */
const part = /^( *- lesson: )(.+)\.md\n((?: +[^\s-].*\n)*)/gm;
/** Of the lesson, at its head, and of its questions. All other ids need only differ within the lesson. */
const ids = /^id: (.+)$/gm;
const copies = [2, 3, 4, 5, 6, 7, 8, 9, 10];

/** What changes in the files of a course, and what is added, where each lesson stands ten times under ids of its own. */
export function tenTimes(tree: Tree): Tree {
  const changed = new Map<string, Uint8Array>();
  const textOf = (file: string) => new TextDecoder().decode(tree.get(file));
  const write = (file: string, text: string) => changed.set(file, new TextEncoder().encode(text));
  for (const file of tree.keys()) {
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

/** The copies ask what the lessons ask already, and no author may; it makes no difference to what is built. */
const noRules = ['faultsOfQuestions', 'faultsOfTwins', 'warningsOfInterview']
  .map(name => `export const ${name} = () => [];\n`)
  .join('');

/** Builds the course with ten times the lessons, in a copy of the repository that stays for as long as `use` needs it. */
export async function withTenTimes<T>(root: string, use: (larger: BuiltAt) => Promise<T>): Promise<T> {
  const away = mkdtempSync(join(tmpdir(), 'tamga-ten-times-'));
  try {
    const copy = join(away, 'course');
    await copyRepository(copy, 'lf');
    for (const [file, bytes] of tenTimes(readTree(copy))) writeFileSync(join(copy, file), bytes);
    writeFileSync(join(copy, 'src', 'compiler', 'lint', 'rules.ts'), noRules);
    return await use({root: copy, built: await buildCourse(copy)});
  } finally {
    rmSync(away, {recursive: true, force: true});
  }
}
