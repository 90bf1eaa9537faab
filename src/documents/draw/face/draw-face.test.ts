import {describe, expect, test} from 'vitest';
import {base, like} from '../../../../test/doubles/faces.ts';
import {svgText} from '../../../../tools/specimens/svg-text.ts';
import {
  lastingValues,
  markValues,
  passingValues,
  type Face,
  type Lasting,
  type Passing,
} from '../../model/face.ts';
import {lights} from '../../model/terms.ts';
import type {Shape} from '../shape.ts';
import {bonesOf} from './bones.ts';
import {drawFace, type FaceOptions} from './draw-face.ts';
import {ears} from './ears.ts';
import {eyePair} from './eyes.ts';
import {marks, mouth, nose} from './features.ts';
import {hairBefore} from './hair.ts';
import {inksOf} from './inks.ts';

const options: FaceOptions = {
  box: {x: 4, y: 19, width: 32, height: 42},
  style: 'ink-jet',
  light: 'white',
  name: 'p1',
};

const svgOfFace = (face: Face, changes: Partial<FaceOptions> = {}): string =>
  drawFace(face, {...options, ...changes})
    .map(svgText)
    .join('');

const everyLasting: readonly Partial<Lasting>[] = [
  ...lastingValues.head.map(head => ({head})),
  ...lastingValues.jaw.map(jaw => ({jaw})),
  ...lastingValues.chin.map(chin => ({chin})),
  ...lastingValues.lobe.map(lobe => ({lobe})),
  ...lastingValues.helix.map(helix => ({helix})),
  ...lastingValues.bridge.map(bridge => ({bridge})),
  ...lastingValues.base.map(wide => ({base: wide})),
  ...lastingValues.spacing.map(spacing => ({spacing})),
  ...lastingValues.eye.map(eye => ({eye})),
  ...lastingValues.brow.map(brow => ({brow})),
  ...lastingValues.mouth.map(lips => ({mouth: lips})),
  ...lastingValues.iris.map(iris => ({iris})),
  ...[1, 2, 3, 4, 5, 6, 7, 8].map(skin => ({skin})),
  ...markValues.kind.flatMap(kind => markValues.at.map(at => ({marks: [{kind, at}]}))),
];

const everyPassing: readonly Partial<Passing>[] = [
  ...passingValues.weight.map(weight => ({weight})),
  ...passingValues.hair.map(hair => ({hair})),
  ...passingValues.colour.map(colour => ({colour})),
  ...passingValues.beard.map(beard => ({beard})),
  ...passingValues.glasses.map(glasses => ({glasses})),
  ...[20, 35, 50, 75].map(age => ({age})),
];

const keyOf = (values: object): string => Object.keys(values)[0] ?? '';

const everyFace = [
  ...everyLasting.map(values => [JSON.stringify(values), like(values)] as const),
  ...everyPassing.map(values => [JSON.stringify(values), like({}, values)] as const),
];

describe('drawFace', () => {
  const unknown = /NaN|undefined|Infinity/;

  test.each(everyFace)(
    'drawFace uses only finite numbers and known inks, for an engraved and for a living face: %s',
    (_, face) => {
      for (const style of ['engraved', 'live'] as const)
        expect(svgOfFace(face, {style})).not.toMatch(unknown);
    },
  );

  test.each([...new Set([...everyLasting, ...everyPassing].map(keyOf))])(
    'drawFace gives a different drawing, with finite numbers and known inks, for every value of %s',
    key => {
      const own = [
        ...everyLasting.filter(values => keyOf(values) === key).map(values => svgOfFace(like(values))),
        ...everyPassing.filter(values => keyOf(values) === key).map(values => svgOfFace(like({}, values))),
      ];
      expect(own.length).toBeGreaterThan(2);
      for (const drawing of own) expect(drawing).not.toMatch(unknown);
      expect(new Set(own).size).toBe(own.length);
    },
  );

  test('drawFace returns the same drawing for equal faces', () => {
    expect(svgOfFace(structuredClone(base))).toBe(svgOfFace(base));
  });

  test('the value `notch-left` does not change the drawing of the right ear', () => {
    const rights = (['even', 'notch-left'] as const).map(helix => drawnEars(like({helix})).slice(0, -1));
    expect(rights[1]).toEqual(rights[0]);
  });
});

const drawnEars = (face: Face): readonly Shape[] =>
  ears(face.lasting, inksOf(face, 'ink-jet', 'white', 'p1'), bonesOf(face));

/** Returns the drawings of the features that last: ears, eyes, nose, mouth and marks. */
function lastingShapes(face: Face): readonly string[] {
  const inks = inksOf(face, 'ink-jet', 'white', 'p1');
  const {lasting} = face;
  return [
    drawnEars(face),
    eyePair(lasting, inks, 'p1'),
    nose(lasting, inks),
    mouth(lasting, inks, bonesOf(face)),
    marks(lasting, inks),
  ]
    .flat()
    .map(svgText);
}

describe('the lasting features', () => {
  const person = like({marks: [{kind: 'scar', at: 'chin'}], helix: 'thick', lobe: 'attached'});

  test.each(everyPassing)('the lasting features look the same with any passing features: %o', values => {
    const later = like({}, values, person);
    expect(lastingShapes(later)).toEqual(lastingShapes(person));
    const text = svgOfFace(later);
    expect(lastingShapes(person).filter(shape => !text.includes(shape))).toEqual([]);
  });
});

const attributesOf = ({attributes, children}: Shape): readonly Shape['attributes'][] => [
  attributes,
  ...children.flatMap(child => (typeof child === 'string' ? [] : attributesOf(child))),
];

describe('the structure of a drawn face', () => {
  const hairy = like({}, {hair: 'scarf', beard: 'full'});

  test('the drawing of a face is clipped to its box', () => {
    const [defs, ...rest] = drawFace(hairy, options);
    const clip = defs?.children.find(child => typeof child !== 'string' && child.attributes.id === 'p1-box');
    expect(clip).toMatchObject({tag: 'clipPath', children: [{tag: 'rect', attributes: options.box}]});
    expect(rest.map(({attributes}) => attributes['clip-path'])).toEqual(['url(#p1-box)']);
  });

  test('the drawing of a face refers only to its own ids, each defined once', () => {
    const text = svgOfFace(hairy);
    const ids = [...text.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    const used = [...text.matchAll(/url\(#([^)]+)\)/g)].map(([, id]) => id);
    expect(ids.every(id => id?.startsWith('p1-'))).toBe(true);
    expect(new Set(ids).size).toBe(ids.length);
    expect(new Set(used)).toEqual(new Set(ids));
  });

  test.each(passingValues.hair)('hair has no bright line that looks like a scar: %s', hair => {
    const face = like({}, {hair});
    const inks = inksOf(face, 'ink-jet', 'white', 'p1');
    const colours = hairBefore(face.passing, inks, bonesOf(face))
      .flatMap(attributesOf)
      .flatMap(({fill, stroke}) => [fill, stroke]);
    expect(colours).not.toContain(inks.light);
  });

  test('an engraved face is grey', () => {
    const colours = drawFace(hairy, {...options, style: 'engraved'})
      .flatMap(attributesOf)
      .flatMap(({fill, stroke, 'stop-color': stop}) => [fill, stroke, stop])
      .filter(colour => String(colour).startsWith('#'));
    expect(colours.length).toBeGreaterThan(50);
    expect(colours.filter(colour => !/^#(..)\1\1$/.test(String(colour)))).toEqual([]);
  });

  test('the drawing of a face changes with lights that affect ink, but not with tilt or loupe', () => {
    const [white, tilt, loupe, ...others] = (
      ['white', 'tilt', 'loupe', 'oblique', 'transmitted', 'uv', 'ir'] as const
    ).map(light => svgOfFace(base, {light}));
    expect([tilt, loupe]).toEqual([white, white]);
    expect(new Set([white, ...others]).size).toBe(5);
  });

  test('a living person looks the same in every light', () => {
    expect(new Set(lights.map(light => svgOfFace(base, {light, style: 'live'}))).size).toBe(1);
  });
});
