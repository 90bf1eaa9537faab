import {hinge} from './binding.ts';
import {digitalSeal} from './digital-seal.ts';
import {border, ground, throughPortrait} from './data-ground.ts';
import {emblem, headingOf, micro, signature, titles} from './features.ts';
import {film} from './foil.ts';
import {paperPortrait} from './portrait.ts';
import {entries, machineLines} from './characters.ts';
import {arms, dataWatermark, strands, tide} from './lights/data-page.ts';
import {formation} from './lights/formation.ts';
import {lamplight} from './lights/lamplight.ts';
import {paperGrain} from './lights/paper-grain.ts';
import {endOfForm} from './looks.ts';
import {stacked, type Painter} from './scene.ts';
import {sheet} from './sheet.ts';
import {device} from './paper/optical-device.ts';

/** A paper page: the print of the form, the portrait and data of the holder, and the UV features over both. */
export const inkPage = (
  form: readonly Painter[],
  portrait: readonly Painter[],
  shining: readonly Painter[] = [],
): Painter =>
  stacked(
    sheet,
    formation,
    ...form,
    endOfForm,
    ...portrait,
    hinge,
    entries,
    signature,
    digitalSeal,
    machineLines,
    ...shining,
    paperGrain,
    lamplight,
  );

/** The background of a paper page, with braids above and below the data. */
const paperGround: readonly Painter[] = [
  ground,
  border({x: 22, y: 8.4, width: 100, height: 1.6}),
  border({x: 0, y: 63.6, width: 125, height: 1.4}),
];

/** The data page of the paper series: ink in the paper, under a film with an optical device. */
export const paperPage: Painter = stacked(
  inkPage(
    [
      dataWatermark,
      ...paperGround,
      micro,
      emblem,
      scene => titles(scene, ...(scene.motif ? [scene.motif.state] : []), headingOf(scene.specimen.series)),
      scene => (scene.light === 'uv' ? [] : strands(scene)),
    ],
    [paperPortrait, throughPortrait],
    [
      scene => (scene.light === 'uv' ? strands(scene) : []),
      scene => (scene.series.state === 'norvale' ? tide : arms)(scene),
    ],
  ),
  device,
  scene => (scene.boxes('film').length > 0 ? film(scene) : []),
);
