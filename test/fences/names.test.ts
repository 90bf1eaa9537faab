import {readFileSync, readdirSync} from 'node:fs';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import {root} from '../../tools/paths.mjs';

const files = ['src', 'test', 'tools'].flatMap(folder =>
  readdirSync(join(root, folder), {recursive: true, encoding: 'utf8'})
    .filter(file => file.endsWith('.ts') && !file.includes('fixtures'))
    .map(file => join(folder, file)),
);

const exported = files.flatMap(file =>
  [
    ...readFileSync(join(root, file), 'utf8').matchAll(
      /^export (?:interface|type|(?:abstract )?class) (\w+)/gm,
    ),
  ].map(([, name = '']) => ({name, file})),
);

test('no two exported types share a name', () => {
  expect(exported.length).toBeGreaterThan(700);
  const shared = exported.filter(({name}, at) => exported.findIndex(one => one.name === name) !== at);
  expect(shared).toEqual([]);
});

/** Returns the lines of the sources that match this pattern, as `file: line`. */
const linesWith = (pattern: RegExp) =>
  files.flatMap(file =>
    readFileSync(join(root, file), 'utf8')
      .split('\n')
      .filter(line => pattern.test(line))
      .map(line => `${file}: ${line.trim()}`),
  );

test('no title of a test begins with "should": it states the requirement', () => {
  expect(linesWith(/^\s*(?:it|test)\(\s*['"`]should\b/)).toEqual([]);
});

test('no comment switches a rule of a linter off: an exception belongs in the configuration', () => {
  expect(linesWith(/(?:\/\/|\/\*)\s*(?:eslint|oxlint)-disable/)).toEqual([]);
});
