import type {Box} from '../model/box.ts';
import {advanceIn, printedOn, textAt, typeSettingOf, writingIn, type TypeSetting} from '../model/places.ts';
import type {LookKind} from '../model/look-kinds.ts';
import type {Look} from '../model/specimen.ts';
import {places, type Light, type Place} from '../model/terms.ts';
import {mark, partsOf} from './ink-marks.ts';
import {byLight} from './palette.ts';
import {inkGrain} from './lights/ink-grain.ts';
import type {Painter, Scene} from './scene.ts';
import {sans} from './forms.ts';
import {shape, type Shape} from './shape.ts';

/**
 * Captions of the entries, in English and French as on many passports. They are part of the document and are
 * not translated.
 */
const captionTexts: Readonly<Partial<Record<Place, string>>> = {
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

const labelCaptions: typeof captionTexts = {
  ...captionTexts,
  number: 'Visa No. / Visa No',
  authority: 'Place of issue / Lieu de délivrance',
  issued: 'Valid from / Valable du',
  expiry: 'Until / Au',
};

type Tone = readonly [colour: string, opacity: number];

/** Colour and opacity of ink with carbon in each light: slightly warm for ink-jet, grey for laser. */
const carbon: Readonly<Record<'ink-jet' | 'laser', Readonly<Record<Light, Tone>>>> = {
  'ink-jet': byLight<Tone>(
    ['#201c1c', 0.93],
    ['#3b372f', 0.82],
    ['#44300f', 0.66],
    ['#05041a', 0.66],
    ['#101214', 0.95],
  ),
  laser: byLight<Tone>(
    ['#2b2b2f', 0.92],
    ['#3d3b37', 0.82],
    ['#3a2b0d', 0.8],
    ['#05041a', 0.66],
    ['#161616', 0.95],
  ),
};

/**
 * Colour and opacity of the ink of pre-printed texts, such as captions. This ink contains no carbon, so it almost
 * disappears in infrared light.
 */
const coloured = byLight<Tone>(
  ['#3d566c', 0.95],
  ['#5f5a4c', 0.6],
  ['#6d4d22', 0.4],
  ['#0a0828', 0.5],
  ['#b9b9b9', 0.35],
);

/** Looks that change the ink of characters. All other looks are painted over the page. */
const inkLooks: Readonly<Partial<Record<LookKind, Shape['attributes']>>> = {
  darker: {fill: '#0a0708', 'fill-opacity': 1, stroke: '#0a0708', 'stroke-width': 0.06},
  lighter: {'fill-opacity': 0.45},
  bluish: {fill: '#2f3f7d'},
  vanishes: {'fill-opacity': 0},
  fades: {'fill-opacity': 0.17},
  // Powder is evenly black on the paper, without the drops of ink.
  toner: {fill: '#0a0708'},
};

const font = {'font-family': "'OCR B subset', 'DejaVu Sans Mono', monospace", 'text-anchor': 'middle'};

const strokeOf = (ink: Shape['attributes']): Shape['attributes'] => ({
  stroke: ink['fill'] ?? '#000',
  'stroke-opacity': ink['fill-opacity'] ?? 1,
});

/**
 * Draws characters one by one at even distances. Each character is therefore at the position that `places.ts`
 * gives, independent of the font.
 */
function characters(
  text: string,
  {x, y, advance, size}: TypeSetting,
  ink: Shape['attributes'],
): readonly Shape[] {
  const cells = Array.from(text, (character, n) => ({...partsOf(character), x: x + n * advance}));
  // Leave out spaces. SVG drops a leading space, which would shift the positions of the other characters.
  const letterCells = cells.filter(({letter}) => letter !== ' ');
  return [
    shape(
      'text',
      {
        ...font,
        ...ink,
        x: letterCells.map(cell => Math.round(cell.x * 1000) / 1000).join(' '),
        y,
        'font-size': size,
      },
      letterCells.map(({letter}) => letter).join(''),
    ),
    ...cells.flatMap(cell => cell.marks.map(d => mark(d, cell.x, y, size, strokeOf(ink)))),
  ];
}

const within = (n: number, {characters: [first, last] = [1, Infinity]}: Pick<Look, 'characters'>): boolean =>
  n + 1 >= first && n + 1 <= last;

interface Run {
  readonly from: number;
  readonly text: string;
  readonly ink: Shape['attributes'];
  readonly dy: number;
}

/**
 * Splits a text into runs. A new run starts wherever the ink or the vertical offset of the characters
 * changes.
 */
function runsOf(text: string, looks: readonly Look[], ink: Shape['attributes']): readonly Run[] {
  const runs: Run[] = [];
  Array.from(text).forEach((character, n) => {
    const own = looks.filter(look => within(n, look));
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

/** Draws a text at a place. The looks at this place change the ink and the position of its characters. */
function typeset(
  scene: Pick<Scene, 'box' | 'looks'>,
  place: Place,
  text: string,
  ink: Shape['attributes'],
): readonly Shape[] {
  const setting = typeSettingOf(scene.box(place), place, text);
  const own = scene.looks.filter(({at}) => at === place || (at === 'entries' && !place.startsWith('mrz')));
  return runsOf(text, own, ink).flatMap(run =>
    characters(
      run.text,
      {...setting, x: setting.x + run.from * setting.advance, y: setting.y + run.dy},
      run.ink,
    ),
  );
}

/** Draws the characters of one place, in their ink for this light. */
const line = (scene: Scene, place: Place, ink: Shape['attributes']): readonly Shape[] =>
  typeset(scene, place, textAt(scene.specimen, scene.page, place), ink);

/** Returns how the data of the holder were printed. A visa label is paper, so its data are never engraved. */
const techniqueOf = ({page, series}: Scene) => (page === 'visa' ? 'ink-jet' : series.technique);

/** Returns the ink of the holder's data. Under the loupe, this ink shows the printing technique. */
export function inkOf(
  scene: Scene,
  id: string,
): {readonly ink: Shape['attributes']; readonly defs: readonly Shape[]} {
  const technique = techniqueOf(scene);
  const [fill, opacity] = carbon[technique][scene.light];
  if (scene.light !== 'loupe') return {ink: {fill, 'fill-opacity': opacity}, defs: []};
  return {ink: {fill: `url(#${id})`, 'fill-opacity': 1}, defs: [inkGrain(id, technique, fill)]};
}

const notEntries: readonly Place[] = ['signature', 'portrait', 'entries'];

const entryPlaces = (scene: Scene): readonly Place[] =>
  places.filter(
    place =>
      scene.boxes(place).length > 0 &&
      printedOn(scene.specimen, scene.page).entries[place] !== undefined &&
      !notEntries.includes(place),
  );

/**
 * Draws the characters at the place of a look again, in another ink over the existing print. If the look names a
 * former text, draws this text instead, at its former position.
 */
export function printedAgain(
  scene: Scene,
  look: Pick<Look, 'at' | 'characters' | 'former'>,
  ink: Shape['attributes'],
): readonly Shape[] {
  const {former} = look;
  const all = look.at === 'entries' ? entryPlaces(scene) : [look.at];
  // The second print has at most one look of the first print: `lower`, which moves it down. A former text has no
  // look, and is at the usual height.
  const looks = scene.looks.filter(one => one.look === 'lower' && !former);
  return all.flatMap(place => {
    const text = Array.from(former ?? textAt(scene.specimen, scene.page, place), (character, n) =>
      within(n, look) ? character : ' ',
    ).join('');
    return text.trim() === '' ? [] : typeset({...scene, looks}, place, text, ink);
  });
}

/** Returns a rectangle around the characters of each place that a look covers. Captions are not included. */
export function extentsOf(scene: Scene, look: Look): readonly Box[] {
  const all = look.at === 'entries' ? entryPlaces(scene) : [look.at];
  return all.flatMap(place => {
    const text = textAt(scene.specimen, scene.page, place);
    return text === '' ? [] : [writingIn(scene.box(place), place, text)];
  });
}

/**
 * Returns the area that the characters of a place fill below the caption, with room for a text that is two characters
 * longer.
 */
export function writtenIn({specimen, page}: Scene, {at, characters}: Look, box: Box): Box {
  const text = textAt(specimen, page, at);
  if (text === '' || at.startsWith('mrz')) return box;
  const {y, width, height} = box;
  return {
    ...{...box, y: y + height * 0.28, height: height * 0.72},
    width: characters ? width : Math.min(width, (text.length + 2) * advanceIn(box, at, text)),
  };
}

function caption(scene: Scene, place: Place): Shape {
  const {x, y, height} = scene.box(place);
  const [fill, opacity] = coloured[scene.light];
  const words = (scene.page === 'visa' ? labelCaptions : captionTexts)[place] ?? '';
  const [english = '', french] = words.split(' / ');
  return shape(
    'text',
    {x, y: y + height * 0.25, 'font-size': height * 0.24, fill, 'fill-opacity': opacity, 'font-family': sans},
    english,
    ...(french === undefined ? [] : [' / ', shape('tspan', {'font-style': 'italic'}, french)]),
  );
}

/** The captions of all entries of a page. They are printed with the form, before the data of the holder. */
export const captions: Painter = scene => entryPlaces(scene).map(place => caption(scene, place));

/** All entries of a page, each below its caption. */
export const entries: Painter = scene => {
  const {ink, defs} = inkOf(scene, `${scene.name}-entries`);
  return [...defs, ...entryPlaces(scene).flatMap(place => line(scene, place, ink))];
};

/** The machine-readable lines of a page: OCR-B, size 1 (Doc 9303-3, section 4.4). */
export const machineLines: Painter = scene => {
  const {ink, defs} = inkOf(scene, `${scene.name}-lines`);
  const own = (['mrz-1', 'mrz-2', 'mrz-3'] as const).filter(place => scene.boxes(place).length > 0);
  return own.length === 0 ? [] : [...defs, ...own.flatMap(place => line(scene, place, ink))];
};
