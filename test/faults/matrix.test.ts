import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import {root} from '../../tools/paths.mjs';
import {isSweep} from '../../tools/suite/test-matrix.mjs';
import {adapters} from './adapters.ts';
import {isFault, isVoid, nameOf, playAdapter, voids, type MatrixCell} from './cells.ts';
import {knownFaults, textOf, type Proof} from './known-faults.ts';
import {isSilent} from './matrix.ts';
import {promises} from './promises.ts';
import {reliabilityPage} from './report.ts';

const cells: MatrixCell[] = [];

test.each(Object.keys(adapters))(
  'with %s no saved answer is lost, no result gets worse, and no learner sees answers of another learner',
  async adapter => {
    const own = await playAdapter(adapter);
    cells.push(...own);
    expect(own.filter(isFault).map(cell => `${nameOf(cell)}: ${JSON.stringify(cell.real)}`)).toEqual([]);
  },
);

test('the naive course loses something in every cell, except in cells that are void for a stated reason', () => {
  expect(cells.filter(isVoid).map(nameOf)).toEqual(
    cells.map(nameOf).filter(name => voids[name] !== undefined),
  );
});

test('every text that tells learners where their work is has an entry in the table of promises, and keeps its promise', () => {
  const all = cells.flatMap(cell => [...cell.sayings].map(([key, {untrue}]) => ({cell, key, untrue})));
  expect(all.filter(({key}) => promises[key] === undefined || textOf(key) === '?')).toEqual([]);
  const broken = all.filter(({untrue}) => untrue > 0);
  expect(broken.map(({cell, key, untrue}) => `${nameOf(cell)}: "${textOf(key)}" for ${untrue}`)).toEqual([]);
  // The screen has made each promise about at least one answer, so no promise is untested.
  const made = Object.keys(promises).filter(key => (promises[key] ?? []).length > 0);
  const isShown = (key: string) => cells.some(({sayings}) => (sayings.get(key)?.shown ?? 0) > 0);
  expect(made.filter(key => !isShown(key))).toEqual([]);
});

test('in every cell in which the naive course loses an answer, at least one text of the naive course is untrue', () => {
  expect(cells.filter(({naive}) => isSilent(naive)).map(nameOf)).toEqual([]);
  expect(cells.reduce((all, {naive}) => all + naive.untrue, 0)).toBeGreaterThan(0);
});

test('every known fault names an existing row of the matrix or an existing test, and only existing texts', () => {
  const kinds = Object.values(adapters).flatMap(adapter => Object.keys(adapter.kinds));
  const isThere = (proof: Proof) =>
    'kinds' in proof
      ? proof.kinds.every(kind => kinds.includes(kind))
      : readFileSync(join(root, proof.file), 'utf8').includes(proof.title);
  const wrong = knownFaults.filter(
    ({proofs, says = []}) => !proofs.every(isThere) || says.some(key => textOf(key) === '?'),
  );
  expect(wrong).toEqual([]);
  expect(knownFaults.length).toBeGreaterThanOrEqual(26);
});

test('docs/reliability.md says what the sweep has found, and names every cell and text of this run', async () => {
  const journeys = readFileSync(join(root, 'test/journeys/faults/faults.spec.ts'), 'utf8');
  const inBrowser = journeys.match(/title: ['"]/g)?.length ?? 0;
  const page = reliabilityPage(cells, inBrowser);
  const committed = '../../docs/reliability.md';
  if (isSweep) await expect(page).toMatchFileSnapshot(committed);
  else
    expect(linesOf(readFileSync(join(import.meta.dirname, committed), 'utf8'))).toEqual(
      expect.arrayContaining([...linesOf(page)]),
    );
});

/**
 * Returns the lines of a page without the figures in its tables, because a shorter run has fewer and smaller figures.
 */
const linesOf = (page: string): readonly string[] =>
  page.split('\n').map(line => line.replace(/(?<=\| )(?:\d+(?: w)?(?: s)?|void|×)(?= \|)/g, ''));
