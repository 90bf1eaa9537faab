/**
 * Code of the pseudo-locale: longer, accented English, written from right to left. It reveals untranslated texts, and
 * elements that are too narrow for long texts.
 */
export const pseudoLanguage = 'qps';

/** The accented forms of the letters from a to z. */
const accented = 'áƀçđéƒĝĥíĵķļɱñóþɋŕšţúṽŵẋýž';

const filler = ' one two three four five six seven eight';

/** Converts plain text to the pseudo-locale. Keeps `{{placeholders}}`. */
export function pseudoText(text: string): string {
  const body = text
    .split(/(\{\{[^}]*\}\})/)
    .map((part, i) => (i % 2 === 1 ? part : accent(part)))
    .join('');
  return `[${body}${longer(text)}]`;
}

/** Converts HTML to the pseudo-locale. Keeps tags, entities, placeholders and code. */
export function pseudoHtml(html: string): string {
  let depth = 0;
  const parts = html.split(/(<[^>]*>|&[#\w]+;|\{\{[^}]*\}\})/).map((part, i) => {
    if (/^<(code|pre)\b/.test(part)) depth++;
    if (/^<\/(code|pre)>/.test(part)) depth--;
    return i % 2 === 1 || depth > 0 ? part : accent(part);
  });
  const text = html.replace(/<[^>]*>/g, '');
  const close = /(<\/(?!code|pre)[^>]*>\s*)+$/.exec(parts.join(''))?.[0] ?? '';
  const body = parts.join('');
  return html === '' ? '' : `${body.slice(0, body.length - close.length)}${longer(text)}${close}`;
}

const accent = (text: string): string =>
  text.replace(/[a-z]/gi, letter => {
    const other = accented.charAt(letter.toLowerCase().charCodeAt(0) - 'a'.charCodeAt(0));
    return letter === letter.toLowerCase() ? other : other.toUpperCase();
  });

/**
 * Returns filler text. Its length is one third of the original text, but at least four characters. German and
 * Mongolian texts are about one third longer than English texts.
 */
function longer(text: string): string {
  const extra = Math.max(4, Math.ceil(text.length / 3));
  return accent(filler.repeat(Math.ceil(extra / filler.length)).slice(0, extra)).trimEnd();
}
