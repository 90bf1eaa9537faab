import {describe, expect, test} from 'vitest';
import {plainSpecimen} from './plain-specimen.ts';
import {differencesBetween} from './differences.ts';
import type {Look, Specimen} from '../../../src/documents/model/specimen.ts';
import {lights, type Light} from '../../../src/documents/model/terms.ts';

const twin = plainSpecimen();

/** Returns the places where a document differs from its genuine twin, on one page in one light. */
const differing = (changes: Partial<Specimen>, page: Look['page'], light: Light = 'white') =>
  differencesBetween({...twin, ...changes}, twin, page, light).map(({place}) => place);

const boxesOf = (changes: Partial<Specimen>, page: Look['page']) =>
  differencesBetween({...twin, ...changes}, twin, page, 'white').flatMap(({boxes}) => boxes);

describe('differencesBetween', () => {
  test('differencesBetween finds nothing between identical documents', () => {
    expect(lights.flatMap(light => differing({}, 'data', light))).toEqual([]);
  });

  test('differencesBetween finds a `look` only on its own page and in its own light', () => {
    const looks: readonly Look[] = [{page: 'data', light: 'uv', at: 'expiry', look: 'gap'}];
    expect(differing({looks}, 'data', 'uv')).toEqual(['expiry']);
    expect(differing({looks}, 'data', 'white')).toEqual([]);
    expect(differing({looks}, '4-5', 'uv')).toEqual([]);
  });

  test('differencesBetween ignores a `look` that both documents have', () => {
    const looks: readonly Look[] = [{page: 'data', light: 'white', at: 'corner', look: 'worn'}];
    expect(differencesBetween({...twin, looks}, {...twin, looks}, 'data', 'white')).toEqual([]);
  });

  test('differencesBetween finds a changed entry in every light, and returns only the characters that differ', () => {
    const entries = {...twin.entries, expiry: '09 MAY 2029'};
    for (const light of lights) expect(differing({entries}, 'data', light)).toEqual(['expiry']);
    const [box] = boxesOf({entries}, 'data');
    expect(box?.x).toBeCloseTo(40 + 10 * 1.856);
    expect(box?.width).toBeCloseTo(1.856);
  });

  test('if an entry has narrower character spacing than its twin, differencesBetween returns the whole entry', () => {
    const entries = {...twin.entries, sex: 'UNKNOWN'};
    expect(boxesOf({entries}, 'data')).toEqual([{x: 68, y: 37.3, width: 8, height: 5.8}]);
  });

  test('differencesBetween returns adjacent changed characters of a machine-readable line as one box', () => {
    const [first = '', second = ''] = twin.mrz;
    const mrz = [first, `UB10000016${second.slice(10)}`];
    expect(boxesOf({mrz}, 'data').map(({x}) => Math.round((x - 6) / 2.54))).toEqual([1, 9]);
  });

  test('differencesBetween finds the changed year in the tilt image of a plastic page', () => {
    const plastic = plainSpecimen('s2020');
    const [first = '', second = ''] = plastic.mrz;
    const other = {...plastic, mrz: [first, second.replace('2805', '2905')]};
    const at = differencesBetween(other, plastic, 'data', 'tilt').map(({place}) => place);
    expect(at).toEqual(['mrz-2', 'image']);
  });

  test('differencesBetween finds a perforation on both pages of an opening, and on neither side of the data page', () => {
    const perforated = 'UB2265471';
    expect(boxesOf({perforated}, '4-5')).toHaveLength(2);
    for (const page of ['inside', 'data'] as const) expect(differing({perforated}, page)).toEqual([]);
  });

  test('differencesBetween finds a stamp that only one of the documents has, and stamps whose position differs', () => {
    const [first, second] = twin.stamps;
    expect(first && boxesOf({stamps: [first]}, '4-5')).toHaveLength(1);
    expect(second && boxesOf({stamps: [second]}, '4-5')).toHaveLength(3);
    expect(differing({stamps: []}, '6-7')).toEqual([]);
  });

  test('differencesBetween finds the edge of a book with missing sheets in every light', () => {
    const missing = [7, 8];
    expect(lights.filter(light => differing({missing}, 'edge', light).length === 0)).toEqual([]);
  });
});
