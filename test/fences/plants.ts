/** A planted violation: the file that breaks the rule, and all files it needs, by path from the root. */
export interface Plant {
  readonly from: string;
  readonly files: Readonly<Record<string, string>>;
}

const nothing = 'export const here = 1;\n';

/** A file that imports another of ours, by paths from the root. */
function importing(from: string, to: string, more: Readonly<Record<string, string>> = {}): Plant {
  const up = '../'.repeat(from.split('/').length - 1);
  return {
    from,
    files: {[from]: `import {here} from '${up}${to}';\nexport const there = here;\n`, [to]: nothing, ...more},
  };
}

/** A file that imports a package or a module of Node. */
const needing = (from: string, name: string): Plant => ({
  from,
  files: {[from]: `import * as it from '${name}';\nexport const there = it;\n`},
});

/** One violation of every rule in `.dependency-cruiser.cjs`, by its name. */
export const plants: Readonly<Record<string, Plant>> = {
  'score-knows-nothing-else': importing('src/score/planted.ts', 'src/content/below.ts'),
  'content-knows-only-score': importing('src/content/planted.ts', 'src/record/above.ts'),
  'scenario-and-documents-know-no-list-and-no-record': importing(
    'src/scenario/planted.ts',
    'src/questions/scoring.ts',
  ),
  'questions-know-only-what-they-are-made-of': importing('src/questions/planted.ts', 'src/record/kept.ts'),
  'the-record-knows-only-what-was-done': importing('src/record/planted.ts', 'src/session/clock.ts'),
  'the-core-performs-nothing': needing('src/record/planted-screen.ts', 'lit'),
  'the-session-has-no-screen': importing('src/session/planted.ts', 'src/shell/menu.ts'),
  'an-adapter-knows-only-the-port': importing('src/tracking/planted.ts', 'src/record/progress.ts'),
  'standards-are-strangers': importing('src/tracking/scorm2004-planted.ts', 'src/tracking/scorm12-words.ts'),
  'the-shell-does-not-score': importing('src/shell/planted.ts', 'src/questions/multiple-choice/score.ts'),
  'text-knows-no-screen': importing('src/text/planted.ts', 'src/shell/words.ts'),
  'an-element-never-scores': importing('src/documents/planted.element.ts', 'src/documents/score.ts'),
  'only-the-shell-knows-the-record': importing('src/scenario/planted.element.ts', 'src/record/record.ts'),
  'question-types-are-strangers': importing(
    'src/questions/ordering/planted.ts',
    'src/questions/numeric/number.ts',
  ),
  'author-schemas-stay-home': importing('src/app/planted-schema.ts', 'src/scenario/schema.ts'),
  'one-door-to-html': needing('src/shell/planted-html.ts', 'lit/directives/unsafe-html.js'),
  'node-only-in-build': needing('src/session/planted-node.ts', 'node:fs'),
  'the-build-stays-home': importing('src/app/planted-way.ts', 'src/text/between.ts', {
    'src/text/between.ts': "import {here as far} from '../compiler/compile.ts';\nexport const here = far;\n",
    'src/compiler/compile.ts': nothing,
  }),
  'the-build-knows-only-the-core': importing('src/packaging/planted.ts', 'src/session/store.ts'),
  'the-desk-knows-the-course-only-as-built': importing('src/desk/server/planted.ts', 'src/record/codec.ts'),
  'the-player-brings-no-schemas': importing('src/desk/player/planted.ts', 'src/desk/ledger/commit.ts'),
  'what-ships-is-a-dependency': needing('src/text/planted-package.ts', 'yaml'),
  'tests-are-needed-by-tests-only': importing('src/app/planted-test.ts', 'test/doubles/lms.ts'),
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

/** What a rule looks like forbidding and does not: an import of the same kind that the design asks for. */
export const allowed: Readonly<Record<string, Plant>> = {
  'the shell asks the store': importing('src/shell/allowed.ts', 'src/session/store.ts'),
  'the record names the progress of the port': importing('src/record/allowed.ts', 'src/tracking/port.ts'),
  'the session fetches scorers': importing('src/session/allowed.ts', 'src/questions/scoring.ts'),
  'an interview keeps the promises of a question type': importing(
    'src/scenario/allowed.ts',
    'src/questions/define.ts',
  ),
  'an adapter uses time of its own folder': importing(
    'src/tracking/scorm12-allowed.ts',
    'src/tracking/time.ts',
  ),
  'an author schema uses zod': needing('src/scenario/schema-allowed.ts', 'zod'),
  'what ships uses a listed dependency': needing('src/text/allowed-package.ts', 'i18next'),
  'the one door opens': needing('src/text/prose.ts', 'lit/directives/unsafe-html.js'),
  'the server reads files': needing('src/desk/server/allowed.ts', 'node:fs'),
};
