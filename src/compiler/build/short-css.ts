import {transform, type Targets} from 'lightningcss';
import type {Plugin} from 'vite';
import {z} from 'zod';
import {editTemplates} from './edit-templates.ts';

/**
 * A Vite plugin that minifies every css`…` template in a build. It uses the minifier that Vite uses for CSS
 * files. A template must not contain a value, because the CSS without the value would be incomplete and could
 * not be minified.
 */
export function shortCss(browsers: readonly string[]): Plugin {
  const targets = targetsOf(browsers);
  return editTemplates('tamga-short-css', ['css'], (text, {start, end, quasis, expressions}, context) => {
    const [value] = expressions;
    if (value)
      context.error('a value stands in css`…`: put sheets beside each other, [one, other]', value.start);
    const css = quasis[0]?.value.cooked ?? '';
    if (!css) return;
    try {
      text.overwrite(start + 1, end - 1, escaped(minified(css, targets)));
    } catch (error) {
      context.error(error instanceof Error ? error.message : String(error), start + 1 + offsetOf(css, error));
    }
  });
}

function minified(css: string, targets: Targets): string {
  const code = new TextEncoder().encode(css);
  return new TextDecoder().decode(transform({filename: 'css', code, minify: true, targets}).code);
}

/** Escapes a text for use between backticks. */
const escaped = (text: string): string => text.replace(/[\\`]|\$\{/g, '\\$&');

const place = z.object({loc: z.object({line: z.number(), column: z.number()})});

/**
 * Returns the offset in the CSS at which the minifier failed. The error of the minifier has a line and a column, both
 * from 1.
 */
function offsetOf(css: string, error: unknown): number {
  const {loc} = place.catch({loc: {line: 1, column: 1}}).parse(error);
  const linesBefore = css.split('\n').slice(0, loc.line - 1);
  return [...linesBefore, ''].join('\n').length + loc.column - 1;
}

/**
 * Converts browser names of Vite (`safari16.4`) to targets of Lightning CSS. A target is a number with one
 * byte for each part of the version.
 */
function targetsOf(browsers: readonly string[]): Targets {
  return Object.fromEntries(
    browsers.map(browser => {
      const [, name = '', major, minor = 0] = /^([a-z]+)(\d+)(?:\.(\d+))?$/.exec(browser) ?? [];
      return [name, (Number(major) << 16) | (Number(minor) << 8)];
    }),
  );
}
