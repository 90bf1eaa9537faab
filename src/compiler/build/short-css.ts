import {transform, type Targets} from 'lightningcss';
import MagicString from 'magic-string';
import {Visitor, type Plugin} from 'vite';
import {z} from 'zod';

/**
 * A Vite plugin that minifies every css`…` template in a build, with the minifier that Vite uses for CSS
 * files. It runs before other plugins, so that errors point to the original source. A template that contains
 * a value is an error: its CSS is incomplete, so it cannot be minified.
 */
export function shortCss(browsers: readonly string[]): Plugin {
  const targets = targetsOf(browsers);
  return {
    name: 'tamga-short-css',
    apply: 'build',
    enforce: 'pre',
    transform: {
      filter: {id: /\.ts$/, code: /\bcss`/},
      handler(source, id) {
        const text = new MagicString(source);
        for (const {css, start, end, value} of templatesIn(this.parse(source, {lang: 'ts'}))) {
          if (value !== undefined)
            this.error('a value stands in css`…`: put sheets beside each other, [one, other]', value);
          try {
            text.overwrite(start, end, escaped(minified(css, targets)));
          } catch (error) {
            this.error(error instanceof Error ? error.message : String(error), start + offsetOf(css, error));
          }
        }
        return text.hasChanged()
          ? {code: text.toString(), map: text.generateMap({source: id, hires: true})}
          : null;
      },
    },
  };
}

/** The CSS of a template, with its start and end between the backticks. */
interface Template {
  readonly css: string;
  readonly start: number;
  readonly end: number;
  /** Offset of the first value in the template, if there is one. */
  readonly value: number | undefined;
}

function templatesIn(program: Parameters<Visitor['visit']>[0]): readonly Template[] {
  const found: Template[] = [];
  const visitor = new Visitor({
    TaggedTemplateExpression({tag, quasi}) {
      if (tag.type !== 'Identifier' || tag.name !== 'css') return;
      const css = quasi.quasis[0]?.value.cooked ?? '';
      const value = quasi.expressions[0]?.start;
      if (css || value !== undefined) found.push({css, start: quasi.start + 1, end: quasi.end - 1, value});
    },
  });
  visitor.visit(program);
  return found;
}

function minified(css: string, targets: Targets): string {
  const code = new TextEncoder().encode(css);
  return new TextDecoder().decode(transform({filename: 'css', code, minify: true, targets}).code);
}

/** Escapes a text for use between backticks. */
const escaped = (text: string): string => text.replace(/[\\`]|\$\{/g, '\\$&');

const place = z.object({loc: z.object({line: z.number(), column: z.number()})});

/** Offset of the place in the CSS where the minifier failed. The minifier counts lines and columns from 1. */
function offsetOf(css: string, error: unknown): number {
  const {loc} = place.catch({loc: {line: 1, column: 1}}).parse(error);
  const linesBefore = css.split('\n').slice(0, loc.line - 1);
  return [...linesBefore, ''].join('\n').length + loc.column - 1;
}

/**
 * Converts browser names of Vite (`safari16.4`) to targets of Lightning CSS, which encode each part of a
 * version in one byte.
 */
function targetsOf(browsers: readonly string[]): Targets {
  return Object.fromEntries(
    browsers.map(browser => {
      const [, name = '', major, minor = 0] = /^([a-z]+)(\d+)(?:\.(\d+))?$/.exec(browser) ?? [];
      return [name, (Number(major) << 16) | (Number(minor) << 8)];
    }),
  );
}
