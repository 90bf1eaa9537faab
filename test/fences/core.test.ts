import {cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterAll, beforeAll, expect, it} from 'vitest';
import {root} from '../../tools/paths.mjs';
import {capture, tool} from '../../tools/spawn.mjs';

const folders = ['score', 'content', 'documents', 'questions', 'scenario', 'record', 'session'];

const forbidden = {
  document: 'export const title = document.title;\n',
  window: 'export const width = window.innerWidth;\n',
  fetch: "export const asked = fetch('x');\n",
  process: 'export const where = process.cwd();\n',
  Buffer: "export const bytes = Buffer.from('x');\n",
};

const tree = mkdtempSync(join(tmpdir(), 'core-'));
let output = '';

beforeAll(async () => {
  for (const name of ['tsconfig.json', 'tsconfig.core.json']) cpSync(join(root, name), join(tree, name));
  for (const folder of folders) {
    mkdirSync(join(tree, 'src', folder), {recursive: true});
    writeFileSync(
      join(tree, 'src', folder, 'pure.ts'),
      'export const sum = (a: number, b: number): number => a + b;\n',
    );
    for (const [name, source] of Object.entries(forbidden))
      writeFileSync(join(tree, 'src', folder, `planted-${name}.ts`), source);
  }
  ({output} = await capture(
    ...tool('typescript', ['-p', join(tree, 'tsconfig.core.json'), '--pretty', 'false'], 'tsc'),
    tree,
  ));
});

afterAll(() => rmSync(tree, {recursive: true, force: true}));

it.each(folders.flatMap(folder => Object.keys(forbidden).map(name => [folder, name])))(
  'a file in src/%s that uses %s does not compile',
  (folder, name) => {
    expect(output).toMatch(
      new RegExp(`^src/${folder}/planted-${name}\\.ts.*error TS\\d+: Cannot find name '${name}'`, 'm'),
    );
  },
);

it('a file of the core that uses nothing of a browser or of Node compiles', () => {
  expect(output).not.toContain('pure.ts');
});
