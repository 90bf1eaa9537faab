import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import {root} from '../../tools/paths.mjs';
import {adapters} from './adapters.ts';
import {isFault, isVoid, nameOf, playAdapter, voids, type MatrixCell} from './cells.ts';
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

test('docs/reliability.md matches the results of this run', async () => {
  const journeys = readFileSync(join(root, 'test/journeys/faults.spec.ts'), 'utf8');
  const inBrowser = journeys.match(/title: ['"]/g)?.length ?? 0;
  await expect(reliabilityPage(cells, inBrowser)).toMatchFileSnapshot('../../docs/reliability.md');
});
