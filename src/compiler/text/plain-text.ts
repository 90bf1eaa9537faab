const entities: Readonly<Record<string, string>> = {
  '&#x3C;': '<',
  '&lt;': '<',
  '&gt;': '>',
  '&#x26;': '&',
  '&amp;': '&',
  '&quot;': '"',
  '&#x22;': '"',
};

/**
 * Converts HTML that our compiler wrote to plain text: removes the tags and decodes the entities. It keeps soft hyphens.
 * Works in Node, unlike `plain` of `src/text`, which needs a DOM.
 */
export const plainOfHtml = (html: string): string =>
  html
    .replace(/<[^>]*>/g, '')
    .replace(/&#?\w+;/g, entity => entities[entity] ?? entity)
    .replace(/\s+/g, ' ')
    .trim();
