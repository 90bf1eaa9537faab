import type {SeriesId} from '../series.ts';
import {chipSymbol} from './chip-symbol.ts';
import {engraved} from './engraved.ts';
import {filled, palettes} from './palette.ts';
import {plasticGround} from './plastic-ground.ts';
import type {Painter} from './scene.ts';
import {shape} from './shape.ts';
import {sheet} from './sheet.ts';
import {serif, titles} from './titles.ts';

const headings: Readonly<Partial<Record<SeriesId, readonly [string, string]>>> = {
  'i-2021': ['IDENTITY CARD', 'CARTE D’IDENTITÉ'],
  'b-2021': ['BORDER RESIDENT CARD', 'CARTE DE FRONTALIER'],
};

const chip = {width: 7.2, height: 4.2};

/** Where the sign of the chip stands: in the heading, at its right. */
const header: Painter = scene => {
  const {series} = scene.specimen;
  const box = scene.box('header');
  const hasChip = series === 'i-2021';
  const scale = 0.82;
  const width = (box.width - (hasChip ? chip.width + 2 : 0)) / scale;
  const heading = titles({...scene, box: () => ({...box, x: 0, y: 0, width})}, [
    ['UTOPIA', 'UTOPIE'],
    headings[series] ?? ['', ''],
  ]);
  return [
    shape('g', {transform: `translate(${box.x} ${box.y}) scale(${scale})`}, heading),
    ...(hasChip
      ? [
          chipSymbol(
            {x: box.x + box.width - chip.width, y: box.y + 0.2, ...chip},
            filled(scene.light, palettes[series].deep),
          ),
        ]
      : []),
  ];
};

/** What is said of every card, on its back. */
const legend: Painter = scene =>
  ['This card remains the property of the State.', 'Cette carte reste la propriété de l’État.'].map(
    (line, n) =>
      shape(
        'text',
        {
          x: 5,
          y: 5.4 + n * 2.2,
          'font-size': 1.7,
          'font-family': serif,
          ...(n === 0 ? {} : {'font-style': 'italic'}),
          ...filled(scene.light, palettes[scene.specimen.series].deep),
        },
        line,
      ),
  );

const layers: readonly Painter[] = [
  scene => sheet(scene, 3.18),
  plasticGround,
  scene => (scene.kind === 'back' ? legend : header)(scene),
  engraved,
];

/** A card: one body of plastic in the size that fits a purse (TD1), its machine-readable lines on the back. */
export const card: Painter = scene => layers.flatMap(layer => layer(scene));
