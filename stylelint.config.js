/**
 * Properties that name a physical side. In a right-to-left script the sides swap, so styles must use the logical
 * property instead.
 */
const physical = [
  '/^(margin|padding|scroll-margin|scroll-padding)-(top|right|bottom|left)$/',
  '/^border-(top|right|bottom|left)(-|$)/',
  'top',
  'right',
  'bottom',
  'left',
  '/^(min-|max-)?(width|height)$/',
];

/** A shorthand with four values sets four physical sides, which do not swap in a right-to-left script. */
const value = '[^\\s()]+(?:\\((?:[^()]|\\([^()]*\\))*\\))?';
const fourSides = `/^${Array(4).fill(value).join('\\s+')}$/`;

/** @type {import('stylelint').Config} */
export default {
  extends: ['stylelint-config-standard'],
  reportNeedlessDisables: true,
  reportDescriptionlessDisables: true,
  rules: {
    'property-disallowed-list': [
      physical,
      {
        message: /** @param {string} name */ name =>
          `Use the logical property for "${name}": inset-inline-start, margin-block-end, inline-size and so on.`,
      },
    ],
    'declaration-property-value-disallowed-list': {
      '/^(text-align|float|clear|caption-side)$/': ['left', 'right'],
      '/^(margin|padding|inset|border-width|border-style|border-color)$/': [fourSides],
    },
    'color-no-hex': [
      true,
      {message: 'Use a colour from src/ui/tokens.css, which also covers dark and high-contrast modes.'},
    ],
    'color-named': ['never', {ignore: ['inside-function']}],
    'function-disallowed-list': [
      [
        'rgb',
        'rgba',
        'hsl',
        'hsla',
        'hwb',
        'lab',
        'lch',
        'oklab',
        'oklch',
        'color',
        'color-mix',
        'light-dark',
      ],
      {
        message: /** @param {string} name */ name =>
          `Take the colour from src/ui/tokens.css instead of ${name}().`,
      },
    ],
    // Chrome 109 and Firefox 115, the oldest supported browsers, do not support nested rules.
    'max-nesting-depth': 0,
    'custom-property-pattern': [
      '^[a-z]+(-+[a-z0-9]+)*$',
      {message: 'Name a token with lower-case words joined by hyphens.'},
    ],
    // CSS rules are in the order of the page that they style, not in the order of their specificity.
    'no-descending-specificity': null,
    'declaration-empty-line-before': null,
    'custom-property-empty-line-before': null,
    'rule-empty-line-before': null,
    'comment-empty-line-before': null,
    'media-feature-range-notation': 'prefix',
  },
  overrides: [
    {files: ['**/*.ts'], customSyntax: 'postcss-lit'},
    {
      files: ['src/ui/tokens.css'],
      rules: {
        'color-no-hex': null,
        'color-named': null,
        'function-disallowed-list': ['color-mix', 'light-dark', 'oklch', 'oklab', 'lab', 'lch'],
      },
    },
  ],
};
