import {arms} from './arms.ts';
import {border, ground, throughPortrait} from './data-ground.ts';
import {shiningEmblem} from './emblem.ts';
import {emblem, micro, signature, titles} from './features.ts';
import {device, film} from './foil.ts';
import {about, squareIn, words} from './forms.ts';
import {fibres, genuineFibres, hinge, paperGrain, printedThreads, watermark} from './paper.ts';
import {passport} from './plastic.ts';
import {paperPortrait} from './portrait.ts';
import {entries, machineLines} from './print.ts';
import {stacked, standing, type Painter} from './scene.ts';
import {lamplight, sheet} from './sheet.ts';

const inPaper: Painter = standing('watermark', (scene, box) =>
  watermark(scene.light, squareIn(box), {
    flat: scene.has('watermark', 'flat'),
    visible: scene.has('watermark', 'visible'),
  }),
);

/** Fibres in the paper shine; threads that are printed on it show in the light of their look. */
const strands: Painter = standing('fibres', (scene, box) => {
  const printed = scene.has('fibres', 'surface-threads');
  return printed || scene.light === 'uv'
    ? fibres(box, `${scene.specimen.id} data`, 28, printed ? printedThreads : genuineFibres)
    : [];
});

/** The arms in two yellows that ultraviolet shows; painted rather than printed, they are of one tone. */
const overprint: Painter = standing('overprint', (scene, box) => {
  if (scene.light !== 'uv') return [];
  const flat = scene.has('overprint', 'one-colour');
  const [bright, dull] = ['#efe24e', '#c9a93c'] as const;
  const charge = [
    ...shiningEmblem('compass', about(0, 0, 17), [bright, flat ? bright : dull]),
    words('UTOPIA', 0, 17.9, 2.4, [bright]),
  ];
  return [arms(box, [bright, 0.9], charge, flat ? 0.7 : 0.16)];
});

/** A page of paper on which ink lies: what is printed, the holder's data, and what shines over both. */
export const inkPage = (printed: readonly Painter[], shining: readonly Painter[] = []): Painter =>
  stacked(sheet, ...printed, hinge, entries, signature, machineLines, ...shining, paperGrain, lamplight);

/** The ground of paper, with braids above the data and below them. */
export const paperGround: readonly Painter[] = [
  ground,
  border({x: 22, y: 8.4, width: 100, height: 1.6}),
  border({x: 0, y: 63.6, width: 125, height: 1.4}),
];

/** The data page of the paper series: ink in the paper, under a film with a device in it. */
export const paperPage: Painter = stacked(
  inkPage(
    [
      inPaper,
      ...paperGround,
      micro,
      emblem('compass', 'right'),
      scene => titles(scene, ['REPUBLIC OF UTOPIA', 'RÉPUBLIQUE D’UTOPIE'], passport),
      paperPortrait,
      throughPortrait,
    ],
    [strands, overprint],
  ),
  device,
  film,
);
