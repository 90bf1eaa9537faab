import {describe, expect, test} from 'vitest';
import {distressBand, levelAt, reaches, replyAt, sceneAt, trustBand} from './bands.ts';

describe('bands', () => {
  test.each([
    [0, 'closed'],
    [29, 'closed'],
    [30, 'careful'],
    [49, 'careful'],
    [50, 'talking'],
    [69, 'talking'],
    [70, 'open'],
    [100, 'open'],
  ])('trust %i is %s', (trust, band) => {
    expect(trustBand(trust)).toBe(band);
  });
  test.each([
    [0, 'calm'],
    [39, 'calm'],
    [40, 'tense'],
    [69, 'tense'],
    [70, 'high'],
    [100, 'high'],
  ])('distress %i is %s', (distress, band) => {
    expect(distressBand(distress)).toBe(band);
  });
});

describe('what is told', () => {
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
  ])('at trust %i and distress %i, with the first level at %i, is %s', (trust, distress, first, level) => {
    expect(levelAt(trust, distress, first)).toBe(level);
  });
  test.each([
    ['start', 'r0', true],
    ['check', 'r0', true],
    ['r1', 'r0', false],
    ['r1', 'r2', true],
    ['r3', 'r2', false],
  ] as const)('a fact of level %s at level %s: %s', (level, reached, is) => {
    expect(reaches(reached, level)).toBe(is);
  });
  test.each([
    [['r0'], 'r3', 'r0'],
    [['r0', 'r2'], 'r1', 'r0'],
    [['r0', 'r2'], 'r3', 'r2'],
    [['r0', 'r1', 'r3'], 'r2', 'r1'],
  ] as const)('of the answers %j at level %s the one for %s is given', (written, reached, given) => {
    expect(replyAt(written, reached)).toBe(given);
  });
  test.each([
    [['closed'], 'open', 'closed'],
    [['closed', 'talking'], 'careful', 'closed'],
    [['closed', 'talking'], 'open', 'talking'],
  ] as const)('of the openings %j in the band %s the one for %s is read', (written, band, read) => {
    expect(sceneAt(written, band)).toBe(read);
  });
});
