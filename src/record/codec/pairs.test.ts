import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {largestOf, packed, pairsOf, unpacked} from './pairs.ts';

const shown = {items: ['visa', 'page', 'stamp'], targets: ['clear', 'refer']};
const options = new Map(['visa', 'page', 'stamp', 'clear', 'refer'].map((id, n) => [id, n + 1]));
const pairs = pairsOf({shown}, options);
if (!pairs) throw new Error('no pairs');

describe('a response of pairs packed into one number', () => {
  test('a packed response of pairs is restored, whether complete or partial', () => {
    const place = fc.constantFrom('', ...shown.targets);
    fc.assert(
      fc.property(fc.tuple(place, place, place), places => {
        const response = places.flatMap((target, n) => (target === '' ? [] : [shown.items[n] ?? '', target]));
        const number = packed(response, pairs);
        expect(unpacked(number, pairs)).toEqual(response);
        expect(number).toBeLessThanOrEqual(largestOf(pairs));
      }),
    );
  });

  test('a response of pairs becomes the same number for every order of items and targets; unpacking restores the order on the screen', () => {
    const turned = pairsOf({shown: {items: ['stamp', 'visa', 'page'], targets: ['refer', 'clear']}}, options);
    if (!turned) throw new Error('no pairs');
    const number = packed(['visa', 'clear', 'stamp', 'refer'], pairs);
    expect(packed(['stamp', 'refer', 'visa', 'clear'], turned)).toBe(number);
    expect(unpacked(number, turned)).toEqual(['stamp', 'refer', 'visa', 'clear']);
  });

  test.each([
    ['one more item', {...shown, items: [...shown.items, 'seal']}, new Map([...options, ['seal', 6]])],
    ['one item fewer', {...shown, items: ['visa', 'page']}, options],
    ['one more group', {...shown, targets: [...shown.targets, 'ask']}, new Map([...options, ['ask', 6]])],
    [
      'one item replaced by another',
      {...shown, items: ['visa', 'page', 'seal']},
      new Map([...options, ['seal', 6]]),
    ],
  ])('a packed response is rejected, not misread, by a release with %s', (_, other, numbers) => {
    const later = pairsOf({shown: other}, numbers);
    if (!later) throw new Error('no pairs');
    expect(
      unpacked(packed(['visa', 'clear', 'page', 'clear', 'stamp', 'refer'], pairs), later),
    ).toBeUndefined();
  });

  test.each([
    ['no lists', {}],
    ['one list', {items: ['a']}],
    ['lists whose entries are not ids', {items: [1], targets: ['b']}],
    ['nothing', undefined],
    [
      'so many items that the pairs exceed one number',
      {items: Array.from({length: 30}, (_, n) => `i${n}`), targets: shown.targets},
    ],
  ])('a response is not packed as pairs if its question shows %s', (_, other) => {
    expect(pairsOf({shown: other}, options)).toBeUndefined();
  });
});
