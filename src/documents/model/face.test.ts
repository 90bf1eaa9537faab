import {describe, expect, test} from 'vitest';
import {svgText} from '../../../tools/specimens/svg-text.ts';
import type {Shape} from '../draw/shape.ts';
import {lights} from './terms.ts';
import {bonesOf} from '../draw/face/bones.ts';
import {compare, featuresOf} from '../face/compare.ts';
import {drawFace, type FaceOptions} from '../draw/face/draw-face.ts';
import {ears} from '../draw/face/ears.ts';
import {eyePair} from '../draw/face/eyes.ts';
import {lastingValues, markValues, passingValues} from './face.ts';
import type {Face, Lasting, Passing} from './face.ts';
import {marks, mouth, nose} from '../draw/face/features.ts';
import {inksOf} from '../draw/face/inks.ts';

const base: Face = {
  lasting: {
    ...{head: 'oval', jaw: 'soft', chin: 'even', lobe: 'free', helix: 'even', bridge: 'straight'},
    ...{base: 'medium', spacing: 'medium', eye: 'almond', brow: 'straight', mouth: 'thin', skin: 3},
    ...{iris: 'brown', marks: []},
  },
  passing: {age: 34, weight: 'medium', hair: 'short', colour: 'brown', beard: 'short', glasses: 'round'},
};

const like = (lasting: Partial<Lasting>, passing: Partial<Passing> = {}, face = base): Face => ({
  lasting: {...face.lasting, ...lasting},
  passing: {...face.passing, ...passing},
});

const options: FaceOptions = {
  box: {x: 4, y: 19, width: 32, height: 42},
  style: 'ink-jet',
  light: 'white',
  name: 'p1',
};

const drawn = (face: Face, changes: Partial<FaceOptions> = {}): string =>
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
  test.each(everyFace)('drawFace uses finite numbers and known inks: %s', (_, face) => {
    for (const style of ['ink-jet', 'engraved', 'live'] as const)
      expect(drawn(face, {style})).not.toMatch(/NaN|undefined|Infinity/);
  });

  test.each([...new Set([...everyLasting, ...everyPassing].map(keyOf))])(
    'drawFace gives a different drawing for every value of %s',
    key => {
      const own = [
        ...everyLasting.filter(values => keyOf(values) === key).map(values => drawn(like(values))),
        ...everyPassing.filter(values => keyOf(values) === key).map(values => drawn(like({}, values))),
      ];
      expect(own.length).toBeGreaterThan(2);
      expect(new Set(own).size).toBe(own.length);
    },
  );

  test('drawFace returns the same drawing for equal faces', () => {
    expect(drawn(structuredClone(base))).toBe(drawn(base));
  });

  test('the value `notch-left` does not change the drawing of the right ear', () => {
    const rights = (['even', 'notch-left'] as const).map(helix => drawnEars(like({helix})).slice(0, -1));
    expect(rights[1]).toEqual(rights[0]);
  });
});

const drawnEars = (face: Face): readonly Shape[] =>
  ears(face.lasting, inksOf(face, 'ink-jet', 'white', 'p1'), bonesOf(face));

/** Returns the drawings of ears, eyes, nose, mouth and marks. */
function lastingShapes(face: Face): readonly string[] {
  const inks = inksOf(face, 'ink-jet', 'white', 'p1');
  const {lasting} = face;
  return [
    drawnEars(face),
    eyePair(lasting, inks, 'p1'),
    nose(lasting, inks),
    mouth(lasting, inks),
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
    const text = drawn(later);
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
    const text = drawn(hairy);
    const ids = [...text.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    const used = [...text.matchAll(/url\(#([^)]+)\)/g)].map(([, id]) => id);
    expect(ids.every(id => id?.startsWith('p1-'))).toBe(true);
    expect(new Set(ids).size).toBe(ids.length);
    expect(new Set(used)).toEqual(new Set(ids));
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
    ).map(light => drawn(base, {light}));
    expect([tilt, loupe]).toEqual([white, white]);
    expect(new Set([white, ...others]).size).toBe(5);
  });

  test('a living person looks the same in every light', () => {
    expect(new Set(lights.map(light => drawn(base, {light, style: 'live'}))).size).toBe(1);
  });
});

describe('the comparison of faces', () => {
  test('featuresOf lists marks first, then visible features from top to bottom, then insignificant ones', () => {
    const all = featuresOf(like({marks: [{kind: 'mole', at: 'left-cheek'}]}));
    expect(all[0]).toEqual({feature: 'mark', value: 'mole-left-cheek', weight: 'high'});
    expect(all.map(({feature}) => feature).join(' ')).toBe(
      'mark brow eye spacing iris helix lobe bridge base mouth jaw chin head skin hair colour beard glasses weight',
    );
    expect(all.findIndex(({weight}) => weight === 'none')).toBe(13);
    expect(all.slice(13).every(({weight}) => weight === 'none')).toBe(true);
  });

  test('featuresOf lists `none` as the mark of a face without marks', () => {
    expect(featuresOf(base)[0]).toMatchObject({feature: 'mark', value: 'none'});
  });

  test('compare returns one entry for each mark of either face', () => {
    const [one, other, third] = compare(
      like({
        marks: [
          {kind: 'mole', at: 'chin'},
          {kind: 'scar', at: 'forehead'},
        ],
      }),
      like({marks: [{kind: 'scar', at: 'forehead'}]}),
    );
    expect(one).toMatchObject({portrait: 'mole-chin', traveller: 'none', result: 'different'});
    expect(other).toMatchObject({portrait: 'scar-forehead', traveller: 'scar-forehead', result: 'same'});
    expect(third?.feature).toBe('brow');
  });

  const shortHair = {hair: 'short', colour: 'grey', glasses: 'square'} as const;
  const longHair = {hair: 'long', colour: 'dark', beard: 'none', glasses: 'none'} as const;
  const c08 = like(
    {
      marks: [{kind: 'mole', at: 'below-left-eye'}],
      lobe: 'free-round',
      helix: 'thick',
      base: 'narrow',
      spacing: 'wide',
    },
    {hair: 'side-parting', colour: 'brown'},
  );
  const c09 = like(
    {marks: [{kind: 'scar', at: 'right-eyebrow'}], lobe: 'attached', helix: 'notch-left'},
    {...longHair, weight: 'slim'},
  );
  const c16 = like({marks: [{kind: 'scar', at: 'chin'}], base: 'narrow'}, longHair);

  test.each([
    [
      'C08',
      c08,
      like({marks: [], lobe: 'attached', helix: 'thin', base: 'wide', spacing: 'medium'}, {}, c08),
      'mark spacing helix lobe base',
    ],
    ['C09', c09, like({}, {...shortHair, weight: 'heavy', age: 44}, c09), 'hair colour glasses weight'],
    ['C16', c16, like({}, {...shortHair, weight: 'slim', age: 44}, c16), 'hair colour glasses weight'],
  ])(
    'compare finds exactly the differences in case %s that table 4.7 of the fact base lists',
    (_, portrait, traveller, differing) => {
      const lines = compare(portrait, traveller).filter(({result}) => result === 'different');
      expect(lines.map(({feature}) => feature).join(' ')).toBe(differing);
    },
  );
});
