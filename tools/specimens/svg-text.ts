import type {Shape} from '../../src/documents/draw/shape.ts';
import {escapeHtml} from '../../src/text/escape-html.ts';

/** Serialises a shape as the text of an SVG file. In a browser, shapes are drawn without this step. */
export function svgText({tag, attributes, children}: Shape): string {
  const own = Object.entries(attributes).map(([name, value]) => ` ${name}="${escapeHtml(String(value))}"`);
  const inner = children.map(child => (typeof child === 'string' ? escapeHtml(child) : svgText(child)));
  return `<${tag}${own.join('')}>${inner.join('')}</${tag}>`;
}
