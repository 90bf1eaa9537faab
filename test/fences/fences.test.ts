import {createRequire} from 'node:module';
import {cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {z} from 'zod';
import {root} from '../../tools/paths.mjs';
import {capture, tool} from '../../tools/spawn.mjs';
import {allowedImports, furtherPlants, plants} from './plants.ts';

const config = z
  .object({forbidden: z.array(z.object({name: z.string(), comment: z.string(), severity: z.string()}))})
  .parse(createRequire(import.meta.url)(join(root, '.dependency-cruiser.cjs')));

const report = z.object({
  summary: z.object({violations: z.array(z.object({from: z.string(), rule: z.object({name: z.string()})}))}),
});

const tree = realpathSync(mkdtempSync(join(tmpdir(), 'fences-')));
let violationsFound: {readonly from: string; readonly rule: string}[] = [];

beforeAll(async () => {
  for (const name of ['.dependency-cruiser.cjs', 'tsconfig.json', 'package.json'])
    cpSync(join(root, name), join(tree, name));
  symlinkSync(join(root, 'node_modules'), join(tree, 'node_modules'), 'junction');
  // Write the violations last. The files of a plant may include an empty file, which the plant imports. If a
  // violation has the path of such an empty file, the violation must replace it.
  const all = [
    ...Object.values(allowedImports),
    ...Object.values(plants),
    ...furtherPlants.map(([, , plant]) => plant),
  ];
  for (const [path, source] of all.flatMap(({files}) => Object.entries(files))) {
    mkdirSync(dirname(join(tree, path)), {recursive: true});
    writeFileSync(join(tree, path), source);
  }
  const words = ['src', 'test', '--config', '.dependency-cruiser.cjs', '--output-type', 'json'];
  const {output} = await capture(...tool('dependency-cruiser', words, 'depcruise'), tree);
  const {violations} = report.parse(JSON.parse(output)).summary;
  violationsFound = violations.map(({from, rule}) => ({from, rule: rule.name}));
});

afterAll(() => rmSync(tree, {recursive: true, force: true}));

describe('the fences between folders', () => {
  it.each(config.forbidden.map(({name}) => name))('the fence %s catches a planted violation', name => {
    const plant = plants[name];
    if (!plant) throw new Error(`plant a violation of ${name} in test/fences/plants.ts`);
    expect(violationsFound).toContainEqual({from: plant.from, rule: name});
  });

  it.each(furtherPlants)('the fence %s catches %s', (name, _, {from}) => {
    expect(violationsFound).toContainEqual({from, rule: name});
  });

  it('every planted violation belongs to a fence', () => {
    expect(Object.keys(plants).filter(name => !config.forbidden.some(rule => rule.name === name))).toEqual(
      [],
    );
  });

  it.each(Object.entries(allowedImports))('the fences allow that %s', (_, {from}) => {
    expect(
      violationsFound.filter(violation => violation.from === from && violation.rule !== 'no-circular'),
    ).toEqual([]);
  });

  it.each(config.forbidden)(
    'the fence $name is an error, and its comment says what to do instead',
    ({severity, comment}) => {
      expect(severity).toBe('error');
      expect(comment).toMatch(/\. .+\.$/);
    },
  );
});
