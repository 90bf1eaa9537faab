import {XmlDocument, XmlElement, XmlLibError, type XmlTreeNode} from 'libxml2-wasm';

/** An element by its local names: packages differ in prefixes, and in little else. */
export interface Element {
  readonly name: string;
  readonly line: number;
  /** Its own text and that of everything in it, without space around. */
  readonly text: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly Element[];
}

/** Reads XML in any encoding it declares; nothing outside of it is fetched. Throws an `Error` that says line and fault. */
export function readXml(bytes: Uint8Array): Element {
  try {
    using document = XmlDocument.fromBuffer(bytes);
    return elementOf(document.root);
  } catch (error) {
    if (!(error instanceof XmlLibError)) throw error;
    const [first] = error.details;
    throw new Error(first ? `line ${first.line}: ${first.message.trim()}` : error.message.trim(), {
      cause: error,
    });
  }
}

function elementOf(element: XmlElement): Element {
  const children: Element[] = [];
  for (let child: XmlTreeNode | null = element.firstChild; child; child = child.next)
    if (child instanceof XmlElement) children.push(elementOf(child));
  return {
    name: element.name,
    line: element.line,
    text: element.content.trim(),
    attributes: new Map(element.attrs.map(attribute => [attribute.name, attribute.value])),
    children,
  };
}

/** Elements of that name directly within. */
export const within = (element: Element | undefined, name: string): readonly Element[] =>
  element?.children.filter(child => child.name === name) ?? [];

/** The element at the end of a path of names, the first of each; undefined where it is not. */
export const first = (element: Element | undefined, ...path: readonly string[]): Element | undefined =>
  path.reduce<Element | undefined>((found, name) => within(found, name)[0], element);

/** Everything of that name within, however deep, in its order. */
export const everywhere = (element: Element, name: string): readonly Element[] =>
  element.children.flatMap(child => [...(child.name === name ? [child] : []), ...everywhere(child, name)]);
