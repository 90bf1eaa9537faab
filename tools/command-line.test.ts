import {join} from 'node:path';
import {expect, it} from 'vitest';
import {takeNoWords} from './command.ts';
import {capture} from './suite/capture.ts';
import {chosen} from './suite/layers.ts';
import {root} from './paths.mjs';

const tool = (...words: string[]) =>
  capture(
    process.execPath,
    words.map((word, i) => (i === 0 ? join(root, 'tools', word) : word)),
  );

it('npm test lists the layers if the requested one does not exist', async () => {
  const {code, output} = await tool('test.mjs', 'everything');
  expect(output.trim()).toBe(
    'There is no layer "everything": say checks, unit, elements, build, journeys, quick, or nothing for all.',
  );
  expect(code).toBe(1);
});

it('run.mjs lists the commands if the requested one does not exist', async () => {
  const {code, output} = await tool('run.mjs', 'fly');
  expect(output.trim()).toBe(
    'Say what to run: build, dev, package, decode, bench, screens, scenarios, cards, specimens, sweep, new.',
  );
  expect(code).toBe(1);
});

it('a command without words refuses any, in the words of parseArgs', () => {
  expect(() => {
    takeNoWords(['--fast']);
  }).toThrow("Unknown option '--fast'");
});

it.each([
  [[], ['checks', 'unit', 'elements', 'build', 'journeys']],
  [['unit'], ['unit']],
  [
    ['elements', 'unit'],
    ['unit', 'elements'],
  ],
  [['journeys'], ['build', 'journeys']],
])('the words %j select the layers %j in this order', (asked, names) => {
  expect(chosen(asked).map(layer => layer.name)).toEqual(names);
});
