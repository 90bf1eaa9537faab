import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import {botFile, botPage, botRows} from '../../tools/scenarios/bot-table.ts';
import {botLanguages, botLimit} from '../../tools/scenarios/bots.ts';
import {root} from '../../tools/paths.mjs';
import {isSweep} from '../../tools/suite/test-matrix.mjs';

// Outside the sweep, the bots read only the last language, which is that of the learners. Decision 19 gives the
// reason.
const languages = isSweep ? botLanguages : botLanguages.slice(-1);
const rows = botRows(root, languages);
const ids = [...new Set(rows.map(({id}) => id))];

test.each(ids)(
  `in %s, no bot earns more than the limit, in any variant (language: ${languages.join(', ')})`,
  id => {
    const most = Math.max(...rows.filter(row => row.id === id).map(row => row.most));
    expect(most).toBeLessThanOrEqual(botLimit);
  },
);

test('the committed table of the bots equals the table that npm run scenarios writes', () => {
  const committed = readFileSync(join(root, botFile), 'utf8').replaceAll('\r\n', '\n');
  if (isSweep) expect(committed).toBe(botPage(rows));
  else expect(committed.split('\n')).toEqual(expect.arrayContaining(botPage(rows).split('\n')));
});
