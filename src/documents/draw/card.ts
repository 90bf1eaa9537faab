import type {SeriesId} from '../series.ts';
import {chipSymbol} from './chip-symbol.ts';
import {engraved} from './engraved.ts';
import {filled, palettes} from './palette.ts';
import {plasticGround} from './plastic-ground.ts';
import {machineLines} from './print.ts';
import type {Painter} from './scene.ts';
import {shape} from './shape.ts';
import {lamplight, sheet} from './sheet.ts';
import {titles} from './titles.ts';

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

const front: readonly Painter[] = [plasticGround, header, engraved];

const back: readonly Painter[] = [plasticGround, machineLines, scene => lamplight(scene, 3.18)];

/** A card: one body of plastic in the size that fits a purse (TD1), its machine-readable lines on the back. */
export const card: Painter = scene =>
  [(s => sheet(s, 3.18)) satisfies Painter, ...(scene.kind === 'back' ? back : front)].flatMap(layer => layer(scene));
