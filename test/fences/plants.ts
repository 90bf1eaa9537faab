/**
 * A planted violation: the importing file, and all files that it needs. Files are listed by their path from
 * the root.
 */
export interface Plant {
  readonly from: string;
  readonly files: Readonly<Record<string, string>>;
}

const nothing = 'export const here = 1;\n';

/** Creates a planted violation, in which one file of ours imports another. Both paths are relative to the root. */
function importing(from: string, to: string, more: Readonly<Record<string, string>> = {}): Plant {
  const up = '../'.repeat(from.split('/').length - 1);
  return {
    from,
    files: {[from]: `import {here} from '${up}${to}';\nexport const there = here;\n`, [to]: nothing, ...more},
  };
}

/** Creates a planted violation that imports a package or a module of Node. */
const needing = (from: string, name: string): Plant => ({
  from,
  files: {[from]: `import * as it from '${name}';\nexport const there = it;\n`},
});

/** One planted violation of every rule in `.dependency-cruiser.cjs`, by the name of the rule. */
export const plants: Readonly<Record<string, Plant>> = {
  'score-imports-nothing': importing('src/score/planted.ts', 'src/content/below.ts'),
  'content-imports-only-score': importing('src/content/planted.ts', 'src/record/above.ts'),
  'text-imports-only-content': importing('src/text/planted.ts', 'src/shell/texts.ts'),
  'ui-imports-only-text-and-content': importing(
    'src/ui/planted.styles.ts',
    'src/pages/search/search.styles.ts',
  ),
  'figures-import-only-ui': importing('src/figures/planted.ts', 'src/record/worked.ts'),
  'activities-do-not-import-each-other': importing(
    'src/figures/ladder/planted.ts',
    'src/figures/trust/other.ts',
  ),
  'scenario-and-documents-import-only-the-model': importing(
    'src/scenario/planted.ts',
    'src/questions/scoring.ts',
  ),
  'scenario-and-documents-elements-import-only-ui': importing(
    'src/scenario/booth/planted.styles.ts',
    'src/pages/practice/practice.styles.ts',
  ),
  'questions-import-only-the-model': importing('src/questions/planted.ts', 'src/record/kept.ts'),
  'question-elements-import-only-ui': importing(
    'src/questions/ordering/planted.styles.ts',
    'src/pages/question/question-frame.styles.ts',
  ),
  'record-imports-only-the-model': importing('src/record/planted.ts', 'src/session/clock.ts'),
  'core-has-no-effects': needing('src/record/planted-screen.ts', 'lit'),
  'session-has-no-screen': importing('src/session/planted.ts', 'src/pages/part/menu.ts'),
  'adapters-import-only-the-port': importing('src/tracking/planted.ts', 'src/record/progress.ts'),
  'adapters-do-not-import-each-other': importing(
    'src/tracking/scorm2004/planted.ts',
    'src/tracking/scorm12/vocabulary.ts',
  ),
  'device-imports-only-the-session': importing('src/device/planted.ts', 'src/record/record.ts'),
  'load-has-no-screen': importing('src/load/planted.ts', 'src/pages/lesson/lesson-page.element.ts'),
  'pages-do-not-score': importing('src/pages/search/planted.ts', 'src/questions/multiple-choice/score.ts'),
  'pages-ask-the-store': importing('src/pages/planted.ts', 'src/session/journal.ts'),
  'pages-do-not-import-the-frame': importing('src/pages/planted-frame.ts', 'src/shell/save-line.ts'),
  'elements-never-score': importing('src/documents/planted.element.ts', 'src/documents/score.ts'),
  'only-pages-read-the-record': importing('src/ui/planted.element.ts', 'src/record/record.ts'),
  'question-types-do-not-import-each-other': importing(
    'src/questions/ordering/planted.ts',
    'src/questions/numeric/number.ts',
  ),
  'author-schemas-stay-in-the-compiler': importing(
    'src/app/planted-schema.ts',
    'src/scenario/schema/schema.ts',
  ),
  'html-enters-through-prose': needing('src/shell/planted-html.ts', 'lit/directives/unsafe-html.js'),
  'node-only-in-build': needing('src/session/planted-node.ts', 'node:fs'),
  'browser-never-reaches-the-build': importing('src/app/planted-way.ts', 'src/text/between.ts', {
    'src/text/between.ts': "import {here as far} from '../compiler/compile.ts';\nexport const here = far;\n",
    'src/compiler/compile.ts': nothing,
  }),
  'build-imports-only-the-core': importing('src/packaging/planted.ts', 'src/session/store.ts'),
  'desk-reads-only-the-built-course': importing('src/desk/server/planted.ts', 'src/record/codec/codec.ts'),
  'player-imports-no-schema': importing('src/desk/player/planted.ts', 'src/desk/ledger/commit.ts'),
  'shipped-packages-are-dependencies': needing('src/text/planted-package.ts', 'yaml'),
  'only-tests-import-tests': importing('src/app/planted-test.ts', 'test/doubles/lms.ts'),
  'engine-imports-no-course': importing('test/content/planted.test.ts', 'test/course/planted.ts'),
  'journeys-share-one-world': needing('test/journeys/planted.spec.ts', '@playwright/test'),
  'no-circular': {
    from: 'src/text/planted-one.ts',
    files: {
      'src/text/planted-one.ts':
        "import {two} from './planted-two.ts';\nexport const one = (): number => two();\n",
      'src/text/planted-two.ts':
        "import {one} from './planted-one.ts';\nexport const two = (): number => one();\n",
    },
  },
  'no-orphans': {from: 'src/shell/planted-orphan.ts', files: {'src/shell/planted-orphan.ts': nothing}},
};

/** A rule can forbid several folders. Each violation here uses a folder that the violation in `plants` leaves out. */
export const furtherPlants: readonly (readonly [rule: string, what: string, plant: Plant])[] = [
  [
    'pages-ask-the-store',
    'a page that imports the desk',
    importing('src/pages/lesson/planted.ts', 'src/desk/live/kept.ts'),
  ],
];

/** Imports that look like violations but that the design requires. */
export const allowedImports: Readonly<Record<string, Plant>> = {
  'a page asks the store': importing('src/pages/search/allowed.ts', 'src/session/store.ts'),
  'a screen function loads a scorer': importing(
    'src/pages/search/allowed-screen.ts',
    'src/documents/score.ts',
  ),
  'the frame shows a page': importing('src/shell/allowed.ts', 'src/pages/start/start.ts'),
  'the packager reads the list of pages': importing('src/packaging/allowed.ts', 'src/pages/pages.ts'),
  'the record names the progress of the port': importing('src/record/allowed.ts', 'src/tracking/port.ts'),
  'the session fetches scorers': importing('src/session/allowed.ts', 'src/questions/scoring.ts'),
  'an interview keeps the contract of a question type': importing(
    'src/scenario/allowed.ts',
    'src/content/question-type.ts',
  ),
  'a style sheet of an interview uses shared styles': importing(
    'src/scenario/allowed.styles.ts',
    'src/ui/common.styles.ts',
  ),
  'an adapter uses time of its own folder': importing(
    'src/tracking/scorm12/allowed.ts',
    'src/tracking/time.ts',
  ),
  'an author schema uses zod': needing('src/scenario/schema/allowed.ts', 'zod'),
  'what ships uses a listed dependency': needing('src/text/allowed-package.ts', 'i18next'),
  'prose renders HTML': needing('src/text/prose.ts', 'lit/directives/unsafe-html.js'),
  'the server reads files': needing('src/desk/server/allowed.ts', 'node:fs'),
};
