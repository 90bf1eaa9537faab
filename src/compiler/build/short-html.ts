import MagicString from 'magic-string';
import {Visitor, type Plugin} from 'vite';

/**
 * A Vite plugin for builds. In html`…` and svg`…` templates, it replaces each line break and the indentation
 * after it by one space. A browser renders both forms the same, because no element of the course preserves
 * line breaks from a template.
 */
export function shortHtml(): Plugin {
  return {
    name: 'tamga-short-html',
    apply: 'build',
    enforce: 'pre',
    transform: {
      filter: {id: /\.ts$/, code: /\b(html|svg)`/},
      handler(file, id) {
        // The parser returns template text without CR, for any line endings of the file.
        const source = file.replaceAll('\r\n', '\n');
        const text = new MagicString(source);
        for (const {raw, start} of piecesIn(this.parse(source, {lang: 'ts'}), source))
          if (raw !== onOneLine(raw)) text.overwrite(start, start + raw.length, onOneLine(raw));
        return text.hasChanged()
          ? {code: text.toString(), map: text.generateMap({source: id, hires: true})}
          : null;
      },
    },
  };
}

/** Joins markup into one line. A line break becomes a space, or nothing before the `>` of a tag. */
export const onOneLine = (markup: string): string =>
  markup.replace(/\s*\n\s*(>?)/g, (_, end: string) => end || ' ');

/** Static text between two values of a template, with its offset. */
interface Piece {
  readonly raw: string;
  readonly start: number;
}

function piecesIn(program: Parameters<Visitor['visit']>[0], source: string): readonly Piece[] {
  const found: Piece[] = [];
  const visitor = new Visitor({
    TaggedTemplateExpression({tag, quasi}) {
      if (tag.type !== 'Identifier' || (tag.name !== 'html' && tag.name !== 'svg')) return;
      for (const {start, value} of quasi.quasis)
        // Some parsers give a start that is one character too early. The search finds the true start.
        found.push({raw: value.raw, start: source.indexOf(value.raw, start)});
    },
  });
  visitor.visit(program);
  return found;
}
