import js from '@eslint/js';
import lit from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import wc from 'eslint-plugin-wc';
import tseslint from 'typescript-eslint';
import {kebabCaseFiles} from './tools/eslint/kebab-case-files.mjs';
import {noTextInTemplates} from './tools/eslint/no-text-in-templates.mjs';

const tests = ['**/*.test.ts', '**/*.spec.ts', 'test/**'];
const elements = ['src/**/*.element.ts', 'tools/**/*.element.ts'];

/** Folders of the pure core. Their code computes results and has no side effects. */
const core = ['src/{score,content,documents,questions,scenario,record}/**/*.ts'];

/** Code that the learner's browser loads. */
const browser = [
  'src/{score,content,documents,questions,scenario,record,session,tracking,text,ui,device,load,pages,shell,app}/**/*.ts',
  'tools/scenarios/preview/**/*.ts',
];

/**
 * Syntax that is forbidden everywhere. ESLint does not merge the lists of one rule, so each override below
 * repeats this list and adds its own entries.
 */
const everywhere = [
  {
    selector: 'ExportDefaultDeclaration',
    message: 'Use a named export. A default export has no name to search for.',
  },
  {
    selector: 'TSEnumDeclaration',
    message:
      'Use a union of string literals. Only types of TypeScript are allowed, because they can be erased.',
  },
  {
    selector: 'TSParameterProperty',
    message:
      'Declare the field explicitly. Only types of TypeScript are allowed, because they can be erased.',
  },
];

const styleAttribute = {
  selector: 'TaggedTemplateExpression[tag.name="html"] TemplateElement[value.raw=/\\sstyle=/]',
  message: 'Use cssValues of src/ui. The policy of packages forbids the attribute style.',
};

const titles = {
  selector: 'CallExpression[callee.name=/^(it|test)$/] > Literal:first-child[value=/^should\\b/]',
  message: 'State the requirement: "keeps the answer", not "should keep the answer".',
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

const clockAndChance = [
  {
    selector: 'NewExpression[callee.name="Date"][arguments.length=0]',
    message: 'The core must not read the clock. Take the time as an argument.',
  },
];

const outsideWorld = ['fetch', 'XMLHttpRequest', 'localStorage', 'sessionStorage', 'indexedDB'];

export default tseslint.config(
  {ignores: ['dist/', 'coverage/', 'test-results/', 'test/fixtures/']},
  {linterOptions: {noInlineConfig: true, reportUnusedDisableDirectives: 'error'}},
  js.configs.recommended,
  // The rules that need types are in .oxlintrc.json.
  tseslint.configs.strict,
  {
    plugins: {
      tamga: {rules: {'kebab-case-files': kebabCaseFiles, 'no-text-in-templates': noTextInTemplates}},
    },
    rules: {
      'no-restricted-syntax': ['error', ...everywhere],
      'no-warning-comments': ['error', {terms: ['oxlint-disable'], location: 'anywhere'}],
      eqeqeq: 'error',
      'prefer-const': 'error',
      'object-shorthand': 'error',
      'tamga/kebab-case-files': 'error',
      '@typescript-eslint/consistent-type-assertions': ['error', {assertionStyle: 'never'}],
      '@typescript-eslint/consistent-type-imports': ['error', {fixStyle: 'separate-type-imports'}],
      '@typescript-eslint/no-import-type-side-effects': 'error',
      // A signature may require an argument that the function does not use. The name of such an argument
      // starts with an underscore.
      '@typescript-eslint/no-unused-vars': ['error', {argsIgnorePattern: '^_', ignoreRestSiblings: true}],
    },
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
      'no-restricted-syntax': ['error', ...everywhere, newerThanTheFloor, styleAttribute],
    },
  },
  {
    files: core,
    ignores: [...tests, ...elements],
    rules: {
      'no-restricted-syntax': ['error', ...everywhere, newerThanTheFloor, ...clockAndChance],
      'no-restricted-properties': [
        'error',
        {
          object: 'Math',
          property: 'random',
          message: 'The core must not use random numbers. Take a seed as an argument.',
        },
        {
          object: 'Date',
          property: 'now',
          message: 'The core must not read the clock. Take the time as an argument.',
        },
        {
          object: 'performance',
          property: 'now',
          message: 'The core must not read the clock. Take the time as an argument.',
        },
      ],
      'no-restricted-globals': ['error', ...outsideWorld, 'crypto', 'setTimeout', 'setInterval'],
    },
  },
  {
    // An element outside the folders `pages`, `shell` and `app` receives data and sends events. It must not
    // use the globals for the network and for storage.
    files: elements,
    ignores: ['src/{pages,shell,app}/**'],
    rules: {'no-restricted-globals': ['error', ...outsideWorld]},
  },
  {
    files: ['src/desk/pages/**/*.ts'],
    ignores: tests,
    rules: {'tamga/no-text-in-templates': 'error'},
  },
  {
    files: ['src/session/**/*.ts'],
    ignores: tests,
    rules: {
      'no-restricted-properties': [
        'error',
        {
          object: 'Math',
          property: 'random',
          message:
            'The session must not use random numbers of its own. Take the random source as an argument, so that a test can replace it.',
        },
      ],
    },
  },
  {
    files: tests,
    rules: {
      'no-restricted-syntax': ['error', ...everywhere, titles],
      'tamga/no-text-in-templates': 'off',
      'no-console': 'off',
      // An assertion of an element test, `expect(x).to.be.true`, looks to this rule like an expression
      // without effect.
      '@typescript-eslint/no-unused-expressions': 'off',
    },
  },
  {
    files: ['**/*.element.test.ts', 'test/elements/**'],
    rules: {
      'no-restricted-syntax': ['error', ...everywhere, titles, unawaitedDom],
    },
  },
  {
    files: ['**/*.{js,mjs,cjs}'],
    languageOptions: {
      globals: {
        process: 'readonly',
        console: 'readonly',
        URL: 'readonly',
        Buffer: 'readonly',
        fetch: 'readonly',
        module: 'writable',
      },
    },
  },
  {
    // The tools that read these files require a default export.
    files: ['*.config.{js,mjs,ts}', '**/*.d.ts'],
    rules: {'no-restricted-syntax': ['error', ...everywhere.slice(1)]},
  },
  {
    // The declaration file of a virtual module can refer to our own types only with an inline `import(…)`
    // type.
    files: ['**/*.d.ts'],
    rules: {'@typescript-eslint/consistent-type-imports': ['error', {disallowTypeAnnotations: false}]},
  },
);
