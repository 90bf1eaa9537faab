import {keysOf} from '../../content/keys-of.ts';
import {assert} from '@open-wc/testing';
import {faultsAt} from '../../../test/elements/documents/drawn-differences.ts';
import {plainSpecimen} from '../../../test/elements/documents/plain-specimen.ts';
import {lightsOfLook, type LookKind} from '../model/look-kinds.ts';
import type {Look} from '../model/specimen.ts';

type TypicalLook = Omit<Look, 'look'>;

/**
 * A typical page, light and place for each look. A look is a visible difference between one document and its series.
 */
const typicalLooks: Readonly<Record<LookKind, TypicalLook>> = {
  absent: {page: 'data', light: 'uv', at: 'fibres'},
  blank: {page: 'data', light: 'white', at: 'image'},
  gap: {page: 'data', light: 'uv', at: 'expiry'},
  stops: {page: 'data', light: 'uv', at: 'portrait'},
  visible: {page: '4-5', light: 'white', at: 'watermark'},
  darker: {page: 'data', light: 'white', at: 'expiry', characters: [11, 11]},
  lighter: {page: 'data', light: 'ir', at: 'portrait'},
  bluish: {page: 'data', light: 'white', at: 'mrz-2', characters: [2, 2]},
  'coloured-edges': {page: 'data', light: 'white', at: 'entries'},
  glossy: {page: 'data', light: 'white', at: 'portrait'},
  lower: {page: 'data', light: 'white', at: 'surname'},
  'one-colour': {page: '4-5', light: 'uv', at: 'overprint'},
  flat: {page: '4-5', light: 'transmitted', at: 'watermark'},
  dots: {page: 'data', light: 'loupe', at: 'background'},
  'two-kinds': {page: 'data', light: 'loupe', at: 'surname'},
  'other-edges': {page: 'data', light: 'loupe', at: 'expiry', characters: [11, 11]},
  toner: {page: 'data', light: 'loupe', at: 'entries'},
  traces: {page: 'data', light: 'ir', at: 'surname', former: 'MARINESCU'},
  unreadable: {page: 'data', light: 'loupe', at: 'microtext'},
  'even-holes': {page: '4-5', light: 'transmitted', at: 'perforation'},
  vanishes: {page: 'data', light: 'ir', at: 'entries'},
  fades: {page: 'data', light: 'ir', at: 'mrz-1'},
  stays: {page: 'data', light: 'ir', at: 'emblem'},
  bright: {page: 'data', light: 'uv', at: 'paper'},
  washed: {page: '4-5', light: 'uv', at: 'paper'},
  'faint-glow': {page: 'data', light: 'uv', at: 'paper'},
  partly: {page: '16-17', light: 'uv', at: 'stitching'},
  'surface-threads': {page: 'data', light: 'uv', at: 'fibres'},
  'raised-fibres': {page: 'data', light: 'oblique', at: 'expiry'},
  thin: {page: 'data', light: 'transmitted', at: 'expiry'},
  dense: {page: 'data', light: 'transmitted', at: 'portrait'},
  cloudy: {page: 'data', light: 'oblique', at: 'expiry'},
  'film-edge': {page: 'data', light: 'oblique', at: 'portrait'},
  cut: {page: 'data', light: 'oblique', at: 'device'},
  lifted: {page: 'data', light: 'oblique', at: 'corner'},
  wavy: {page: 'data', light: 'white', at: 'hinge'},
  glue: {page: 'visa', light: 'uv', at: 'label'},
  'extra-holes': {page: 'data', light: 'oblique', at: 'hinge'},
  torn: {page: 'visa', light: 'oblique', at: 'corner'},
  'not-raised': {page: 'inside', light: 'oblique', at: 'relief'},
  'surface-film': {page: 'data', light: 'oblique', at: 'entries'},
  'not-continued': {page: 'visa', light: 'white', at: 'stamps'},
  loose: {page: '16-17', light: 'oblique', at: 'stitching'},
  stub: {page: '8-9', light: 'oblique', at: 'paper'},
  scratches: {page: 'data', light: 'white', at: 'film'},
  stain: {page: '8-9', light: 'white', at: 'corner'},
  worn: {page: 'data', light: 'white', at: 'corner'},
};

const visa = {
  series: 'v-2022',
  page: 9,
  entries: {surname: 'ANDERSEN', 'given-names': 'TOMAS', number: 'V20419385'},
  mrz: ['VCUTOANDERSEN<<TOMAS<<<<<<<<<<<<<<<<<<<<<<<<', 'UA10000014UTO7903177M2805093<<<<<<<<<<<<<<<<'],
} as const;

/**
 * Two genuine documents, on paper and on plastic. Each look is compared with one of these two. Each view of a genuine
 * document is therefore drawn only once.
 */
const [paper, plastic] = (['s2014', 's2020'] as const).map(series => ({...plainSpecimen(series), visa}));

describe('the looks of a document', () => {
  for (const look of keysOf(lightsOfLook)) {
    const where = typicalLooks[look];
    it(`the look ${look} changes the drawing at its place and nowhere else`, async () => {
      const twin = look === 'blank' ? plastic : paper;
      if (!twin) throw new Error('there is no genuine document');
      const specimen = {...twin, looks: [{...where, look}]};
      assert.deepEqual(await faultsAt({specimen, twin}, where), []);
    });
  }
});
