import {describe, expect, test} from 'vitest';
import {distressBand, levelAt, reaches, replyAt, sceneAt, trustBand} from './bands.ts';

describe('bands of trust and distress', () => {
  test.each([
    [0, 'closed'],
    [29, 'closed'],
    [30, 'careful'],
    [49, 'careful'],
    [50, 'talking'],
    [69, 'talking'],
    [70, 'open'],
    [100, 'open'],
  ])('trustBand maps a trust of %i to the band %s', (trust, band) => {
    expect(trustBand(trust)).toBe(band);
  });
  test.each([
    [0, 'calm'],
    [39, 'calm'],
    [40, 'tense'],
    [69, 'tense'],
    [70, 'high'],
    [100, 'high'],
  ])('distressBand maps a distress of %i to the band %s', (distress, band) => {
    expect(distressBand(distress)).toBe(band);
  });
});

describe('levels, replies and scenes', () => {
  test.each([
    [29, 0, 30, 'r0'],
    [30, 0, 30, 'r1'],
    [49, 0, 30, 'r1'],
    [50, 0, 30, 'r2'],
    [69, 0, 30, 'r2'],
    [70, 0, 30, 'r3'],
    [50, 69, 30, 'r2'],
    [50, 70, 30, 'r1'],
    [100, 70, 30, 'r1'],
    [29, 70, 30, 'r0'],
    [39, 0, 40, 'r0'],
    [40, 0, 40, 'r1'],
  ])(
    'with trust %i, distress %i and a trust of %i for r1, levelAt returns %s',
    (trust, distress, first, level) => {
      expect(levelAt(trust, distress, first)).toBe(level);
    },
  );
  test.each([
    ['start', 'r0', true],
    ['check', 'r0', true],
    ['r1', 'r0', false],
    ['r1', 'r2', true],
    ['r3', 'r2', false],
  ] as const)('`reaches` compares a fact of level %s with the reached level %s: %s', (level, reached, is) => {
    expect(reaches(reached, level)).toBe(is);
  });
  test.each([
    [['r0'], 'r3', 'r0'],
    [['r0', 'r2'], 'r1', 'r0'],
    [['r0', 'r2'], 'r3', 'r2'],
    [['r0', 'r1', 'r3'], 'r2', 'r1'],
  ] as const)('with the replies %j and the level %s, replyAt returns %s', (written, reached, given) => {
    expect(replyAt(written, reached)).toBe(given);
  });
  test.each([
    [['closed'], 'open', 'closed'],
    [['closed', 'talking'], 'careful', 'closed'],
    [['closed', 'talking'], 'open', 'talking'],
  ] as const)('sceneAt, given the scenes %j and the band %s, returns %s', (written, band, read) => {
    expect(sceneAt(written, band)).toBe(read);
  });
});
