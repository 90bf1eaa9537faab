import {z} from 'zod';
import {isRecord} from './is-record.ts';
import {textKindOf, type TextKind} from './fields.ts';

/** One translatable text inside a value. */
export interface FoundText {
  /** Key made of field names and ids, never of positions: `options.zero.feedback`. */
  readonly key: string;
  readonly text: string;
  readonly kind: TextKind;
  /** Path of the text in the value. With this path, a caller can find the text in the author's file. */
  readonly path: readonly (string | number)[];
}

/**
 * Returns a value without its translatable texts. The browser gets the texts from a catalogue, and the rest as data.
 */
export function withoutTexts(schema: z.core.$ZodType, value: unknown): unknown {
  const texts = new Set(textsIn(schema, value).map(({path}) => path.join('\n')));
  const strip = (inner: unknown, path: readonly (string | number)[]): unknown => {
    if (Array.isArray(inner)) return inner.map((item: unknown, n) => strip(item, [...path, n]));
    if (!isRecord(inner)) return inner;
    const otherFields = Object.entries(inner).filter(([name]) => !texts.has([...path, name].join('\n')));
    return Object.fromEntries(otherFields.map(([name, field]) => [name, strip(field, [...path, name])]));
  };
  return strip(value, []);
}

type Step = {readonly key: readonly string[]; readonly path: readonly (string | number)[]};

/**
 * Finds all translatable texts in a value, in the author's order. `value` must match `schema`. Throws for
 * texts in a list whose items have no id.
 */
export function textsIn(schema: z.core.$ZodType, value: unknown): readonly FoundText[] {
  return find(schema, value, {key: [], path: []});
}

function find(schema: z.core.$ZodType, value: unknown, at: Step): readonly FoundText[] {
  if (value === undefined || value === null) return [];
  const kind = textKindOf(schema);
  if (kind !== undefined)
    return typeof value === 'string'
      ? [{key: at.key.join('.'), text: value.trim(), kind, path: at.path}]
      : [];
  const inner = unwrapped(schema, value);
  if (inner !== undefined) return find(inner, value, at);
  if (schema instanceof z.ZodObject && isRecord(value)) {
    const shape: z.core.$ZodShape = schema.shape;
    return Object.entries(value).flatMap(([name, field]) => {
      const own = shape[name];
      return own === undefined ? [] : find(own, field, into(at, name, name));
    });
  }
  if (schema instanceof z.ZodRecord && isRecord(value)) {
    return Object.entries(value).flatMap(([name, item]) =>
      find(schema.valueType, item, into(at, name, name)),
    );
  }
  if (schema instanceof z.ZodArray && Array.isArray(value)) {
    return value.flatMap((item: unknown, index) => findInItem(schema.element, item, at, index));
  }
  return [];
}

/**
 * Finds the texts in one item of a list. The key of each text contains the id of the item and not its position. A
 * translation therefore stays valid after reordering.
 */
function findInItem(schema: z.core.$ZodType, item: unknown, at: Step, index: number): readonly FoundText[] {
  const name = isRecord(item) && typeof item['id'] === 'string' ? item['id'] : undefined;
  const found = find(schema, item, into(at, name ?? '', index));
  if (found.length > 0 && name === undefined) {
    throw new Error(
      `"${at.key.join('.')}" is a list of texts without ids: give its items an \`id\` in their schema`,
    );
  }
  return found;
}

/**
 * Returns the inner schema of a wrapper, such as an optional or a default schema. For a union, returns the
 * variant that matches the value. Returns undefined for a schema that is neither a wrapper nor a union.
 */
function unwrapped(schema: z.core.$ZodType, value: unknown): z.core.$ZodType | undefined {
  if (
    schema instanceof z.ZodOptional ||
    schema instanceof z.ZodNullable ||
    schema instanceof z.ZodDefault ||
    schema instanceof z.ZodPrefault ||
    schema instanceof z.ZodReadonly ||
    schema instanceof z.ZodLazy
  ) {
    return schema.unwrap();
  }
  if (schema instanceof z.ZodPipe) return schema.in;
  if (schema instanceof z.ZodUnion) return schema.options.find(option => z.safeParse(option, value).success);
  return undefined;
}

const into = (at: Step, key: string, step: string | number): Step => ({
  key: [...at.key, key],
  path: [...at.path, step],
});
