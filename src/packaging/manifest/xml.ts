import {create} from 'xmlbuilder2';
import {isRecord} from '../../content/is-record.ts';

/**
 * An element in the form that xmlbuilder2 reads: attributes have the prefix `@`, children keep their order,
 * and repeated children are a list.
 */
export type XmlTree = Readonly<Record<string, unknown>>;

/** Serialises an XML document with LF line endings and two spaces per level. */
export const xmlOf = (tree: XmlTree): string =>
  `${create({version: '1.0', encoding: 'UTF-8'}, escapedTree(tree)).end({prettyPrint: true, newline: '\n', indent: '  '})}\n`;

/**
 * Escapes every `&` twice. xmlbuilder2 first decodes the entities in a text. It then writes everything that still
 * looks like an entity unchanged. So with one escape, the text `&amp;` would come out as `&`.
 */
const escapedTree = (tree: XmlTree): XmlTree =>
  Object.fromEntries(Object.entries(tree).map(([name, value]) => [name, escaped(value)]));

function escaped(value: unknown): unknown {
  if (typeof value === 'string') return value.replaceAll('&', '&amp;amp;');
  if (Array.isArray(value)) return value.map(escaped);
  return isRecord(value) ? escapedTree(value) : value;
}
