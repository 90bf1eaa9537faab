import {XmlDocument, XmlElement, XmlLibError, type XmlTreeNode} from 'libxml2-wasm';

/** An element with its local name. Packages use different prefixes, so prefixes are ignored. */
export interface ParsedElement {
  readonly name: string;
  readonly line: number;
  /** Text of the element and of all its descendants, trimmed. */
  readonly text: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly ParsedElement[];
}

/**
 * Parses XML in the encoding that it declares, without fetching external files. Throws an `Error` with the
 * line and the fault.
 */
export function readXml(bytes: Uint8Array): ParsedElement {
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

function elementOf(element: XmlElement): ParsedElement {
  const children: ParsedElement[] = [];
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

/** Returns the child elements with this name. */
export const within = (element: ParsedElement | undefined, name: string): readonly ParsedElement[] =>
  element?.children.filter(child => child.name === name) ?? [];

/**
 * Follows a path of names. For each name, takes the first child with this name. Returns undefined if there is
 * no such child.
 */
export const first = (
  element: ParsedElement | undefined,
  ...path: readonly string[]
): ParsedElement | undefined =>
  path.reduce<ParsedElement | undefined>((found, name) => within(found, name)[0], element);

/** Returns all descendants with this name, in document order. */
export const everywhere = (element: ParsedElement, name: string): readonly ParsedElement[] =>
  element.children.flatMap(child => [...(child.name === name ? [child] : []), ...everywhere(child, name)]);
