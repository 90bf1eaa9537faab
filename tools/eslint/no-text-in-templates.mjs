/** Matches attributes whose text a learner reads or hears. */
const spokenText =
  /\s(?:aria-label|aria-description|aria-roledescription|aria-valuetext|alt|title|placeholder|label)\s*=\s*"([^"]*)"/g;

/**
 * Matches two consecutive letters of any script. This is a word, not a sign such as the multiplication cross.
 */
const word = /\p{Letter}{2}/u;

/**
 * Returns the first literal text in an `html` template that would be visible or spoken.
 * @param {readonly string[]} parts of the template, between its expressions
 * @returns {string | undefined}
 */
export function textIn(parts) {
  const markup = parts.join('\u0000').replace(/<!--[\s\S]*?-->/g, '');
  const spokenTexts = [...markup.matchAll(spokenText)].map(match => match[1] ?? '');
  const visibleTexts = markup
    .replace(/<(style|script)\b[\s\S]*?<\/\1>/g, '')
    .replace(/<[^>]*>/g, '\u0000')
    .split('\u0000');
  return [...spokenTexts, ...visibleTexts]
    .map(text => text.replace(/&[a-z#0-9]+;/gi, '').trim())
    .find(text => word.test(text));
}

/**
 * Forbids literal text in templates. Text for learners belongs in the catalogues, where it has a key, a note
 * and translations.
 */
export const noTextInTemplates = {
  meta: {
    type: /** @type {const} */ ('problem'),
    schema: [],
    messages: {text: 'Put "{{text}}" into a text catalogue, and take it from there by its key.'},
  },
  /**
   * @param {import('eslint').Rule.RuleContext} context
   * @returns {import('eslint').Rule.RuleListener}
   */
  create: context => ({
    TaggedTemplateExpression(node) {
      if (node.tag.type !== 'Identifier' || !['html', 'svg'].includes(node.tag.name)) return;
      const text = textIn(node.quasi.quasis.map(part => part.value.cooked ?? ''));
      if (text !== undefined) context.report({node, messageId: 'text', data: {text}});
    },
  }),
};
