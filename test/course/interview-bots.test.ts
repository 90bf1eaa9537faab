import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import {botFile, botPage, botRows} from '../../tools/scenarios/bot-table.ts';
import {botLimit} from '../../tools/scenarios/bots.ts';
import {root} from '../../tools/paths.mjs';

const rows = botRows(root);
const ids = [...new Set(rows.map(({id}) => id))];

test.each(ids)('in %s, no bot earns more than the limit, in any variant and language', id => {
  const most = Math.max(...rows.filter(row => row.id === id).map(row => row.most));
  expect(most).toBeLessThanOrEqual(botLimit);
});

test('the committed table of the bots is the one that npm run scenarios writes', () => {
  expect(readFileSync(join(root, botFile), 'utf8').replaceAll('\r\n', '\n')).toBe(botPage(rows));
});
