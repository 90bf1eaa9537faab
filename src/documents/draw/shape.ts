/**
 * An SVG element of a drawing, as plain data. The same data become nodes in a browser and SVG text in a tool. No text
 * is ever parsed as HTML.
 */
export interface Shape {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string | number>>;
  readonly children: readonly (Shape | string)[];
}

type Children = readonly (Shape | string | readonly (Shape | string)[])[];

/** Creates a shape. Flattens nested lists of children. Lengths are in millimetres. */
export const shape = (tag: string, attributes: Shape['attributes'], ...children: Children): Shape => ({
  tag,
  attributes: rounded(attributes),
  children: children.flat(),
});

/** Rounds numbers to a thousandth of a millimetre, which is enough for the loupe. */
const rounded = (attributes: Shape['attributes']): Shape['attributes'] =>
  Object.fromEntries(
    Object.entries(attributes).map(([name, value]) => [
      name,
      typeof value === 'number' ? Math.round(value * 1000) / 1000 : value,
    ]),
  );
