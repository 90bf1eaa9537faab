import {parse} from 'yaml';
import '../../src/documents/bench/document-bench.element.ts';
import type {ReferenceSheet} from '../../src/documents/bench/sheet.element.ts';
import type {DocumentBench} from '../../src/documents/bench/document-bench.element.ts';
import {everyPart} from '../../src/documents/bench/every-part.element.ts';
import {Lazy} from '../../src/documents/view/lazy.ts';
import benchYaml from '../../src/documents/bench/texts.yaml?raw';
import type {BenchTexts} from '../../src/documents/view/bench-texts.ts';
import documentsYaml from '../../src/documents/texts.yaml?raw';
import lessonYaml from '../../src/pages/lesson/texts.yaml?raw';
import interfaceYaml from '../../src/shell/texts.yaml?raw';
import type {ExaminationShown} from '../../src/documents/model/examination.ts';
import type {Face} from '../../src/documents/model/face.ts';
import type {Reference} from '../../src/documents/schema/reference.ts';
import type {Specimen} from '../../src/documents/model/specimen.ts';
import type {QuestionLabels, Outcome, TextLookup} from '../../src/content/question-type.ts';
import type {AnswerEvent} from '../../src/ui/question/answer-event.ts';
import type {Response} from '../../src/score/response.ts';
import {pageStyles} from './page-styles.ts';

const texts = new Map<string, string>();
for (const yaml of [benchYaml, documentsYaml, lessonYaml, interfaceYaml]) {
  const read: unknown = parse(yaml);
  for (const [key, word] of Object.entries(read ?? {})) {
    const text: unknown = typeof word === 'object' && word !== null ? Reflect.get(word, 'text') : undefined;
    if (typeof text === 'string') texts.set(key, text);
  }
}

/** Returns an English text of the interface, as i18next would. Throws for an unknown key. */
const say: BenchTexts = (key, values = {}) => {
  const text = texts.get(key);
  if (text === undefined) throw new Error(`"${key}" is in no file of words`);
  return text
    .replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name]))
    .replace(/\$t\(([\w.-]+)\)/g, (_, other: string) => say(other, values));
};

const words: TextLookup = key =>
  new Map([
    [
      'person.story',
      '<p>He is friendly, thanks you, and answers every question at once. His bookings are printed.</p>',
    ],
    [
      'checks.oblique-light.text',
      'Fibres stand up and the film is cloudy, at the date of expiry and nowhere else.',
    ],
    ['checks.uv-light.text', 'The yellow print has a hole at the date of expiry.'],
    ['checks.read-again.text', 'The second read is green, as the first one was.'],
    [
      'anomalies.c02-dates.text',
      '<p>The page says that the passport expires in 2029. The machine-readable line says 2025.</p>',
    ],
    ['anomalies.c02-surface.text', '<p>At the date of expiry the film is cloudy, and fibres stand up.</p>'],
    ['oddities.wear.text', '<p>The corners are soft. A book of eleven years looks like that.</p>'],
    ['why', '<p>One passport cannot expire on two days.</p>'],
    ['teaching', '<p>Compare every date on the page with the machine-readable line.</p>'],
  ]).get(key) ?? '';

const labels: QuestionLabels = {
  right: 'Right',
  wrong: 'Not this',
  missed: 'This too',
  chooseOne: '',
  chooseAll: '',
  yourAnswer: '',
  matchAll: '',
  sortAll: '',
  order: '',
  inOrder: '',
  outOfPlace: '',
  rate: '',
  point: '',
  describe: '',
  moveUp: what => what,
  moveDown: what => what,
  moved: what => what,
  putInto: what => what,
  placed: what => what,
  next: what => what,
  left: String,
  allPlaced: '',
  undo: '',
  undone: '',
};

const portrait: Face = {
  lasting: {
    head: 'oval',
    jaw: 'square',
    chin: 'even',
    lobe: 'free',
    helix: 'even',
    bridge: 'straight',
    base: 'medium',
    spacing: 'medium',
    eye: 'almond',
    brow: 'straight',
    mouth: 'thin',
    skin: 2,
    iris: 'grey',
    marks: [],
  },
  passing: {age: 36, weight: 'medium', hair: 'side-parting', colour: 'fair', beard: 'none', glasses: 'none'},
};

/** A laminated passport with an altered date of expiry. */
export const passport: Specimen = {
  id: 'c02',
  series: 's2014',
  entries: {
    code: 'P',
    issuer: 'UTO',
    number: 'UA1520846',
    surname: 'ANDERSEN',
    'given-names': 'TOMAS',
    nationality: 'UTOPIAN',
    birth: '17 MAR 1979',
    sex: 'M',
    birthplace: 'NORDVIK',
    'personal-number': '7903174015',
    issued: '09 MAY 2015',
    authority: 'REGION NORTH 04',
    expiry: '09 MAY 2029',
  },
  mrz: ['P<UTOANDERSEN<<TOMAS<<<<<<<<<<<<<<<<<<<<<<<<', 'UA15208466UTO7903177M25050937903174015<<<<12'],
  perforated: 'UA1520846',
  missing: [],
  stamps: [],
  looks: [
    {page: 'data', light: 'oblique', at: 'corner', look: 'worn'},
    {page: 'data', light: 'white', at: 'expiry', look: 'darker', characters: [11, 11]},
    {page: 'data', light: 'uv', at: 'expiry', look: 'gap'},
    {page: 'data', light: 'oblique', at: 'expiry', look: 'raised-fibres'},
    {page: 'data', light: 'loupe', at: 'expiry', look: 'other-edges', characters: [11, 11]},
  ],
  portrait,
  traveller: {...portrait, passing: {...portrait.passing, age: 47, colour: 'grey'}},
  reading: {
    chip: {state: 'none'},
    records: [{list: 'stolen-documents', result: 'no-hit'}],
  },
};

/** Wraps a value that is already loaded as a lazy value. */
const loadedLazy = <T>(here: T): Lazy<T> => new Lazy(() => Promise.resolve(here));

/** `passport` as it was issued, before the alteration. */
const genuine: Lazy<Specimen> = loadedLazy({
  ...passport,
  id: 'reference',
  entries: {...passport.entries, expiry: '09 MAY 2025'},
  looks: [],
});

/** An outcome for tests to start from: judged, with one anomaly found, one anomaly missed, and one false alarm. */
export const judgedOutcome: Outcome = {
  response: ['refer', 'sure', 'the-document', 'expiry', 'altered', 'oblique', 'sex', 'print', 'white'],
  judged: {
    score: {kind: 'scored', earned: 60, possible: 100},
    marks: {
      verdict: 'right',
      ground: 'right',
      evidence: 'right',
      expiry: 'right',
      sex: 'wrong',
      'c02-dates': 'missed',
      'c02-dates/mrz-2': 'missed',
      'c02-dates/issued': 'missed',
      'c02-dates/white': 'missed',
      'c02-dates/reader': 'missed',
      'c02-surface': 'right',
      'c02-surface/expiry': 'right',
      'c02-surface/oblique': 'right',
      'c02-surface/uv': 'right',
    },
  },
};

const examinationShown: ExaminationShown = {
  id: 'c02',
  checks: ['read-again', 'oblique-light', 'uv-light'],
  oddities: ['wear'],
};

const seriesOfSheet = (id: 's2014' | 's2020', title: string): Reference['series'][number] => ({
  ...{
    id,
    title,
    issued: {},
    number: 'UA#',
    codes: [{code: 'P'}],
    personalNumber: true,
    chip: false,
    pages: 32,
  },
  shows: [{id: 'uv', text: 'Dull paper.'}],
});

const sheet: ReferenceSheet = {
  reference: {
    ...{id: 'utopia', title: 'Reference sheet', today: '15 JUN 2026', issuer: 'UTO', otherIssuers: []},
    ...{nationalities: [], transliteration: [], posts: [], accepted: []},
    frauds: {
      ...{counterfeit: 10, 'altered-data': 10, photo: 10, page: 10, impostor: 10},
      ...{morph: 10, obtained: 10, pseudo: 10, 'stolen-blank': 10, visa: 10},
    },
    rules: [{id: 'validity', text: ''}],
    series: [seriesOfSheet('s2014', 'S2014'), seriesOfSheet('s2020', 'S2020')],
  },
  words: key =>
    new Map([
      ['title', 'Reference sheet'],
      ['rules.validity.text', 'A passport is valid for ten years.'],
      ['series.s2014.title', 'S2014, paper'],
      ['series.s2020.title', 'S2020, plastic'],
      ['series.s2014.shows.uv.text', 'Dull paper.'],
      ['series.s2020.shows.uv.text', 'Dull page.'],
    ]).get(key) ?? '',
};

/** Sets all properties of a document bench; `more` overrides the defaults. */
export const furnish = (
  bench: DocumentBench,
  more: Partial<Pick<DocumentBench, 'specimen' | 'reference' | 'outcome' | 'locked' | 'brief'>> = {},
): DocumentBench =>
  Object.assign(bench, {
    shown: examinationShown,
    words,
    labels,
    say,
    specimen: passport,
    reference: genuine,
    sheet,
    outcome: undefined,
    locked: false,
    ...more,
  });

/** Mounts a document bench and collects its events. */
export async function openBench(more: Parameters<typeof furnish>[1] = {}) {
  await Promise.all([pageStyles, ...[...everyPart, genuine].map(part => part.fetch())]);
  const responses: Response[] = [];
  document.querySelector('main')?.remove();
  const main = document.createElement('main');
  document.body.append(main);
  const bench = furnish(document.createElement('document-bench'), more);
  bench.addEventListener('question-answer', (event: AnswerEvent) => responses.push(event.response));
  main.append(bench);
  await waitForBench(bench);
  return {bench, responses, last: () => responses.at(-1) ?? []};
}

/** Waits until the document bench and all its parts have rendered. */
export async function waitForBench(bench: DocumentBench): Promise<void> {
  for (let i = 0; i < 4; i++) {
    await bench.updateComplete;
    await new Promise(resolve => requestAnimationFrame(resolve));
  }
}
