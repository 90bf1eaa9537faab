import {emblem, headingOf, signature, titles} from '../features.ts';
import {group} from '../forms.ts';
import {dataWatermark} from '../lights/data-page.ts';
import {looks, looksThrough} from '../looks.ts';
import {banner} from '../foreign/foreign-page.ts';
import {engravedFace} from '../plastic/engraved-face.ts';
import {engraving} from '../plastic-page.ts';
import {strip} from '../plastic/strip.ts';
import {portraitWindow} from '../plastic/window.ts';
import {paperPortrait, secondLayer} from '../portrait.ts';
import {entries, machineLines} from '../characters.ts';
import {sceneOf, stacked, type Scene} from '../scene.ts';
import type {Shape} from '../shape.ts';

/** The data of the holder on a page of paper. */
const inked = stacked(paperPortrait, entries, signature, machineLines);

/** The holes of a second sewing go through the data page, so page 1 shows them along the fold too. */
export function sewnThrough(scene: Scene): readonly Shape[] {
  const face = sceneOf({...scene, page: 'data', name: `${scene.name}-sewn`});
  const holes = face.looks.filter(({look}) => look === 'extra-holes');
  return holes.length === 0
    ? []
    : [group({transform: 'matrix(0 1 1 0 92.4 0)'}, looks({...face, looks: holes}))];
}

/**
 * Draws the data page as page 1 shows it, which is its other face. The drawing is mirrored and lies on its side,
 * because the head of the data page is at the fold. Light from behind shows watermark, window, strip, thin places and
 * second layers in the same way from both sides. It also shows the print of the other face, faintly.
 */
export function dataPageThrough(scene: Scene): Shape {
  const face = sceneOf({...scene, page: 'data', name: `${scene.name}-leaf`});
  const {motif, specimen, series} = face;
  const isLit = face.light === 'transmitted';
  const isPlastic = series.technique === 'laser';
  const print = () => [
    ...emblem(face),
    ...(motif ? titles(face, motif.state, headingOf(specimen.series)) : banner(face)),
    ...(isPlastic ? engraving : inked)(face),
  ];
  return group(
    {transform: 'matrix(0 1 1 0 88 0)'},
    isPlastic ? engravedFace(face) : dataWatermark(face),
    isLit ? [group({opacity: 0.4}, print())] : [],
    isPlastic ? [...portraitWindow(face), ...strip(face)] : [],
    isLit && !motif ? [secondLayer(face.box('portrait'))] : [],
    isLit ? looksThrough(face) : [],
  );
}
