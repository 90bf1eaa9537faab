import {expect, test} from 'vitest';
import {referenceOf} from '../reference/reference.ts';
import type {Specimen} from '../model/specimen.ts';
import {dataPageOf, nameable, placeAt} from './pointing.ts';

const copy = (series: 's2014' | 'i-2021'): Specimen => {
  const specimen = referenceOf(series);
  if (!specimen) throw new Error(`there is no reference of ${series}`);
  return specimen;
};
const book = copy('s2014');

test.each([
  ['an entry within the area of all entries', 50, 53, 'expiry'],
  ['the portrait rather than the print that crosses it', 8, 24, 'portrait'],
  ['a machine-readable line', 60, 78, 'mrz-2'],
  ['a strip that is narrower than a finger', 60, 61.8, 'microtext'],
  ['the page, outside all places', 4, 86, 'paper'],
  ['the hinge above the page', 60, -3, 'hinge'],
  ['nothing, beside the page', 60, 95, undefined],
])('placeAt resolves a pointer position to %s', (_, x, y, place) => {
  expect(placeAt(book, 'data', x, y)).toBe(place);
});

test('nameable lists the places of a page first, then the places at the counter', () => {
  const all = nameable(book, 'cover');
  expect(all).toEqual(['cover', 'chip', 'record', 'person']);
});

test('dataPageOf returns the data page of a book and the front of a card', () => {
  expect([dataPageOf(book), dataPageOf(copy('i-2021'))]).toEqual(['data', 'front']);
});
