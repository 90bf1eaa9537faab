/* Functions that read scorm-again's JSON, in which lists are objects with numeric keys. */

/** Returns the value at a path, or undefined. */
export function at(value: unknown, ...path: string[]): unknown {
  return path.reduce(
    (found, name) => (typeof found === 'object' && found !== null ? Reflect.get(found, name) : undefined),
    value,
  );
}

/** Returns the value at a path as text; '' if it is neither text nor a number. */
export function text(value: unknown, ...path: string[]): string {
  const found = at(value, ...path);
  return typeof found === 'string' || typeof found === 'number' ? String(found) : '';
}

/** Returns the entries of a list with their indices, in order. */
export function entries(value: unknown, ...path: string[]): (readonly [place: number, entry: unknown])[] {
  const found = at(value, ...path);
  if (typeof found !== 'object' || found === null) return [];
  return Object.entries(found)
    .flatMap(([name, entry]: [string, unknown]) =>
      /^\d+$/.test(name) ? [[Number(name), entry] as const] : [],
    )
    .sort(([a], [b]) => a - b);
}

/** Returns a score. In SCORM 1.2 its `scaled` is always ''. */
export const scoreOf = (value: unknown, ...path: string[]) => ({
  raw: text(value, ...path, 'raw'),
  min: text(value, ...path, 'min'),
  max: text(value, ...path, 'max'),
  scaled: text(value, ...path, 'scaled'),
});

/** Converts a list to the form of scorm-again's JSON: an object with numeric keys. */
export const numberedObject = (items: readonly object[]) =>
  Object.fromEntries(items.map((item, place) => [place, item]));
