import {spawn} from 'node:child_process';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {beforeAll, describe, expect, test} from 'vitest';
import {z} from 'zod';
import {createAttempts} from '../../../src/desk/storage/attempts.ts';
import {openDatabase} from '../../../src/desk/storage/database.ts';
import {createLearners} from '../../../src/desk/storage/learners.ts';
import {isSweep} from '../../../tools/suite/test-matrix.mjs';
import {bundledScript} from '../../commands/bundled-script.ts';
import {temporary} from '../desk-client.ts';

/** Number of kills. A sweep, which is a longer run of the tests, has more of them. */
const kills = isSweep ? 200 : 20;
const lanes = 2;
let child = '';

/**
 * Starts a child process. Kills the process `patience` milliseconds after it has written `lines` lines. So the kill
 * comes at an arbitrary moment, however busy this machine is. In the result, `said` is the last commit that the child
 * confirmed, or -1 if there was none.
 */
function commitUntilKilled(
  file: string,
  lines: number,
  patience: number,
): Promise<{opened: boolean; said: number; error: string}> {
  return new Promise(resolve => {
    const process_ = spawn(process.execPath, [child, file]);
    let out = '';
    let error = '';
    process_.stdout.on('data', (part: Buffer) => {
      const before = out.split('\n').length - 1;
      out += part.toString();
      if (before < lines && out.split('\n').length - 1 >= lines)
        setTimeout(() => process_.kill('SIGKILL'), patience);
    });
    process_.stderr.on('data', (part: Buffer) => (error += part.toString()));
    process_.on('close', () => {
      // The kill may cut the output in the middle of a number. So leave out the last, incomplete line.
      const [first, ...numbers] = out.slice(0, out.lastIndexOf('\n')).split('\n');
      resolve({opened: first === 'open', said: Math.max(-1, ...numbers.map(Number)), error});
    });
  });
}

const count = z.object({answers: z.number(), last: z.number().nullable(), wrong: z.number().nullable()});

/** Reads the last commit from the file. Also checks that everything in the file belongs to this one commit. */
function look(file: string): {last: number; whole: boolean} {
  const database = openDatabase(file);
  try {
    const learner = createLearners(database).byName('Killed');
    const state = learner && createAttempts(database).of(learner.id)?.state;
    const kept = database.get(
      count,
      `select count(*) as answers, max(place) as last,
      sum(json_extract(body, '$.id') <> 'fraud.q' || place || '.t1' or received <> place) as wrong from answer`,
    );
    const last = state && state.location !== '' ? Number(state.location) : -1;
    const answers = kept?.answers === last + 1 && (kept.last ?? -1) === last && (kept.wrong ?? 0) === 0;
    return {
      last,
      whole:
        answers &&
        (last < 0 ||
          (state?.suspendData.startsWith(`${last}.`) === true && state.suspendData.length === 3000)),
    };
  } finally {
    database.close();
  }
}

describe('a desk that is killed while it writes', () => {
  beforeAll(async () => {
    child = await bundledScript(fileURLToPath(new URL('./committing-child.ts', import.meta.url)));
  });

  test(`${kills} kills leave the old or the new state, never a mix, and lose no confirmed commit`, async () => {
    const results: {
      before: number;
      opened: boolean;
      said: number;
      error: string;
      last: number;
      whole: boolean;
    }[] = [];
    await Promise.all(
      Array.from({length: lanes}, async (_, lane) => {
        const file = join(temporary(), 'desk.db');
        let before = -1;
        for (let n = lane; n < kills; n += lanes) {
          const killed = await commitUntilKilled(file, 1 + Math.floor(Math.random() * 8), Math.random() * 10);
          const found = look(file);
          results.push({before, ...killed, ...found});
          before = found.last;
        }
      }),
    );
    expect(results).toHaveLength(kills);
    expect(results.filter(result => !result.opened)).toEqual([]);
    expect(results.filter(result => !result.whole)).toEqual([]);
    expect(results.filter(result => result.last < Math.max(result.said, result.before))).toEqual([]);
    // After at least half of the kills, the file contains a newer commit than before. The other kills may have come
    // before the first commit of their child.
    expect(results.filter(result => result.last > result.before).length).toBeGreaterThan(kills / 2);
  });
});
