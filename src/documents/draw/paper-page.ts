import type {Box} from '../places.ts';
import {shiningArms} from './glow-arms.ts';
import {printedEmblem} from './emblem.ts';
import {device, film} from './foil.ts';
import {borders, ground, throughPortrait} from './data-ground.ts';
import {microtext} from './ground.ts';
import {hinge} from './hinge.ts';
import {fibres, paperGrain, watermark} from './paper.ts';
import {ink, palettes} from './palette.ts';
import {paperPortrait} from './portrait.ts';
import {entries, machineLines} from './print.ts';
import type {Painter} from './scene.ts';
import {shape} from './shape.ts';
import {lamplight, outline, sheet} from './sheet.ts';
import {signature} from './signature.ts';
import {titles} from './titles.ts';

const header: Painter = scene =>
  titles(scene, [
    ['REPUBLIC OF UTOPIA', 'RÉPUBLIQUE D’UTOPIE'],
    ['PASSPORT', 'PASSEPORT'],
  ]);

const micro: Painter = scene => {
  if (scene.has('microtext', 'absent')) return [];
  const {colour, opacity} = ink(scene.light, palettes[scene.specimen.series].deep);
  return [
    shape(
      'g',
      {opacity},
      microtext(scene.box('microtext'), scene.specimen.id, colour, !scene.has('microtext', 'unreadable')),
    ),
  ];
};

const emblem: Painter = scene => {
  if (scene.has('emblem', 'absent')) return [];
  const own = ink(scene.light, palettes[scene.specimen.series].deep);
  if (scene.light !== 'ir') return printedEmblem('compass', scene.box('emblem'), own);
  const stays = scene.has('emblem', 'stays');
  return printedEmblem(
    'compass',
    scene.box('emblem'),
    {colour: '#4a4a4a', opacity: 0.9},
    stays ? ['left', 'right'] : ['right'],
  );
};

const inPaper: Painter = scene => {
  const box = scene.box('watermark');
  const square: Box = {...box, x: box.x + (box.width - box.height) / 2, width: box.height};
  return scene.has('watermark', 'absent')
    ? []
    : watermark('compass', square, scene.light, {
        flat: scene.has('watermark', 'flat'),
        visible: scene.has('watermark', 'visible'),
      });
};

/** The two yellows of the overprint. */
const yellow = ['#efe24e', '#c9a93c'] as const;

/** Fibres in the paper shine; threads that are printed on it show in the light of their look. */
const strands: Painter = scene => {
  const seed = `${scene.specimen.id} data`;
  if (scene.has('fibres', 'surface-threads'))
    return fibres(scene.box('fibres'), seed, 30, ['#e0605a', '#5f8dff', '#d8c04a']);
  return scene.light === 'uv' && !scene.has('fibres', 'absent')
    ? fibres(scene.box('fibres'), seed, 26, ['#5f8dff', '#4fd08a'])
    : [];
};

const overprint: Painter = scene =>
  scene.light === 'uv' && !scene.has('overprint', 'absent')
    ? [shiningArms(scene.box('overprint'), scene.name, yellow, scene.has('overprint', 'one-colour'))]
    : [];

const layers: readonly Painter[] = [
  scene => sheet(scene, 3.18),
  hinge,
  inPaper,
  ground,
  borders,
  micro,
  emblem,
  header,
  paperPortrait,
  throughPortrait,
  entries,
  signature,
  machineLines,
  strands,
  overprint,
  scene => paperGrain(scene.name, scene.light, outline(scene, 3.18)),
  scene => lamplight(scene, 3.18),
  device,
  film,
];

/** The data page of the paper series: ink in the paper, under a film with a device in it. */
export const paperPage: Painter = scene => layers.flatMap(layer => layer(scene));
