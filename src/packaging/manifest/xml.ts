import {create} from 'xmlbuilder2';

/**
 * An element in the form that xmlbuilder2 reads: attributes have the prefix `@`, children keep their order,
 * and repeated children are a list.
 */
export type XmlTree = Readonly<Record<string, unknown>>;

/** Serialises an XML document with LF line endings and two spaces per level. */
export const xmlOf = (tree: XmlTree): string =>
  `${create({version: '1.0', encoding: 'UTF-8'}, tree).end({prettyPrint: true, newline: '\n', indent: '  '})}\n`;
