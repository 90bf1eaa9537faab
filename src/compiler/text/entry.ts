import {id as idSchema, type TextKind} from '../../content/fields.ts';
import {textsIn} from '../../content/texts.ts';
import type {z} from 'zod';
import {fault, type Fault, type Place} from '../source/fault.ts';
import {faultsInText} from './markdown.ts';
import type {Drawing} from './svg.ts';
import type {YamlSource} from '../source/yaml-source.ts';

/** One English text of the course, lifted out of an author's file; `plain` is a word of the interface. */
export interface Entry {
  readonly key: string;
  readonly text: string;
  readonly kind: TextKind | 'plain';
  readonly at: Place;
}

/** A drawing whose words are filled in per language; it stands in the catalogue of a language under `key`. */
export interface DrawingEntry {
  readonly key: string;
  /** Goes before the ids inside, so that two drawings on a page do not meet. */
  readonly prefix: string;
  readonly drawing: Drawing;
}

/** All texts of one module, interview or the interface. */
export interface Namespace {
  readonly name: string;
  readonly entries: readonly Entry[];
  readonly drawings: readonly DrawingEntry[];
}

/** Lifts the texts out of YAML that has passed `schema`; their keys begin with `prefix`. */
export function entriesOf(schema: z.core.$ZodType, yaml: YamlSource, prefix: string): readonly Entry[] {
  return textsIn(schema, yaml.value).map(({key, text, kind, path}) => ({
    key: prefix + key,
    text,
    kind,
    at: yaml.atText(path),
  }));
}

/** What is wrong with the Markdown of texts. */
export const faultsOfEntries = (entries: readonly Entry[]): readonly Fault[] =>
  entries.flatMap(entry => (entry.kind === 'plain' ? [] : faultsInText(entry.text, entry.kind, entry.at)));

/** An id and where its author gave it. */
export interface Named {
  readonly id: string;
  readonly at: Place;
}

/** Tells of an id outside YAML that is missing, badly written, or stands for something else in keys. */
export function faultsOfId(
  id: string | undefined,
  at: Place,
  what: string,
  example: string,
): readonly Fault[] {
  if (!id) return [fault(at, `${what} needs an id: write ${example}`, 'id')];
  const parsed = idSchema.safeParse(id);
  return parsed.success
    ? []
    : [fault(at, `the id "${id}" cannot be used: ${parsed.error.issues[0]?.message ?? ''}`, 'id')];
}

/** Tells of words that keys use for something else. */
export const faultsOfReserved = (names: readonly Named[], reserved: readonly string[]): readonly Fault[] =>
  names
    .filter(({id}) => reserved.includes(id))
    .map(({id, at}) => fault(at, `"${id}" has another meaning here: choose another id`, 'id'));

/** Tells of every id that stands a second time; `where` is "in this lesson". */
export function faultsOfTwice(names: readonly Named[], where: string): readonly Fault[] {
  const first = new Map<string, Named>();
  return names.flatMap(named => {
    const before = first.get(named.id);
    if (before === undefined) {
      first.set(named.id, named);
      return [];
    }
    const there =
      before.at.file === named.at.file
        ? `on line ${before.at.line}`
        : `in ${before.at.file}:${before.at.line}`;
    return [
      fault(
        named.at,
        `the id "${named.id}" is used twice ${where}, first ${there}: choose another`,
        'duplicate-id',
      ),
    ];
  });
}

/** Every list of things with ids inside YAML: an id stands once in its own list. */
export function faultsOfTwiceInLists(yaml: YamlSource): readonly Fault[] {
  return listsIn(yaml.value, []).flatMap(list =>
    faultsOfTwice(
      list.map(({id, path}) => ({id, at: yaml.at([...path, 'id'])})),
      'in this list',
    ),
  );
}

type Listed = {readonly id: string; readonly path: readonly (string | number)[]};

function listsIn(value: unknown, path: readonly (string | number)[]): readonly (readonly Listed[])[] {
  if (Array.isArray(value)) {
    const own = value.flatMap((item: unknown, i) => {
      const id: unknown = typeof item === 'object' && item !== null ? Reflect.get(item, 'id') : undefined;
      return typeof id === 'string' ? [{id, path: [...path, i]}] : [];
    });
    return [own, ...value.flatMap((item: unknown, i) => listsIn(item, [...path, i]))];
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => listsIn(inner, [...path, name]));
}
