import {execFileSync} from 'node:child_process';
import {existsSync, readFileSync} from 'node:fs';
import {join, posix} from 'node:path';
import {expect, it} from 'vitest';
import {root} from '../../tools/paths.mjs';
import {cycles, sizes} from './folders.ts';

const files = execFileSync(
  'git',
  ['ls-files', '--cached', '--others', '--exclude-standard', 'src', 'test', 'tools'],
  {
    cwd: root,
    encoding: 'utf8',
  },
)
  .trim()
  .split('\n')
  .filter(file => existsSync(join(root, file)));

const code = files.filter(file => file.startsWith('src/') && /(?<!\.test)\.ts$/.test(file));

/** Imports of our own files, static and dynamic, types included. */
const imports = code.flatMap(file =>
  [...readFileSync(join(root, file), 'utf8').matchAll(/(?:from\s+|import\s+|import\()'(\.[^']+)'/g)].map(
    ([, to = '']) => [file, posix.join(posix.dirname(file), to)] as const,
  ),
);

// The folders in locales are exempt: the compiler writes one file for each namespace of texts into them.
it('no folder holds more than 40 files directly', () => {
  const outside = /^test\/fixtures\//;
  const large = sizes(files.filter(file => !outside.test(file))).filter(({count}) => count > 40);
  expect(large).toEqual([]);
});

it('folders do not import each other in a circle', () => {
  expect(code.length).toBeGreaterThan(500);
  expect(imports.length).toBeGreaterThan(2000);
  expect(cycles(imports)).toEqual([]);
});

it.each([
  [
    'two folders',
    [
      ['a/x.ts', 'b/y.ts'],
      ['b/z.ts', 'a/w.ts'],
    ],
    [['a', 'b']],
  ],
  [
    'subfolders of one folder',
    [
      ['a/p/x.ts', 'a/q/y.ts'],
      ['a/q/z.ts', 'a/p/w.ts'],
    ],
    [['a/p', 'a/q']],
  ],
  [
    'a folder and a file beside it',
    [
      ['a/list.ts', 'a/p/x.ts'],
      ['a/p/y.ts', 'a/list.ts'],
    ],
    [['a/list.ts', 'a/p']],
  ],
  [
    'files of one folder',
    [
      ['a/x.ts', 'a/y.ts'],
      ['a/list.ts', 'a/p/x.ts'],
      ['a/p/x.ts', 'a/base.ts'],
    ],
    [],
  ],
] as const)('`cycles` returns the import cycles, if any, between %s', (_, imported, found) => {
  expect(cycles(imported).map(circle => [...circle].sort())).toEqual(found);
});
