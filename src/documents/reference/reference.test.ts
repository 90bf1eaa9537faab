import {describe, expect, test} from 'vitest';
import {reference} from '../../../test/doubles/reference-sheet.ts';
import {faultsAgainst} from '../house-rules/house-rules.ts';
import {pagesOf} from '../model/pages.ts';
import {referenceOf} from './reference.ts';
import {series, type SeriesId} from '../model/series.ts';

const ids = reference.series.map(({id}) => id);

test('a reference specimen exists for every series of the reference sheet and for no other series', () => {
  const all = Object.keys(series).filter((id): id is SeriesId => id in series);
  expect(all.filter(id => referenceOf(id) !== undefined)).toEqual(ids);
});

describe.each(ids)('the reference specimen of %s', id => {
  test('the reference specimen follows the house rules, and shows no differences of its own', () => {
    const specimen = referenceOf(id);
    expect(specimen && faultsAgainst(specimen, reference)).toEqual([]);
    expect(specimen?.looks).toEqual([]);
  });
  test('the reference specimen has a number with only zeros after its letters, and the pages of the reference sheet', () => {
    const specimen = referenceOf(id);
    const sheet = reference.series.find(one => one.id === id);
    const number = id === 'v-2022' ? specimen?.visa?.entries.number : specimen?.entries.number;
    expect(number).toBe(sheet?.number.replace(/[#*]/g, '0'));
    if (id !== 'v-2022') expect(series[id].pages).toBe(sheet?.pages);
  });
});

test('the reference specimen of a visa is a book with a visa page', () => {
  const specimen = referenceOf('v-2022');
  expect(specimen && pagesOf(specimen)).toContain('visa');
});
