import type {SeriesId} from '../series.ts';
import {engraved} from './engraved.ts';
import {hinge} from './hinge.ts';
import {filled, palettes} from './palette.ts';
import {stitches} from './paper.ts';
import {plasticGround} from './plastic-ground.ts';
import type {Painter} from './scene.ts';
import {shape} from './shape.ts';
import {sheet} from './sheet.ts';
import {titles} from './titles.ts';

const headings: Readonly<Partial<Record<SeriesId, readonly [string, string]>>> = {
  's2026-d': ['DIPLOMATIC PASSPORT', 'PASSEPORT DIPLOMATIQUE'],
  'r-2024': ['TRAVEL DOCUMENT', '(CONVENTION OF 28 JULY 1951) · TITRE DE VOYAGE'],
};

const header: Painter = scene =>
  titles(scene, [
    ['REPUBLIC OF UTOPIA', 'RÉPUBLIQUE D’UTOPIE'],
    headings[scene.specimen.series] ?? ['PASSPORT', 'PASSEPORT'],
  ]);

/** A yellow strand of which only the beginning shines: over the rest of it lie the dull strands alone. */
const dullStitches: Painter = scene =>
  scene.light === 'uv' && scene.has('hinge', 'partly')
    ? stitches({...scene.box('hinge'), x: 45, width: 80}, scene.light).slice(0, 2)
    : [];

/** The two stripes of a refugee's travel document, as on its cover. */
const stripes: Painter = ({light, specimen}) =>
  specimen.series === 'r-2024'
    ? [
        shape('path', {
          d: 'M0 25L25 0h3.4L0 28.4ZM0 32L32 0h3.4L0 35.4Z',
          ...filled(light, palettes['r-2024'].deep, 0.34),
        }),
      ]
    : [];

const layers: readonly Painter[] = [
  scene => sheet(scene, 3.18),
  hinge,
  dullStitches,
  plasticGround,
  stripes,
  header,
  engraved,
];

/** The data page of the plastic series: one body, into which a laser engraved the holder's data. */
export const plasticPage: Painter = scene => layers.flatMap(layer => layer(scene));
