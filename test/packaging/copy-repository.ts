import {mkdirSync, readFileSync, symlinkSync, writeFileSync} from 'node:fs';
import {cp} from 'node:fs/promises';
import {extname, join} from 'node:path';
import {filesBelow} from '../../src/packaging/built.ts';
import {root} from './fixture.ts';

const skippedFolders = ['node_modules', 'dist', '.git', 'coverage', 'test-results'];
const text = ['.ts', '.mjs', '.js', '.json', '.html', '.css', '.svg', '.md', '.yaml', '.lock', '.txt'];

/** Copies the sources of the course into a new folder and links the installed packages of this repository. */
export async function copyRepository(folder: string, lineEnd: 'lf' | 'crlf'): Promise<void> {
  mkdirSync(folder, {recursive: true});
  await cp(root, folder, {
    recursive: true,
    filter: path => !skippedFolders.some(name => path === join(root, name)),
  });
  // A junction needs no special permission on Windows.
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction');
  for (const file of filesWithout(folder, 'node_modules')) {
    if (!text.includes(extname(file))) continue;
    const path = join(folder, file);
    const content = readFileSync(path, 'utf8');
    const plain = content.replaceAll('\r\n', '\n');
    const wanted = lineEnd === 'lf' ? plain : plain.replaceAll('\n', '\r\n');
    if (wanted !== content) writeFileSync(path, wanted);
  }
}

const filesWithout = (folder: string, name: string): readonly string[] =>
  filesBelow(folder).filter(file => !file.startsWith(`${name}/`));
