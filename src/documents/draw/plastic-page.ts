import {hinge} from './binding.ts';
import {chipSymbol} from './chip-symbol.ts';
import {border, ground} from './data-ground.ts';
import {engravedFace, engravedPortrait} from './plastic/engraved-face.ts';
import {emblem, headingOf, micro, signature, titles} from './features.ts';
import {film} from './foil.ts';
import {area, group, lettering, mirroring} from './forms.ts';
import {lensImage} from './plastic/lens.ts';
import {entries, machineLines} from './characters.ts';
import {relief} from './plastic/relief.ts';
import {sun, tide} from './lights/data-page.ts';
import {lamplight} from './lights/lamplight.ts';
import {endOfForm} from './looks.ts';
import {sceneOf, stacked, type Painter, type Scene} from './scene.ts';
import type {Shape} from './shape.ts';
import {sheet} from './sheet.ts';
import {strip} from './plastic/strip.ts';
import {portraitWindow} from './plastic/window.ts';

/**
 * The light of the lamp on plastic. In transmitted light nothing is drawn, because plastic transmits hardly
 * any light.
 */
const lamp: Painter = scene => (scene.light === 'transmitted' ? [] : lamplight(scene));

/** Everything above the background of an engraved document: its features, and the data of the holder. */
const engraved: Painter = stacked(
  micro,
  emblem,
  endOfForm,
  engravedFace,
  engravedPortrait,
  lamp,
  portraitWindow,
  lensImage,
  relief,
  entries,
  signature,
  machineLines,
  strip,
  scene => (scene.series.state === 'norvale' ? tide : sun)(scene),
  film,
);

/** The two stripes of a travel document for refugees. The cover of the document has them too. */
const stripes: Painter = ({specimen, palette, ink}) =>
  specimen.series === 'r-2024'
    ? [area('M0 25L25 0h3.4L0 28.4ZM0 32L32 0h3.4L0 35.4Z', ink(palette.deep, 0.34))]
    : [];

/** The data page of the plastic series: one plastic body, into which a laser engraves the data of the holder. */
export const plasticPage: Painter = stacked(
  sheet,
  ground,
  hinge,
  border({x: 0, y: 63.8, width: 125, height: 1.4}),
  stripes,
  scene => titles(scene, ...(scene.motif ? [scene.motif.state] : []), headingOf(scene.specimen.series)),
  engraved,
);

/** The engraved data of the holder. Light from behind shows them on both sides of the plastic. */
export const engraving: Painter = stacked(engravedPortrait, lensImage, entries, signature, machineLines);

/** The engraving on the other side of a card, mirrored and faint, as light from behind shows it. */
const seenThrough = (scene: Scene, other: Scene): readonly Shape[] =>
  scene.light === 'transmitted'
    ? [group({...mirroring(scene.box('paper')), opacity: 0.4}, engraving(other))]
    : [];

const otherSide = (scene: Scene, page: 'front' | 'back'): Scene =>
  sceneOf({...scene, page, name: `${scene.name}-through`});

/** The front of a card: its heading, with the chip symbol on the right if the card has a chip. */
const front: Painter = scene => {
  const {specimen, palette, motif} = scene;
  const box = scene.box('header');
  const chip = specimen.series === 'b-2021' ? 0 : 9;
  const heading = {...scene, box: () => ({...box, width: box.width - chip})};
  return [
    ...titles(heading, ...(motif ? [motif.short] : []), headingOf(specimen.series)),
    ...(chip
      ? [
          chipSymbol(
            {x: box.x + box.width - 7.2, y: box.y + 0.2, width: 7.2, height: 4.2},
            scene.ink(palette.deep),
          ),
        ]
      : []),
    ...seenThrough(scene, otherSide(scene, 'back')),
    ...engraved(scene),
  ];
};

/**
 * The clear window of a card, seen from the back of the card. The portrait is in the window. In transmitted light,
 * the strip beside the portrait is visible too.
 */
const behindWindow: Painter = scene => {
  const front = otherSide(scene, 'front');
  return [
    group(mirroring(scene.box('paper')), engravedFace(front)),
    ...seenThrough(scene, front),
    group(
      mirroring(scene.box('paper')),
      portraitWindow(front),
      scene.light === 'transmitted' ? strip(front) : [],
    ),
  ];
};

/** The back of a card: the text common to all cards, and the machine-readable lines. */
const back: Painter = stacked(
  border({x: 0, y: 33.2, width: 85.6, height: 1.4}),
  scene => [
    lettering('This card remains the property of the State.', 42.8, 6, 1.7, scene.ink(scene.palette.deep)),
    ...(scene.specimen.series === 'n-r2022'
      ? [lettering('Valid together with a passport.', 42.8, 9.4, 1.7, scene.ink(scene.palette.deep))]
      : []),
  ],
  endOfForm,
  lamp,
  behindWindow,
  machineLines,
  film,
);

/** A plastic card of the size TD1. */
export const card: Painter = stacked(sheet, ground, scene => (scene.kind === 'back' ? back : front)(scene));
