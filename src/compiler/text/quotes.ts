/** Elements whose text is code. The quotes in this text stay as they are. */
const code = new Set(['code', 'pre']);
/** Elements inside a line. The tag of such an element neither ends a line nor begins one. */
const inline = new Set(['a', 'em', 'strong', 'span', 'code']);

/** A quote after one of these characters, or at the start of a line, opens a quotation. */
const opens = /[\s([{–—/“‘«-]$/u;

/**
 * Replaces straight quotes and apostrophes in HTML with typographic ones: “double”, ‘single’ and ’. So authors type
 * the quotes that their keyboard has. Leaves tags and code unchanged.
 */
export function typographic(html: string): string {
  if (!/["']/.test(html)) return html;
  let before = '';
  let inCode = 0;
  return html
    .split(/(<[^>]*>)/)
    .map(part => {
      const [, close, name = ''] = /^<(\/?)(\w+)/.exec(part) ?? [];
      if (name !== '') {
        if (code.has(name)) inCode += close === '/' ? -1 : 1;
        if (!inline.has(name)) before = '';
        // A blank prints as a line to write on. A quote after a blank closes a quotation.
        if (part.includes('class="blank')) before = '_';
        return part;
      }
      const text = inCode > 0 ? part : curled(part, before);
      before = text.slice(-1) || before;
      return text;
    })
    .join('');
}

/** Replaces the quotes of a text. `before` is the character before the text; '' at the start of a line. */
const curled = (text: string, before: string): string =>
  text.replace(/["']/g, (quote, at: number) => {
    const earlier = at === 0 ? before : text.charAt(at - 1);
    const isOpen = earlier === '' || opens.test(earlier) || /["']/.test(earlier);
    if (quote === '"') return isOpen ? '“' : '”';
    // A year such as '98 and a contraction such as 'tis do not begin a quotation.
    return isOpen && !/^\d\d\b/.test(text.slice(at + 1)) ? '‘' : '’';
  });
