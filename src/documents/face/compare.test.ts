import {describe, expect, test} from 'vitest';
import {base, like} from '../../../test/doubles/faces.ts';
import {compare} from './compare.ts';

describe('the comparison of faces', () => {
  test('compare lists moles and scars first, then visible features from top to bottom, then insignificant ones', () => {
    const marked = like({marks: [{kind: 'mole', at: 'left-cheek'}]});
    const all = compare(marked, marked);
    expect(all[0]).toMatchObject({feature: 'mark', portrait: 'mole-left-cheek', weight: 'high'});
    expect(all.map(({feature}) => feature).join(' ')).toBe(
      'mark brow eye spacing iris helix lobe bridge base mouth jaw chin head skin hair colour beard glasses weight',
    );
    expect(all.findIndex(({weight}) => weight === 'none')).toBe(13);
    expect(all.slice(13).every(({weight}) => weight === 'none')).toBe(true);
  });

  test('compare lists `none` as the mark if neither face has marks', () => {
    expect(compare(base, base)[0]).toMatchObject({feature: 'mark', portrait: 'none', traveller: 'none'});
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
    'in case %s, compare finds exactly the differences that table 4.7 of the fact base lists',
    (_, portrait, traveller, differing) => {
      const lines = compare(portrait, traveller).filter(({result}) => result === 'different');
      expect(lines.map(({feature}) => feature).join(' ')).toBe(differing);
    },
  );
});
