import {existsSync} from 'node:fs';
import {join} from 'node:path';
import {authorKinds} from './author-kinds.ts';
import type {Creation} from './request.ts';
import type {Kind} from './skeleton.ts';

/**
 * The changes for a new page: a line in the list of pages, and a link on the contents page. The text of this link is
 * also the heading of the new page.
 */
const page = ({name}: Creation): Kind => ({
  folder: `src/pages/${name}`,
  insertions: [
    {
      file: 'src/pages/pages.ts',
      before: '  missing: {',
      lines: `  '${name}': {load: () => import('./${name}/${name}-screen.ts'), texts: ['${name}', 'pages']},\n`,
    },
    {
      file: 'src/pages/contents/contents-page.element.ts',
      before: `        ['about', `,
      lines: `        ['${name}', texts.t('nav.${name}')],\n`,
    },
    {
      file: 'src/pages/texts.yaml',
      lines: `nav.${name}:\n  text: 'TODO: heading of the page "${name}"'\n  note: 'Link to the page "${name}", and its heading.'\n`,
    },
  ],
  left: [
    `the texts nav.${name} in src/pages/texts.yaml and ${name}.lead in src/pages/${name}/texts.yaml, with notes for translators`,
    `the Mongolian in locales/mn/${name}.json and locales/mn/pages.json`,
    'the place of the link in src/pages/contents/contents-page.element.ts',
  ],
});

const tryOut = 'modules/before/drill-try-out.questions.yaml';

/**
 * The changes for a new question type: a line in the list of types, and a case in each table of tests. If the course
 * has a try-out, the try-out gets an exercise too.
 */
const question = ({name}: Creation, root: string): Kind => ({
  folder: `src/questions/${name}`,
  insertions: [
    {
      file: 'src/questions/types.ts',
      before: '};\n',
      lines: `  '${name}': () => import('./${name}/score.ts'),\n`,
    },
    ...(existsSync(join(root, tryOut)) ? [{file: tryOut, lines: exercise(name)}] : []),
    {
      file: 'src/pages/try-out/texts.yaml',
      before: 'tryOut.skip:',
      lines: `tryOut.kind.${name}:\n  text: 'TODO: name of the exercise'\n  note: Kind of exercise.\n`,
    },
    {
      file: 'test/tracking/right-and-wrong.ts',
      before: `  'multiple-choice': {`,
      lines: `  '${name}': oneOfSome,\n`,
    },
    {file: 'test/tracking/question-types.test.ts', before: `  'multiple-choice': {`, lines: answerCase(name)},
    {
      file: 'test/doubles/synthetic-kinds.ts',
      before: '  examination,\n]',
      lines: `  {type: '${name}', options: 4, cap: 1, possible: 1},\n`,
    },
  ],
  left: [
    `the fields, the scoring and the screen of the type in src/questions/${name}, which so far is a choice of one option`,
    `the last exercise of ${tryOut}, and the name of its kind in src/pages/try-out/texts.yaml`,
    'the Mongolian of both in locales/mn',
    'the new exercise in src/pages/try-out/try-out-page.element.test.ts, which goes through all of them by keyboard',
    'the type in docs/authors.md',
  ],
});

const exercise = (name: string): string => `
  - type: ${name}
    level: 1
    source: Course practice (the everyday of an invented post)
    review: draft
    question:
      id: ${name}
      stem: 'TODO: an exercise about the everyday of a border post'
      options:
        - id: one
          text: 'TODO: the right option'
          correct: true
          feedback: 'TODO: why it is right'
        - id: two
          text: 'TODO: another option'
          feedback: 'TODO: why it is not'
      atTheCounter: 'TODO: how an exercise of this kind works'
`;

/** Returns the test case of a new question type. It contains an answer as SCORM 1.2, SCORM 2004 and cmi5 write it. */
const answerCase = (name: string): string => `  '${name}': {
    rubric: {options, correct: 'under-uv'},
    spellings: [
      ['choice', 'b', 'a'],
      ['choice', 'under_uv', 'by_hand'],
      ['choice', 'under-uv', 'by-hand'],
    ],
  },
`;

/** Everything that `npm run new` adds to the course, by the word after `npm run new --`. */
export const kinds = {page, question, ...authorKinds} as const;
