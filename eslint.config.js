import js from '@eslint/js';
import lit from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import wc from 'eslint-plugin-wc';
import tseslint from 'typescript-eslint';
import {kebabCaseFiles} from './tools/eslint/kebab-case-files.mjs';
import {noTextInTemplates} from './tools/eslint/no-text-in-templates.mjs';

const tests = ['**/*.test.ts', '**/*.spec.ts', 'test/**'];
const elements = ['src/**/*.element.ts', 'tools/**/*.element.ts'];

/** What says what is true, and performs nothing. */
const core = ['src/{score,content,documents,questions,scenario,record}/**/*.ts'];

/** What the learner's browser loads. */
const browser = [
  'src/{score,content,documents,questions,scenario,record,session,tracking,text,ui,device,load,pages,shell,app}/**/*.ts',
  'tools/scenarios/preview/**/*.ts',
];

/** Syntax that is refused everywhere; a rule takes one list, so each place below repeats it with its own. */
const everywhere = [
  {
    selector: 'ExportDefaultDeclaration',
    message: 'Export by name: a default export has no name to find it by.',
  },
  {selector: 'TSEnumDeclaration', message: 'Use a union of strings: TypeScript is for types only.'},
  {selector: 'TSParameterProperty', message: 'Write the field out: TypeScript is for types only.'},
];

const titles = {
  selector: 'CallExpression[callee.name=/^(it|test)$/] > Literal:first-child[value=/^should\\b/]',
  message: 'State the requirement: "keeps the answer", not "should keep the answer".',
};

const unawaitedDom = {
  selector:
    'ExpressionStatement > CallExpression[callee.property.name="equal"]:has(MemberExpression[property.name=/^(dom|lightDom|shadowDom)$/])',
  message: 'Await it: comparing DOM is not done when the call returns.',
};

const newerThanTheFloor = {
  selector:
    'MemberExpression > Identifier.property[name=/^(toSorted|toReversed|toSpliced|groupBy|withResolvers|fromAsync)$/]',
  message: 'Chrome 109, the oldest browser promised, does not know this: use [...list].sort() and the like.',
};

const clockAndChance = [
  {
    selector: 'NewExpression[callee.name="Date"][arguments.length=0]',
    message: 'The core has no clock: take the time as an argument.',
  },
];

const outsideWorld = ['fetch', 'XMLHttpRequest', 'localStorage', 'sessionStorage', 'indexedDB'];

export default tseslint.config(
  {ignores: ['dist/', 'coverage/', 'test-results/', 'test/fixtures/']},
  {linterOptions: {noInlineConfig: true, reportUnusedDisableDirectives: 'error'}},
  js.configs.recommended,
  tseslint.configs.strictTypeChecked,
  {
    languageOptions: {parserOptions: {projectService: true, tsconfigRootDir: import.meta.dirname}},
    plugins: {
      tamga: {rules: {'kebab-case-files': kebabCaseFiles, 'no-text-in-templates': noTextInTemplates}},
    },
    rules: {
      'no-restricted-syntax': ['error', ...everywhere],
      // There are none: the syntax above refuses them.
      '@typescript-eslint/no-unsafe-enum-assignment': 'off',
      '@typescript-eslint/no-unsafe-enum-comparison': 'off',
      eqeqeq: 'error',
      'prefer-const': 'error',
      'object-shorthand': 'error',
      'tamga/kebab-case-files': 'error',
      '@typescript-eslint/consistent-type-assertions': ['error', {assertionStyle: 'never'}],
      '@typescript-eslint/consistent-type-imports': ['error', {fixStyle: 'separate-type-imports'}],
      '@typescript-eslint/no-import-type-side-effects': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', {considerDefaultExhaustiveForUnions: true}],
      '@typescript-eslint/restrict-template-expressions': ['error', {allowNumber: true}],
      // `() => print(line)` is what one writes for a callback, whatever print answers.
      '@typescript-eslint/no-confusing-void-expression': [
        'error',
        {ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true},
      ],
      // Methods of plain objects are taken out of them by name here, and our classes bind theirs as arrow functions.
      '@typescript-eslint/unbound-method': 'off',
      // A port promises, whether or not this one of its adapters has to wait.
      '@typescript-eslint/require-await': 'off',
      // `return void this.#save()` in a switch says that nobody waits.
      '@typescript-eslint/no-meaningless-void-operator': 'error',
      // An unused argument may be part of a promised form; its name starts with a low line then.
      '@typescript-eslint/no-unused-vars': ['error', {argsIgnorePattern: '^_', ignoreRestSiblings: true}],
    },
  },
  {
    files: browser,
    extends: [lit.configs['flat/recommended'], wc.configs['flat/recommended']],
    plugins: {'lit-a11y': litA11y},
    settings: {
      litHtmlSources: ['lit'],
      wc: {elementBaseClasses: ['LitElement', 'GuardedElement', 'QuestionElement']},
    },
    rules: {
      ...litA11y.configs.recommended.rules,
      'lit/no-legacy-imports': 'error',
      'lit/no-useless-template-literals': 'error',
      'lit/prefer-nothing': 'error',
      'tamga/no-text-in-templates': 'error',
      'no-console': 'error',
      'no-restricted-syntax': ['error', ...everywhere, newerThanTheFloor],
    },
  },
  {
    files: core,
    ignores: [...tests, ...elements],
    rules: {
      'no-restricted-syntax': ['error', ...everywhere, newerThanTheFloor, ...clockAndChance],
      'no-restricted-properties': [
        'error',
        {object: 'Math', property: 'random', message: 'The core has no chance: take a seed as an argument.'},
        {object: 'Date', property: 'now', message: 'The core has no clock: take the time as an argument.'},
        {
          object: 'performance',
          property: 'now',
          message: 'The core has no clock: take the time as an argument.',
        },
      ],
      'no-restricted-globals': ['error', ...outsideWorld, 'crypto', 'setTimeout', 'setInterval'],
    },
  },
  {
    // An element takes data in and sends events out.
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
          message: 'Chance is given to the session, so that a test can give its own.',
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
      // `expect(x).to.be.true` is how the assertions of element tests are written.
      '@typescript-eslint/no-unused-expressions': 'off',
      '@typescript-eslint/no-misused-spread': 'off',
    },
  },
  {
    files: ['**/*.element.test.ts', 'test/elements/**'],
    rules: {
      // By its types, `equal` always promises; it does so only when it compares DOM.
      '@typescript-eslint/no-floating-promises': [
        'error',
        {allowForKnownSafeCalls: [{from: 'package', name: ['Equal', 'equal'], package: '@types/chai'}]},
      ],
      '@typescript-eslint/await-thenable': 'off',
      'no-restricted-syntax': ['error', ...everywhere, titles, unawaitedDom],
    },
  },
  {
    files: ['**/*.{js,mjs,cjs}'],
    extends: [tseslint.configs.disableTypeChecked],
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
    // What these export is laid down by the tool that reads them.
    files: ['*.config.{js,mjs,ts}', '**/*.d.ts'],
    rules: {'no-restricted-syntax': ['error', ...everywhere.slice(1)]},
  },
  {
    // The declaration of a virtual module may name our own types in no other way.
    files: ['**/*.d.ts'],
    rules: {'@typescript-eslint/consistent-type-imports': ['error', {disallowTypeAnnotations: false}]},
  },
);
