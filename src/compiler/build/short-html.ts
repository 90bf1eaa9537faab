import MagicString from 'magic-string';
import {Visitor, type Plugin} from 'vite';

/**
 * Makes one space of every line break and its indentation in html`…` and svg`…` when the course is built. A browser shows
 * both alike, as no element of the course keeps line breaks that stand in a template.
 */
export function shortHtml(): Plugin {
  return {
    name: 'tamga-short-html',
    apply: 'build',
    enforce: 'pre',
    transform: {
      filter: {id: /\.ts$/, code: /\b(html|svg)`/},
      handler(file, id) {
        // What the parser tells of a template has no CR, whatever ends the lines of the file.
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

/** The same markup without line breaks; before the end of a tag nothing is needed in their place. */
export const onOneLine = (markup: string): string =>
  markup.replace(/\s*\n\s*(>?)/g, (_, end: string) => end || ' ');

/** What stands between two values of a template, and where. */
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
        // Some parsers count the sign before a piece to it.
        found.push({raw: value.raw, start: source.indexOf(value.raw, start)});
    },
  });
  visitor.visit(program);
  return found;
}
