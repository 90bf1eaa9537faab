import {readFileSync} from 'node:fs';
import {expect, test} from 'vitest';
import {z} from 'zod';

const read = (name: string) => readFileSync(new URL(`../../${name}`, import.meta.url), 'utf8');
const versions = z.record(z.string(), z.string().regex(/^\d+\.\d+\.\d+(?:-r\.\d+)?$/));
const installed = z
  .object({dependencies: versions, devDependencies: versions})
  .parse(JSON.parse(read('package.json')));
const [, runtime = '', development = ''] = read('docs/decisions/18-dependencies.md').split(
  /^## Dependencies/m,
);

test.each([
  ['at run time', runtime, installed.dependencies],
  ['of the build', development, installed.devDependencies],
])('decision 18 gives a reason for each dependency %s, and for no other', (_what, section, packages) => {
  const reasons = [...section.matchAll(/^\| `([^`]+)` +\| +(\S.*)\|$/gm)];
  expect(reasons.map(([, name]) => name)).toEqual(Object.keys(packages));
  expect(reasons.filter(([, , reason = '']) => reason.trim().length < 4)).toEqual([]);
});
