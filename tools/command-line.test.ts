import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {expect, it} from 'vitest';
import {takeNoWords} from './command.ts';
import {root} from './paths.mjs';
import {capture} from './spawn.mjs';
import {filesBelow} from '../src/compiler/build/disk.ts';
import {packsIn} from '../src/compiler/course/country/country.ts';
import {lanesWith, swept} from './suite/layers.ts';
import {isSweep} from './suite/test-matrix.mjs';

const tool = (...words: string[]) =>
  capture(
    process.execPath,
    words.map((word, i) => (i === 0 ? join(root, 'tools', word) : word)),
  );

const packs = packsIn(filesBelow(root, 'modules/country'));

it('npm test lists the layers if the requested one does not exist', async () => {
  const {code, output} = await tool('run.mjs', 'test', 'everything');
  expect(output.trim()).toBe(
    'There is no layer "everything": say checks, unit, build, journeys, elements, quick, or nothing for all.',
  );
  expect(code).toBe(1);
});

it('run.mjs lists the commands if the requested one does not exist', async () => {
  const {code, output} = await tool('run.mjs', 'fly');
  expect(output.trim()).toBe(
    'Say what to run: build, dev, test, package, decode, bench, screens, scenarios, cards, bundle, specimens, sweep, new, release, translate.',
  );
  expect(code).toBe(1);
});

const ofCountries = [
  [
    ['--country', 'zz'],
    `the course knows nothing of the country "zz"\nchoose from: ${packs.join(', ')}, or add modules/country/zz.yaml`,
  ],
  [['--country'], 'the course knows nothing of the country ""'],
  [['--country='], 'the course knows nothing of the country ""'],
  [['--help'], '--country CODE'],
] as const;

// Only `npm run sweep` tests every row of this table. Decision 19 gives the reason.
it.each(isSweep ? ofCountries : ofCountries.slice(0, 1))(
  'npm run dev with the arguments %j prints a message about countries',
  async (words, message) => {
    const {output} = await tool('run.mjs', 'dev', ...words);
    expect(output).toContain(message);
  },
);

it('a command that takes no words refuses each word with the message of `parseArgs`', () => {
  expect(() => {
    takeNoWords(['--fast']);
  }).toThrow("Unknown option '--fast'");
});

it.each([
  [
    [],
    [
      ['checks', 'unit'],
      ['build', 'journeys', 'elements'],
    ],
  ],
  [['unit'], [['unit']]],
  [
    ['elements', 'unit'],
    [['unit'], ['elements']],
  ],
  [['journeys'], [['build', 'journeys']]],
  [['quick'], [['unit'], ['checks']]],
])('the words %j on the command line choose these layers of tests, listed by lane: %j', (asked, names) => {
  expect(lanesWith(asked).map(lane => lane.map(layer => layer.name))).toEqual(names);
});

it('the sweep runs each unit test file that has more tests in the sweep than in npm test', () => {
  const tests = ['src', 'test', 'tools']
    .flatMap(folder => filesBelow(root, folder))
    .filter(file => /(?<!\.element)\.test\.ts$/.test(file) && !file.startsWith('test/journeys/'));
  const more = tests.filter(
    file => file.startsWith('test/sweep/') || readFileSync(join(root, file), 'utf8').includes('isSweep'),
  );
  expect(more.length).toBeGreaterThan(10);
  expect(more.filter(file => !swept.some(name => file.startsWith(name)))).toEqual([]);
});
