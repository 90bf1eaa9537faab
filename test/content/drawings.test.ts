import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import type {Element, Root} from 'xast';
import {fromXml} from 'xast-util-from-xml';
import {expect, test} from 'vitest';
import {filesBelow} from '../../src/compiler/build/disk.ts';
import {drawingStyles} from '../../src/ui/drawing.styles.ts';
import {root} from './museum.ts';

const drawings = filesBelow(root, 'modules').filter(file => file.endsWith('.svg'));

/** Declarations of fill and stroke in the styles of drawings, by class. */
const paints = [...drawingStyles.cssText.matchAll(/([^{}]*)\{([^{}]*)\}/g)].flatMap(
  ([, selector = '', body = '']) =>
    [...selector.matchAll(/[.](fig-[a-z-]+)/g)].map(([, name = '']) => ({
      name,
      values: [...body.matchAll(/(?:fill|stroke):\s*([^;]+);/g)].map(([, value = '']) => value.trim()),
    })),
);
const classes = new Set(paints.map(({name}) => name));

const tokens = readFileSync(join(root, 'src/ui/tokens.css'), 'utf8');
/**
 * Returns the names of the colours that a block of tokens.css sets. `opening` is the text with which the block
 * begins.
 */
const coloursIn = (opening: string): readonly string[] => {
  const block = tokens.slice(tokens.indexOf(opening));
  return [...block.slice(0, block.indexOf('\n}')).matchAll(/(--[a-z-]+):/g)].map(([, name = '']) => name);
};

/**
 * Finds shapes without a class that sets their colour. SVG fills such shapes with black, which nobody sees on a dark
 * page.
 */
function unpainted(node: Element | Root, isPainted = false): readonly string[] {
  return node.children.flatMap(child => {
    if (child.type !== 'element' || ['defs', 'clipPath', 'mask'].includes(child.name)) return [];
    const {class: names = '', fill, stroke} = child.attributes;
    const own =
      isPainted ||
      (names ?? '').split(/\s+/).some(name => classes.has(name)) ||
      fill === 'none' ||
      [fill, stroke].some(paint => paint === 'currentColor' || paint?.startsWith('url('));
    const isShape = ['path', 'rect', 'circle', 'ellipse', 'line', 'polyline', 'polygon', 'text'].includes(
      child.name,
    );
    return [
      ...(isShape && !own
        ? [`<${child.name} class="${names ?? ''}"> at line ${child.position?.start.line ?? 0}`]
        : []),
      ...unpainted(child, own),
    ];
  });
}

test('the classes of drawings take each colour from a token that has other values in dark mode and in forced colours', () => {
  const [dark, forced] = ['@media (prefers-color-scheme: dark)', '@media (forced-colors: active)'].map(
    coloursIn,
  );
  const used = paints.flatMap(({values}) => values).filter(value => value !== 'none');
  expect(used.length).toBeGreaterThan(5);
  for (const value of used) {
    const [, token = ''] = /^var\((--[a-z-]+)\)$/.exec(value) ?? [];
    expect(dark, value).toContain(token);
    expect(forced, value).toContain(token);
  }
});

test('there is at least one drawing to check', () => {
  expect(drawings.length).toBeGreaterThan(0);
});

test.each(drawings)('%s takes each of its colours from a class, so it changes in dark mode', file => {
  const text = readFileSync(join(root, file), 'utf8');
  const fixed = [...text.matchAll(/(?:fill|stroke|stop-color)="([^"]+)"/g)]
    .map(([, value = '']) => value)
    .filter(value => !/^(none|currentColor|inherit|url\(#[\w-]+\))$/.test(value));
  expect(fixed).toEqual([]);
  expect(unpainted(fromXml(text))).toEqual([]);
});
