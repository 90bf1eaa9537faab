import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import {root} from '../../tools/paths.mjs';
import {adapters} from './adapters.ts';
import {isFault, isVoid, nameOf, playAdapter, voids, type MatrixCell} from './cells.ts';
import {knownFaults, textOf, type Proof} from './known-faults.ts';
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

test('the naive course loses something in every cell that is not void for a stated reason', () => {
  expect(cells.filter(isVoid).map(nameOf)).toEqual(
    cells.map(nameOf).filter(name => voids[name] !== undefined),
  );
});

test('every known fault names a row of the matrix or a test that exists, and texts that exist', () => {
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

test('docs/reliability.md matches the results of this run', async () => {
  const journeys = readFileSync(join(root, 'test/journeys/faults.spec.ts'), 'utf8');
  const inBrowser = journeys.match(/title: ['"]/g)?.length ?? 0;
  await expect(reliabilityPage(cells, inBrowser)).toMatchFileSnapshot('../../docs/reliability.md');
});
