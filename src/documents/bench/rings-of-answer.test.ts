import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, test} from 'vitest';
import {parse} from 'yaml';
import {reference} from '../../../test/doubles/reference-sheet.ts';
import {authoring} from '../authoring/authoring.ts';
import {specimenOf, splitExamination} from '../authoring/split.ts';
import {generate} from '../generate/generate.ts';
import type {ExaminationRubric} from '../model/examination.ts';
import type {Box} from '../model/box.ts';
import {pagesOf} from '../model/pages.ts';
import {placesOn, printedAt, textAt, writingsOn} from '../model/places.ts';
import type {Page, Specimen} from '../model/specimen.ts';
import {lights} from '../model/terms.ts';
import {scoring} from '../score.ts';
import {withSigns} from '../view/ring-signs.ts';
import {outlineOf, ringRound, type Ring} from '../view/ring.ts';
import {ringsOfAnswer} from './rings-of-answer.ts';
import {firstCourseRoot} from '../../../tools/paths.mjs';
import {isSweep} from '../../../tools/suite/test-matrix.mjs';

type Examined = Readonly<{specimen: Specimen; rubric: ExaminationRubric}>;

const readExamined = (file: string): Examined => {
  const source = authoring.source.parse(parse(readFileSync(file, 'utf8')));
  return {specimen: specimenOf(source), rubric: splitExamination(source).rubric};
};

/** The documents of the course. `utopia.yaml` is left out, because it contains the reference sheet. */
const cases = readdirSync('specimens')
  .filter(file => file.endsWith('.yaml') && file !== 'utopia.yaml')
  .map(file => readExamined(join('specimens', file)));

const madeCases = [1, 2, 3].flatMap(level =>
  Array.from({length: isSweep ? 8 : 2}, (_, seed): Examined =>
    generate({seed, share: 0.8, level, missed: []}, reference),
  ),
);

/**
 * The rings on one page. `where` tells the reader of a failed test which case this is: document, page, and light or
 * place.
 */
interface Ringed {
  readonly where: string;
  readonly specimen: Specimen;
  readonly page: Page;
  readonly rings: readonly Ring[];
}

/** Returns the rings of the feedback on an answer that misses every anomaly, for each light and each page. */
const feedbackOf = ({specimen, rubric}: Examined): readonly Ringed[] => {
  const {marks} = scoring.judge(['clear', 'nothing-open', 'sure'], rubric);
  return pagesOf(specimen).flatMap(page =>
    lights.map(light => ({
      ...{where: `${specimen.id} ${page} ${light}`, specimen, page},
      rings: ringsOfAnswer([], marks, {specimen, page, light}, false),
    })),
  );
};

/** Returns a page with one ring, for each place that the learner can mark. */
const marksOn = ({specimen}: Examined): readonly Ringed[] =>
  pagesOf(specimen).flatMap(page =>
    [...placesOn(specimen, page).keys()].map(place => ({
      ...{where: `${specimen.id} ${page} ${place}`, specimen, page},
      rings: withSigns([ringRound([place], 'mine', '1', {specimen, page})], {specimen, page}, false),
    })),
  );

const ringed: readonly Ringed[] = [...cases, ...madeCases].flatMap(one => [
  ...feedbackOf(one),
  ...marksOn(one),
]);

const values = new Map<Specimen, Map<Page, readonly Box[]>>();

/** Returns the rectangles of all printed characters of a page. */
function valuesOn({specimen, page}: Pick<Ringed, 'specimen' | 'page'>): readonly Box[] {
  const own = values.get(specimen) ?? new Map<Page, readonly Box[]>();
  const found = own.get(page) ?? writingsOn(specimen, page);
  values.set(specimen, own.set(page, found));
  return found;
}

/** Returns the area in which two rectangles overlap. */
const overlapOf = (one: Box, other: Box): number => {
  const shared = (from: 'x' | 'y', size: 'width' | 'height') =>
    Math.min(one[from] + one[size], other[from] + other[size]) - Math.max(one[from], other[from]);
  return Math.max(0, shared('x', 'width')) * Math.max(0, shared('y', 'height'));
};

/** Half the width of the line of a ring with its halo, in millimetres. */
const half = 0.45;

/** Returns the four strips that the line of a ring covers. */
const strips = ({x, y, width, height}: Box): readonly Box[] => [
  {x: x - half, y: y - half, width: width + 2 * half, height: 2 * half},
  {x: x - half, y: y + height - half, width: width + 2 * half, height: 2 * half},
  {x: x - half, y: y + half, width: 2 * half, height: height - 2 * half},
  {x: x + width - half, y: y + half, width: 2 * half, height: height - 2 * half},
];

const isSame = (one: Box, other: Box): boolean => one.x === other.x && one.y === other.y;
const shareOf = (box: Box, value: Box): number =>
  strips(box).reduce((sum, strip) => sum + overlapOf(strip, value), 0) / (value.width * value.height);

describe('the rings on every document of the course, and on generated ones', () => {
  test('no label covers a printed value or another label', () => {
    const bad = ringed.flatMap(({where, rings, ...sheet}) => {
      const signs = rings.flatMap(ring => ring.signs ?? []);
      const others = (n: number) => [...valuesOn(sheet), ...signs.slice(n + 1)];
      return signs.flatMap((sign, n) => (others(n).some(one => overlapOf(one, sign) > 1e-9) ? [where] : []));
    });
    expect(bad).toEqual([]);
  });

  test('no ring covers more than a tenth of a value that it does not surround', () => {
    const bad = ringed.flatMap(({where, rings, ...sheet}) =>
      rings
        .flatMap(({boxes}) => boxes)
        .flatMap(box =>
          valuesOn(sheet)
            .filter(value => !isSame(box, value) && shareOf(outlineOf(box, sheet.page), value) > 0.1)
            .map(value => `${where} ${JSON.stringify([box, value])}`),
        ),
    );
    expect([...new Set(bad)]).toEqual([]);
  });

  test('the rings around two values of one line do not overlap', () => {
    const bad = ringed.flatMap(({where, specimen, page}) => {
      const all = valuesOn({specimen, page}).map(value => outlineOf(value, page));
      return all.some((one, n) =>
        all.slice(n + 1).some(other => !isSame(one, other) && overlapOf(one, other) > 0),
      )
        ? [where]
        : [];
    });
    expect([...new Set(bad)]).toEqual([]);
  });
});

describe('the rings of the passport with two dates of expiry', () => {
  const examined = readExamined(join(firstCourseRoot, 'specimens/c02.yaml'));
  const {specimen} = examined;
  const rings = feedbackOf(examined).find(({where}) => where === 'c02 data white')?.rings ?? [];
  const ringsAt = (place: 'expiry' | 'issued') => {
    const [value] = printedAt(specimen, 'data', place);
    return rings.flatMap(({boxes, sign, signs = []}) =>
      boxes.flatMap((box, n) => (value && isSame(box, value) ? [{box, sign, at: signs[n]}] : [])),
    );
  };

  test('a ring surrounds the characters of an entry, not its caption', () => {
    const [{box} = {box: undefined}] = ringsAt('issued');
    const [field] = placesOn(specimen, 'data').get('issued') ?? [];
    if (!box || !field) throw new Error('the date of issue has no ring');
    expect(textAt(specimen, 'data', 'issued')).toBe('09 MAY 2015');
    expect(box.y).toBeGreaterThan(field.y + 0.3 * field.height);
    expect(box.width).toBeLessThan(field.width);
  });

  test('the label of a ring is to the left of the ring, and to the right of it in a right-to-left script', () => {
    const [{box, at} = {box: undefined, at: undefined}] = ringsAt('issued');
    if (!box) throw new Error('the date of issue has no ring');
    expect(at?.x).toBeLessThan(box.x);
    const sheet = {specimen, page: 'data'} as const;
    const [mirrored] = withSigns([ringRound(['issued'], 'mine', '1', sheet)], sheet, true);
    expect(mirrored?.signs?.[0]?.x).toBeGreaterThan(box.x + box.width);
  });

  test('two anomalies at one value have their labels on different sides of the value', () => {
    const all = ringsAt('expiry');
    expect(all.map(({sign}) => sign)).toEqual(['1', '2']);
    expect(all.map(({box, at}) => Math.sign((at?.x ?? NaN) - box.x))).toEqual([-1, 1]);
  });
});
