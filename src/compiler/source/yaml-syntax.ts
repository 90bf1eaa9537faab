import {isScalar, visit, type Document, type Pair, type YAMLError, type YAMLMap} from 'yaml';

/** A mistake in the syntax of YAML. `offset` counts characters from 0. The message names the cure. */
export interface SyntaxMistake {
  readonly offset: number;
  readonly message: string;
}

/**
 * Returns the mistakes in the syntax of a YAML text. After the first mistake, the parser misreads the rest of the
 * text, so the others are left out. Duplicate fields do not mislead the parser, so all of them are returned. Tabs at
 * the start of a line are left out, because reading the file already reports them.
 */
export function syntaxFaults(doc: Document, text: string): readonly SyntaxMistake[] {
  const warnings = doc.warnings.map(error => slipOf(error, text));
  if (doc.errors.length === 0) return [...commasIn(doc), ...warnings];
  if (/^ *\t/m.test(text)) return [];
  const [first] = doc.errors.filter(({code}) => code !== 'DUPLICATE_KEY').sort((a, b) => a.pos[0] - b.pos[0]);
  return first ? [slipOf(first, text)] : [...doc.errors, ...doc.warnings].map(error => slipOf(error, text));
}

const quoteIt = 'put the text in "double quotes"';
const align = 'this line is indented by too few or too many spaces: line it up with its neighbours';

function slipOf(error: YAMLError, text: string): SyntaxMistake {
  const [offset] = error.pos;
  return unclosed(error, text) ?? {offset, message: inWords(error, text)};
}

function inWords(error: YAMLError, text: string): string {
  const own = error.message.split('\n')[0] ?? '';
  switch (error.code) {
    case 'BLOCK_AS_IMPLICIT_KEY':
    case 'BLOCK_IN_FLOW':
      return `a colon followed by a space inside a text reads as a new field: ${quoteIt}`;
    case 'BAD_SCALAR_START':
      return `a text cannot begin with this character: ${quoteIt}`;
    case 'BAD_ALIAS':
      return `a text cannot begin with * or &: ${quoteIt}`;
    case 'TAG_RESOLVE_FAILED':
      return `a text cannot begin with !: ${quoteIt}`;
    case 'DUPLICATE_KEY':
      return 'this field stands here twice: keep one';
    case 'BAD_INDENT':
      return align;
    case 'MULTILINE_IMPLICIT_KEY':
      return noField;
    case 'MISSING_CHAR':
      if (own.startsWith('Implicit')) return noField;
      return own.startsWith('Sequence item') ? align : `${own}: close what was opened`;
    case 'UNEXPECTED_TOKEN':
    case 'IMPOSSIBLE':
      return unexpected(own, text.slice(0, error.pos[0]).trimEnd().slice(-1));
    case 'MULTIPLE_DOCS':
      return 'a line of three dashes begins a second document: remove it';
    default:
      return `${own}: see whether the line is indented and quoted as its neighbours are`;
  }
}

const noField = 'this line is not a field: write a name, a colon and a space before the text';

/**
 * Returns the message about unexpected text after the end of a value. `own` is the message of the parser. `before` is
 * the last character before the unexpected text.
 */
function unexpected(own: string, before: string): string {
  if (/^["']$/.test(before))
    return `the text goes on after its closing quote: put all of it between single quotes, as in '"Yes" he says'`;
  if (/^[\]}]$/.test(before) && /scalar at node end/.test(own))
    return `a text cannot begin with [ or {: ${quoteIt}`;
  if (/flow-(seq|map)-start at node end/.test(own))
    return `a text between { and } cannot contain [ ] { }: ${quoteIt}`;
  return `this cannot be read here (${own}): look for a missing colon, dash or quote, or ${quoteIt}`;
}

/**
 * Returns the mistake of a quote or bracket that is never closed, if this is the cause of the error. The mistake has
 * the place of the opening quote or bracket. The parser reports another place, which may be many lines below.
 */
function unclosed({code, message, pos: [stop]}: YAMLError, text: string): SyntaxMistake | undefined {
  const quote = openQuote(text);
  if (quote !== undefined && quote < stop)
    return {offset: quote, message: 'the closing quote is missing: add it at the end of this text'};
  const [, close] = /end with an? ([\]}])/.exec(message) ?? [];
  if (code !== 'BAD_INDENT' || close === undefined) return undefined;
  const open = close === '}' ? '{' : '[';
  return {
    offset: openBracket(text.slice(0, stop), open, close),
    message: `this ${open} is never closed: add ${close} where it ends`,
  };
}

/**
 * Returns the offset of a double quote that opens a text but has no closing quote. The next double quote is on a
 * later line and opens another text.
 */
const openQuote = (text: string): number | undefined =>
  /(?<=[:,[{-]\s+)"[^"\n]*\n[^"]*(?:"(?!\s*(?:\n|$|[,}\]]))|$)/.exec(text)?.index;

function openBracket(text: string, open: string, close: string): number {
  let depth = 0;
  for (let offset = text.length - 1; offset >= 0; offset--) {
    if (text[offset] === close) depth++;
    if (text[offset] === open && depth-- === 0) return offset;
  }
  return 0;
}

/**
 * Finds unquoted texts between braces that contain a comma, such as `{say: Yes, sir}`. The parser takes the text
 * after the comma for a field. Returns one mistake for each pair of braces.
 */
function commasIn(doc: Document): readonly SyntaxMistake[] {
  const slips: SyntaxMistake[] = [];
  visit(doc, {
    Map: (_, map) => {
      if (map.flow) slips.push(...commaIn(map));
    },
  });
  return slips;
}

function commaIn({items}: YAMLMap): readonly SyntaxMistake[] {
  const rest = items.findIndex((pair, n) => n > 0 && isRest(pair) && isPlain(items[n - 1]?.value));
  const cut = items[rest - 1]?.value;
  if (!isScalar(cut)) return [];
  const message = `the comma after "${String(cut.source)}" ends the text: ${quoteIt}`;
  return [{offset: cut.range?.[0] ?? 0, message}];
}

const isPlain = (node: unknown): boolean => isScalar(node) && node.type === 'PLAIN';

/**
 * Returns true if a field is in fact the rest of an unquoted text after a comma, such as `sir` in `{say: Yes, sir}`.
 * Such a field has no colon, or its name consists of several words.
 */
const isRest = ({key, value}: Pair): boolean =>
  isScalar(key) && key.type === 'PLAIN' && (value === null || /\s/.test(String(key.source)));
