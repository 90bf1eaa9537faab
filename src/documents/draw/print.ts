import {advanceIn, printedOn, textAt, type Box} from '../places.ts';
import type {Look, LookKind} from '../specimen.ts';
import {places, type Light, type Place} from '../terms.ts';
import type {Painter, Scene} from './scene.ts';
import {shape, type Shape} from './shape.ts';

/** What stands above each entry, in English and French as on many passports; a document is not translated. */
const captions: Readonly<Partial<Record<Place, string>>> = {
  code: 'Type / Type',
  issuer: 'Code / Code',
  number: 'No. / No',
  surname: 'Surname / Nom',
  'given-names': 'Given names / Prénoms',
  nationality: 'Nationality / Nationalité',
  birth: 'Date of birth / Date de naissance',
  'personal-number': 'Personal No. / No personnel',
  sex: 'Sex / Sexe',
  birthplace: 'Place of birth / Lieu de naissance',
  issued: 'Date of issue / Date de délivrance',
  authority: 'Authority / Autorité',
  expiry: 'Date of expiry / Date d’expiration',
  can: 'CAN',
  'passport-number': 'Passport No. / Passeport No',
  'visa-type': 'Type',
  visits: 'Entries',
  stay: 'Stay / Durée',
};

const labelCaptions: typeof captions = {
  ...captions,
  number: 'Visa No. / Visa No',
  authority: 'Place of issue / Lieu de délivrance',
  issued: 'Valid from / Valable du',
  expiry: 'Until / Au',
};

/** How ink that holds carbon looks in each light, and how strongly. */
const carbon: Readonly<Record<Light, readonly [colour: string, opacity: number]>> = {
  white: ['#1f1d21', 0.94],
  tilt: ['#1f1d21', 0.94],
  loupe: ['#1f1d21', 0.94],
  oblique: ['#3b372f', 0.8],
  transmitted: ['#4a3013', 0.62],
  uv: ['#05041a', 0.62],
  ir: ['#101010', 0.96],
};

/** The ground's own print, such as captions: it holds no carbon, so that it is all but gone in infrared. */
const coloured: Readonly<Record<Light, readonly [colour: string, opacity: number]>> = {
  white: ['#3f5a73', 0.95],
  tilt: ['#3f5a73', 0.95],
  loupe: ['#3f5a73', 0.95],
  oblique: ['#5c5a50', 0.6],
  transmitted: ['#6d4d22', 0.4],
  uv: ['#0a0828', 0.5],
  ir: ['#b9b9b9', 0.35],
};

/** What a look does to ink; all other looks are painted over the page. */
const inkLooks: Readonly<Partial<Record<LookKind, Shape['attributes']>>> = {
  darker: {stroke: '#000', 'stroke-width': 0.14, 'fill-opacity': 1},
  lighter: {'fill-opacity': 0.5},
  bluish: {fill: '#2b3d86'},
  vanishes: {'fill-opacity': 0},
  fades: {'fill-opacity': 0.16},
};

const font = {'font-family': "'OCR B subset', 'DejaVu Sans Mono', monospace"};

/** Writes characters one by one at even distances, so that each stands where `places.ts` says whatever the font. */
export function characters(
  text: string,
  at: {readonly x: number; readonly y: number; readonly advance: number; readonly size: number},
  ink: Shape['attributes'],
): Shape {
  const xs = Array.from(text, (_, n) => Math.round((at.x + n * at.advance) * 1000) / 1000);
  return shape('text', {...font, ...ink, x: xs.join(' '), y: at.y, 'font-size': at.size}, text);
}

interface Run {
  readonly from: number;
  readonly text: string;
  readonly ink: Shape['attributes'];
  readonly dy: number;
}

/** Parts a text where its ink changes. */
function runsOf(text: string, looks: readonly Look[], ink: Shape['attributes']): readonly Run[] {
  const inkAt = (n: number) =>
    looks.filter(({characters: [first, last] = [1, text.length]}) => n + 1 >= first && n + 1 <= last);
  const runs: Run[] = [];
  Array.from(text).forEach((character, n) => {
    const own = inkAt(n);
    const key = {
      ink: own.reduce((all, {look}) => ({...all, ...inkLooks[look]}), ink),
      dy: own.some(({look}) => look === 'lower') ? 0.55 : 0,
    };
    const before = runs.at(-1);
    if (before && JSON.stringify(before.ink) === JSON.stringify(key.ink) && before.dy === key.dy)
      runs[runs.length - 1] = {...before, text: before.text + character};
    else runs.push({...key, from: n, text: character});
  });
  return runs;
}

/** The characters of one place, in the ink that they have in this light. */
function line(scene: Scene, place: Place, box: Box, size: number, baseline: number): readonly Shape[] {
  const text = textAt(scene.specimen, scene.page, place);
  const advance = advanceIn(box, place, text);
  const [fill, opacity] = carbon[scene.light];
  const own = scene.looks.filter(({at}) => at === place || (at === 'entries' && !place.startsWith('mrz')));
  return runsOf(text, own, {fill, 'fill-opacity': opacity}).map(run =>
    characters(
      run.text,
      {x: box.x + run.from * advance, y: baseline + run.dy, advance, size: Math.min(size, advance / 0.58)},
      run.ink,
    ),
  );
}

const notEntries: readonly Place[] = ['signature', 'portrait', 'entries'];

/** All entries of a page, each below its caption. */
export const entries: Painter = scene => {
  const printed = printedOn(scene.specimen, scene.page).entries;
  const words = scene.page === 'visa' ? labelCaptions : captions;
  const [fill, opacity] = coloured[scene.light];
  return places.flatMap(place => {
    const box = scene.boxes(place)[0];
    if (!box || printed[place] === undefined || notEntries.includes(place)) return [];
    const caption = shape(
      'text',
      {
        x: box.x,
        y: box.y + box.height * 0.26,
        'font-size': box.height * 0.25,
        'font-family': 'Arial, Helvetica, "Liberation Sans", sans-serif',
        fill,
        'fill-opacity': opacity,
      },
      words[place] ?? '',
    );
    return [caption, ...line(scene, place, box, box.height * 0.55, box.y + box.height * 0.86)];
  });
};

/** The machine-readable lines of a page: OCR-B, size 1 (Doc 9303-3, section 4.4). */
export const machineLines: Painter = scene =>
  (['mrz-1', 'mrz-2', 'mrz-3'] as const).flatMap(place => {
    const box = scene.boxes(place)[0];
    return box ? line(scene, place, box, 4.2, box.y + box.height / 2 + 1.25) : [];
  });
