/** Returns true if a value is an object with fields, and not a list. */
export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Returns a field of an object or an item of a list, or undefined if it does not exist. */
export const fieldOf = (value: unknown, name: PropertyKey): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;

/** Returns true if a value is a list of ids. */
export const isIds = (list: unknown): list is readonly string[] =>
  Array.isArray(list) && list.every(id => typeof id === 'string');
