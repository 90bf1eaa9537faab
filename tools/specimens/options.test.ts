import {describe, expect, test} from 'vitest';
import {sampleRoot} from '../../test/fixtures/sample-root.ts';
import {optionsOf} from './options.ts';
import {specimensIn} from './read.ts';

const all = specimensIn(sampleRoot);
const read = (line: string) => optionsOf(line === '' ? [] : line.split(' '), all);
const pagesOf = (line: string) => read(line).sheets.map(({pages}) => pages.join(' '));

describe('the options of the specimen sheets', () => {
  test('without options, the sheets show every document in every light', () => {
    const {sheets, lights, tilts} = read('');
    expect(sheets).toHaveLength(all.length);
    expect(lights).toHaveLength(7);
    expect(tilts).toEqual([-1, 1]);
  });

  test('without options, the sheet of a passport shows one page of each kind, and the openings that have looks or stamps', () => {
    expect(pagesOf('c15')).toEqual(['cover inside data 10-11 12-13 16-17 end edge']);
  });

  test('--page shows the named pages, and skips a page that a document does not have', () => {
    expect(pagesOf('c02 c06 --page data,front')).toEqual(['data', 'front']);
  });

  test('--crop and --place show a part of a page, in millimetres or by its place', () => {
    const {sheets, part} = read('c02 --crop 40,48,30,10');
    const specimen = sheets[0]?.drawable.specimen;
    expect(specimen && part(specimen, 'data')).toEqual({x: 40, y: 48, width: 30, height: 10});
    expect(specimen && read('c02 --place sex').part(specimen, 'data')).toEqual({x: 65, y: 34.3, width: 14, height: 11.8});
  });

  test.each([
    ['c99', 'There is no case "c99" in specimens/: say c01, c02,'],
    ['c02 --page front', 'There is no page "front": say cover, inside, data,'],
    ['c02 --light blue', 'There is no light "blue": say white, tilt,'],
    ['c02 --place nose', 'There is no place "nose": say header,'],
    ['c02 --crop 40,48,30', '--crop "40,48,30" is no part of a page: say left, top, width and height'],
    ['c02 --crop 40,48,0,10', '--crop "40,48,0,10" is no part of a page'],
    ['c02 --tilt 2', '--tilt "2" is no number from -1 to 1.'],
    ['c02 --width wide', '--width "wide" is no number from 40 to 4000.'],
  ])('the options %s are refused with the possible values', (line, words) => {
    expect(() => read(line)).toThrow(words);
  });
});
