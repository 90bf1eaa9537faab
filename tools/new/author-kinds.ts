import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {z} from 'zod';
import {namesIn, readCourse, readModule} from '../course-folder.ts';
import type {Creation} from './request.ts';
import {filledTemplates, type Insertion, type Kind} from './skeleton.ts';
import {withItem, withOneMore} from './yaml-edit.ts';

/**
 * Returns the new files and the changes for something that authors create with `npm run new`, such as a lesson.
 * `root` is the folder of the course.
 */
type Plan = (request: Creation, root: string) => Kind;

/**
 * Returns the insertions for a new part, which becomes the last part of a module before its test. The part is not on
 * the core path, so no learner has to complete it while it is unfinished. If course.yaml states the number of such
 * parts, this number goes up by one.
 */
const partOf = (module: string, part: string, counted: string): readonly Insertion[] => [
  {
    file: `modules/${module}/module.yaml`,
    change: yaml => withItem(yaml, 'parts', `${part}\npath: more`, other => !other.startsWith('paper:')),
  },
  {file: 'course.yaml', change: yaml => withOneMore(yaml, ['counts', counted])},
];

const onCorePath = (module: string): string =>
  `its place in modules/${module}/module.yaml; take \`path: more\` away to put it on the core path`;

const lesson: Plan = ({name, module}, root) => {
  const numbers = namesIn(root, `modules/${module}`, '.md').map(file => Number.parseInt(file, 10) || 0);
  const number = String(Math.max(0, ...numbers) + 1).padStart(2, '0');
  return {
    folder: `modules/${module}`,
    values: {
      number,
      objective: firstObjective(root, module),
      lastSection: readCourse(root).lessons?.lastSection ?? 'On your next shift',
    },
    insertions: partOf(module, `lesson: ${number}-${name}.md`, 'lessons'),
    left: [
      `the texts, the objectives and the minutes in modules/${module}/${number}-${name}.md`,
      `the drawing modules/${module}/figures/${name}.svg, and its description`,
      onCorePath(module),
    ],
  };
};

const interview: Plan = ({name, module}) => ({
  folder: 'scenarios',
  values: {title: 'TODO: title of the interview', summary: 'TODO: what it is about, in one sentence'},
  insertions: partOf(module, `interview: ${name}`, 'interviews'),
  left: [
    `the title and the summary in scenarios/${name}.yaml`,
    'its person, facts, decisions and endings: all of them are an example',
    `the pages for trainers, after each change: npm run scenarios -- ${name}`,
    onCorePath(module),
  ],
});

const specimen: Plan = ({name, module}) => ({
  folder: 'specimens',
  values: {title: 'TODO: its name in the menu', known: 'TODO: its name after the answer'},
  insertions: partOf(module, `examination: ${name}`, 'specimens'),
  left: [
    `the title and the other name in specimens/${name}.yaml`,
    'its series, holder, lines and checks: all of them are an example of a genuine card',
    `a look at it: npm run specimens -- ${name}`,
    onCorePath(module),
  ],
});

/**
 * Makes the items of a bank. A bank for a test gets twice the items that the test draws. A pre-test and its post-test
 * need banks with the same pairs, so both banks are made at once.
 */
const bank: Plan = ({name, module}, root) => {
  const uses = name === 'pre' || name === 'post' ? ['pre', 'post'] : [name];
  const objective = firstObjective(root, module);
  const fileOf = (use: string) => `modules/${module}/${use}.questions.yaml`;
  const textOf = (use: string): string => {
    const pairOf = (of: string) => (uses.length > 1 ? `\n    pair: ${of}` : '');
    const items = ['1', '2', '3'].slice(0, use === 'module-test' ? 3 : 1).flatMap(n => [
      ...filledTemplates(root, 'bank-items', '', {
        ...{name: use, module, objective, n: `-${n}`},
        ...{pair: pairOf(`choice-${n}`), pair2: pairOf(`order-${n}`)},
      }).values(),
    ]);
    return `# yaml-language-server: $schema=../../docs/schemas/bank.schema.json
# A bank has one use, and no item of it is asked elsewhere. docs/authors.md has the rules for items.
use: ${use.replace(/^drill-.*/, 'drill')}
questions:${items.join('').replaceAll('\n\n', '\n')}`;
  };
  return {
    folder: `modules/${module}`,
    files: new Map(uses.map(use => [fileOf(use), textOf(use)])),
    insertions: [],
    left: [
      ...uses.map(use => `the items in ${fileOf(use)}`),
      name.startsWith('drill-')
        ? 'the drill in src/pages/talk-practice/round-of-talk.ts, if talk practice asks it'
        : `a paper that draws on ${uses.map(use => `${module}.${use}`).join(' and ')}: until then nobody sees an item`,
    ],
  };
};

const catalogue = z.record(z.string(), z.string());

/** Makes an empty draft for each English catalogue. Existing catalogues do not change. */
const language: Plan = ({name: code}, root) => {
  const there = namesIn(root, `locales/${code}`, '.json');
  const missing = namesIn(root, 'locales/en', '.json').filter(name => !there.includes(name));
  const textsIn = (name: string): number =>
    Object.keys(catalogue.parse(JSON.parse(readFileSync(join(root, 'locales/en', `${name}.json`), 'utf8'))))
      .length;
  const texts = missing.reduce((sum, name) => sum + textsIn(name), 0);
  const draft = `${JSON.stringify({review: 'draft', entries: {}}, undefined, 2)}\n`;
  return {
    folder: `locales/${code}`,
    files: new Map(missing.map(name => [`locales/${code}/${name}.json`, draft])),
    insertions: [{file: 'course.yaml', change: yaml => withItem(yaml, 'languages', code)}],
    left: [
      `${texts} texts in ${missing.length} files of locales/${code}: interface.json first, then pages.json, lesson.json and the modules`,
      'each text under the key that it has in locales/en; docs/translators.md says how. Without one, the English shows',
    ],
  };
};

const country: Plan = ({name: code}) => ({
  folder: 'modules/country',
  values: {
    title: countryName(code) ?? 'TODO: name of the country',
    today: new Date().toISOString().slice(0, 10),
  },
  insertions: [],
  left: [
    `the name and all entries in modules/country/${code}.yaml, each with its source and its owner`,
    'how each law was `read`, and `verified: true` at each other entry that somebody has confirmed',
    `\`country: ${code}\` in course.yaml, or npm run package -- --country ${code}`,
  ],
});

/** Returns the English name of a country, or undefined if the code names no country. */
const countryName = (code: string): string | undefined =>
  new Intl.DisplayNames(['en'], {type: 'region', fallback: 'none'}).of(code.toUpperCase());

const firstObjective = (root: string, module: string): string =>
  readModule(root, module).objectives[0]?.id ?? '';

/** Everything that `npm run new` can create for authors, by the word that names it on the command line. */
export const authorKinds = {lesson, interview, specimen, bank, language, country} as const;
