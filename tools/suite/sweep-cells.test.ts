import {expect, it} from 'vitest';
import {cellNamed, journeyCell} from './test-matrix.mjs';
import {sweepRuns} from './sweep-cells.ts';

const runs = (...words: string[]) => sweepRuns(words).map(({part, cell}) => `${part} ${cell}`);

it('the sweep runs the element tests and the journeys in every browser, size and language', () => {
  expect(runs()).toHaveLength(3 + 2 * 3 * 3 + 2 * 3 * 3);
  expect(runs('journeys', 'firefox', 'mn')).toEqual([
    'journeys firefox 714x666 mn',
    'journeys firefox 367x666 mn',
    'journeys firefox 320x666 mn',
  ]);
});

it.each(['documents', 'screens'])(
  'the sweep runs the tests "%s" once, whatever the size and the language',
  part => {
    expect(runs(part)).toEqual([`${part} chromium 714x666 en`]);
    expect(runs(part, 'firefox')).toEqual([]);
  },
);

it('the sweep refuses an unknown word and lists the known ones', () => {
  expect(() => runs('safari')).toThrow(
    /"safari" is nothing to sweep over: say some of unit, documents, screens, elements, .*qps/,
  );
});

it('the name of every cell of the sweep can be parsed', () => {
  for (const {cell} of sweepRuns([])) {
    const {browser, width, height, language} = cellNamed(cell);
    expect(`${browser} ${width}x${height} ${language}`).toBe(cell);
  }
});

it.each(['', 'opera 714x666 en', 'chromium 714 en', 'chromium 714x666'])(
  'the name "%s" is refused as the name of a test configuration',
  name => {
    expect(() => cellNamed(name)).toThrow('chromium 320x666 mn');
  },
);

it('journeys run in Chromium on a desktop by default, and otherwise in the cell that TAMGA_CELL names', () => {
  expect(journeyCell({})).toEqual({browser: 'chromium', width: 714, height: 666, language: 'en'});
  expect(journeyCell({TAMGA_CELL: 'firefox 320x666 qps'})).toEqual({
    browser: 'firefox',
    width: 320,
    height: 666,
    language: 'qps',
  });
});
