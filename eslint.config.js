import lit from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import wc from 'eslint-plugin-wc';
import tseslint from 'typescript-eslint';
import {noTextInTemplates} from './tools/eslint/no-text-in-templates.mjs';

const elements = ['src/**/*.element.ts', 'tools/**/*.element.ts'];
const elementTests = ['**/*.element.test.ts', 'test/elements/**/*.ts'];
const unitTests = ['**/!(*.element).test.ts'];

/** Folders of the pure core. Their code computes results and has no side effects. */
const core = ['src/{score,content,documents,questions,scenario,record}/**/*.ts'];

/** Code that the learner's browser loads. */
const browser = [
  'src/{score,content,documents,questions,scenario,figures,record,session,tracking,text,ui,device,load,pages,shell,app}/**/*.ts',
  'tools/scenarios/preview/**/*.ts',
  'tools/translate/review/{page,*.element,*.styles}.ts',
];

const styleAttribute = {
  selector: 'TaggedTemplateExpression[tag.name="html"] TemplateElement[value.raw=/\\sstyle=/]',
  message: 'Use cssValues of src/ui. The policy of packages forbids the attribute style.',
};

const unawaitedDom = {
  selector:
    'ExpressionStatement > CallExpression[callee.property.name="equal"]:has(MemberExpression[property.name=/^(dom|lightDom|shadowDom)$/])',
  message: 'Add await: this assertion about the DOM is asynchronous.',
};

const newerThanTheFloor = {
  selector:
    'MemberExpression > Identifier.property[name=/^(toSorted|toReversed|toSpliced|groupBy|withResolvers|fromAsync)$/]',
  message: 'Chrome 109, the oldest supported browser, lacks this method. Use [...list].sort() and the like.',
};

const clock = {
  selector: 'NewExpression[callee.name="Date"][arguments.length=0]',
  message: 'The core must not read the clock. Take the time as an argument.',
};

/** Code that needs neither a browser nor Node: the core and the session. */
const pure = ['src/{score,content,documents,questions,scenario,record,session}/**/*.ts'];

const noRandom = {object: 'Math', property: 'random'};
const outsideWorld = ['fetch', 'XMLHttpRequest', 'localStorage', 'sessionStorage', 'indexedDB'];

/*
 * ESLint checks only the rules about templates and elements, and the rules about what a folder may use. The field
 * `files` of each entry says which files ESLint reads. All other rules are in .oxlintrc.json, which reads every file.
 */
export default tseslint.config(
  {ignores: ['**/*.{js,mjs,cjs}', 'dist/', 'coverage/', 'test-results/', 'test/fixtures/', ...unitTests]},
  {linterOptions: {noInlineConfig: true, reportUnusedDisableDirectives: 'error'}},
  {
    files: [...browser, ...elements, ...elementTests, 'src/desk/pages/**/*.ts'],
    languageOptions: {parser: tseslint.parser},
    plugins: {tamga: {rules: {'no-text-in-templates': noTextInTemplates}}},
  },
  {
    files: browser,
    extends: [lit.configs['flat/recommended'], wc.configs['flat/recommended']],
    plugins: {'lit-a11y': litA11y},
    settings: {
      litHtmlSources: ['lit'],
      wc: {elementBaseClasses: ['LitElement', 'GuardedElement', 'StoreElement', 'QuestionElement']},
    },
    rules: {
      ...litA11y.configs.recommended.rules,
      'lit/no-legacy-imports': 'error',
      'lit/no-useless-template-literals': 'error',
      'lit/prefer-nothing': 'error',
      'tamga/no-text-in-templates': 'error',
      'no-console': 'error',
      'no-restricted-syntax': ['error', newerThanTheFloor, styleAttribute],
    },
  },
  {
    files: core,
    ignores: [...elements, ...elementTests],
    rules: {
      'no-restricted-syntax': ['error', newerThanTheFloor, clock],
      'no-restricted-properties': [
        'error',
        {...noRandom, message: 'The core must not use random numbers. Take a seed as an argument.'},
        ...['Date', 'performance'].map(object => ({object, property: 'now', message: clock.message})),
      ],
      'no-restricted-globals': ['error', ...outsideWorld, 'crypto', 'setTimeout', 'setInterval'],
    },
  },
  {
    // The parser knows only the names of JavaScript itself. So every name of a browser or of Node is unknown, also in
    // types.
    files: pure,
    ignores: [...elements, ...elementTests, '**/*.styles.ts'],
    languageOptions: {ecmaVersion: 2023, globals: {globalThis: 'off'}, parserOptions: {lib: ['es2023']}},
    rules: {'no-undef': 'error'},
  },
  {
    // A custom element outside the folders `pages`, `shell` and `app` receives data and sends events. It must not use
    // the globals for the network and for storage.
    files: elements,
    ignores: ['src/{pages,shell,app}/**'],
    rules: {'no-restricted-globals': ['error', ...outsideWorld]},
  },
  {files: ['src/desk/pages/**/*.ts'], rules: {'tamga/no-text-in-templates': 'error'}},
  {
    files: ['src/session/**/*.ts'],
    rules: {
      'no-restricted-properties': [
        'error',
        {
          ...noRandom,
          message:
            'The session must not use random numbers of its own. Take the random source as an argument, so that a test can replace it.',
        },
      ],
    },
  },
  {
    files: elementTests,
    rules: {
      'no-restricted-syntax': ['error', unawaitedDom],
      'tamga/no-text-in-templates': 'off',
      'no-console': 'off',
    },
  },
);
