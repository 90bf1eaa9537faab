import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterEach, beforeEach, expect, it} from 'vitest';
import {nodeFault, staleness} from './ready.mjs';

interface Package {
  readonly version: string;
  readonly integrity?: string;
  readonly optional?: boolean;
}
type Packages = Readonly<Record<string, Package>>;

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ready-'));
});
afterEach(() => {
  rmSync(folder, {recursive: true});
});

function dependencies(locked: Packages, installed?: Packages): string | undefined {
  writeFileSync(
    join(folder, 'package-lock.json'),
    JSON.stringify({packages: {'': {version: '1.0.0'}, ...locked}}),
  );
  if (installed) {
    mkdirSync(join(folder, 'node_modules'));
    writeFileSync(join(folder, 'node_modules', '.package-lock.json'), JSON.stringify({packages: installed}));
  }
  return staleness(folder);
}

const lit = {version: '3.3.3', integrity: 'sha512-a'};

it.each([
  ['are missing', {'node_modules/lit': lit}, undefined, 'there are none yet'],
  ['match the lock file', {'node_modules/lit': lit}, {'node_modules/lit': lit}, undefined],
  [
    'are older',
    {'node_modules/lit': lit},
    {'node_modules/lit': {...lit, version: '3.0.0'}},
    '1 differ from package-lock.json, such as lit',
  ],
  [
    'have another checksum',
    {'node_modules/lit': lit},
    {'node_modules/lit': {...lit, integrity: 'sha512-b'}},
    '1 differ from package-lock.json, such as lit',
  ],
  [
    'lack one',
    {'node_modules/lit': lit, 'node_modules/zod': lit},
    {'node_modules/lit': lit},
    '1 differ from package-lock.json, such as zod',
  ],
  ['contain an extra package', {}, {'node_modules/lit': lit}, '1 differ from package-lock.json, such as lit'],
  ['lack a package for another system', {'node_modules/fsevents': {...lit, optional: true}}, {}, undefined],
] satisfies [string, Packages, Packages | undefined, string | undefined][])(
  'the check of the installed packages gives the right result when the packages %s',
  (_, locked, installed, why) => {
    expect(dependencies(locked, installed)).toBe(why);
  },
);

it.each([
  ['20.19.0', false],
  ['20.20.2', false],
  ['24.1.0', false],
  ['20.18.9', true],
  ['18.20.4', true],
])('the check tells whether Node %s is too old: %s', (version, isTooOld) => {
  expect(nodeFault(version, '>=20.19') !== undefined).toBe(isTooOld);
});

it('the message about an old Node says where to get a newer one', () => {
  expect(nodeFault('16.0.0', '>=20.19')).toMatch(/needs Node 20\.19 or newer.*16\.0\.0.*nodejs\.org/);
});
