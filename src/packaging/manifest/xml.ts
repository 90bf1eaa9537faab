import {create} from 'xmlbuilder2';

/** An element as xmlbuilder2 reads it: attributes under `@name`, children in order, several of one name as a list. */
export type XmlTree = Readonly<Record<string, unknown>>;

/** Writes a document with LF line ends and two spaces for each level. */
export const xmlOf = (tree: XmlTree): string =>
  `${create({version: '1.0', encoding: 'UTF-8'}, tree).end({prettyPrint: true, newline: '\n', indent: '  '})}\n`;
