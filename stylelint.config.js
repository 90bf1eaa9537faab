/** Sides that turn round where a script runs from right to left; each has a logical name. */
const physical = [
  '/^(margin|padding|scroll-margin|scroll-padding)-(top|right|bottom|left)$/',
  '/^border-(top|right|bottom|left)(-|$)/',
  'top',
  'right',
  'bottom',
  'left',
  '/^(min-|max-)?(width|height)$/',
];

/** Four values name four physical sides, in an order that nobody turns round. */
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
      {message: 'Take the colour from src/ui/tokens.css, which knows dark and high contrast.'},
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
    // Chrome 109 and Firefox 115, the oldest browsers promised, do not know nested rules.
    'max-nesting-depth': 0,
    'custom-property-pattern': [
      '^[a-z]+(-+[a-z0-9]+)*$',
      {message: 'Name a token in lower-case words joined by hyphens.'},
    ],
    // Rules stand in the order of the page they dress.
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
