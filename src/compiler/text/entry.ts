import {fieldOf, isRecord} from '../../content/is-record.ts';
import {id as idSchema, type TextKind} from '../../content/fields.ts';
import {textsIn} from '../../content/texts.ts';
import {keyIn} from '../../content/in-country.ts';
import type {z} from 'zod';
import {fault, type Fault, type SourcePlace} from '../source/fault.ts';
import {faultsInText} from './markdown.ts';
import type {Drawing} from './svg.ts';
import type {YamlSource} from '../source/yaml-source.ts';

/**
 * One English text of the course, extracted from an author file. The kind `plain` is for texts without
 * Markdown: interface texts and texts inside a drawing.
 */
export interface TextEntry {
  readonly key: string;
  readonly text: string;
  readonly kind: TextKind | 'plain';
  readonly at: SourcePlace;
  /** Tells a translator where the text appears. Only interface texts have a note. */
  readonly note?: string;
}

/**
 * A drawing that the compiler fills with the texts of each language. The catalogue of each language contains the
 * filled drawing under `key`.
 */
export interface DrawingEntry {
  readonly key: string;
  /** Prefix for the ids inside the drawing, so that ids of two drawings on one page do not collide. */
  readonly prefix: string;
  readonly drawing: Drawing;
}

/** What the compiler reads from a passage of an author file: texts, drawings and faults. */
export interface ReadTexts {
  readonly entries: readonly TextEntry[];
  readonly drawings: readonly DrawingEntry[];
  readonly faults: readonly Fault[];
}

/** All texts of one module, bank, interview or other source. */
export interface Namespace {
  readonly name: string;
  readonly entries: readonly TextEntry[];
  readonly drawings: readonly DrawingEntry[];
}

/**
 * Extracts the texts from YAML that matches `schema`, including the texts of single countries. The keys of these texts
 * start with `prefix`.
 */
export function entriesOf(schema: z.core.$ZodType, yaml: YamlSource, prefix: string): readonly TextEntry[] {
  return textsIn(schema, yaml.value).flatMap(({key, text, kind, path}) => [
    {key: prefix + key, text, kind, at: yaml.atText(path)},
    ...yaml.countryTexts
      .filter(own => own.path.length === path.length && own.path.every((step, n) => step === path[n]))
      .map(own => ({
        key: keyIn(prefix + key, own.country),
        text: own.text,
        kind,
        at: yaml.atText([...path, 'only', own.country]),
      })),
  ]);
}

/** Returns the faults in the Markdown of texts. */
export const faultsOfEntries = (entries: readonly TextEntry[]): readonly Fault[] =>
  entries.flatMap(entry => (entry.kind === 'plain' ? [] : faultsInText(entry.text, entry.kind, entry.at)));

/** An id with its place in an author file. */
export interface PlacedId {
  readonly id: string;
  readonly at: SourcePlace;
}

/** The change of an id that already has a number from a release. The author states the earlier id with `was`. */
export interface Rename extends PlacedId {
  readonly kind: 'module' | 'lesson' | 'section' | 'question' | 'paper' | 'item';
  /** Scope of the id in ids.lock. A lesson has no number of its own, so this is the scope of its sections. */
  readonly scope: string;
  /** The new id. A section is written as `lesson/section`, and an item as `bank/item`. */
  readonly id: string;
  /** The earlier id, in the same form as `id`. */
  readonly was: string;
}

/** A rename inside a module. Its scope is the module. */
export type RenameInModule = Omit<Rename, 'scope'>;

/**
 * Reports a missing or malformed id in a file that is not YAML. `what` names the owner of the id. `example` shows how
 * to write an id.
 */
export function faultsOfId(
  id: string | undefined,
  at: SourcePlace,
  what: string,
  example: string,
): readonly Fault[] {
  if (!id) return [fault(at, `${what} needs an id: write ${example}`, 'id')];
  const parsed = idSchema.safeParse(id);
  return parsed.success
    ? []
    : [fault(at, `the id "${id}" cannot be used: ${parsed.error.issues[0]?.message ?? ''}`, 'id')];
}

/** Reports ids that are reserved, because text keys already use them as names. */
export const faultsOfReserved = (names: readonly PlacedId[], reserved: readonly string[]): readonly Fault[] =>
  names
    .filter(({id}) => reserved.includes(id))
    .map(({id, at}) => fault(at, `"${id}" has another meaning here: choose another id`, 'id'));

/** Reports every id that occurs a second time. `where` completes the message, for example "in this lesson". */
export function faultsOfTwice(names: readonly PlacedId[], where: string): readonly Fault[] {
  const first = new Map<string, PlacedId>();
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
    const message = `the id "${named.id}" is used twice ${where}, first ${there}: choose another`;
    return [fault(named.at, message, 'duplicate-id')];
  });
}

/** Reports the ids that occur twice in one list of a YAML source. */
export function faultsOfTwiceInLists(yaml: YamlSource): readonly Fault[] {
  return listsIn(yaml.value, []).flatMap(list =>
    faultsOfTwice(
      list.map(({id, path}) => ({id, at: yaml.at([...path, 'id'])})),
      'in this list',
    ),
  );
}

type IdAtPath = {readonly id: string; readonly path: readonly (string | number)[]};

function listsIn(value: unknown, path: readonly (string | number)[]): readonly (readonly IdAtPath[])[] {
  if (Array.isArray(value)) {
    const own = value.flatMap((item: unknown, i) => {
      const id = fieldOf(item, 'id');
      return typeof id === 'string' ? [{id, path: [...path, i]}] : [];
    });
    return [own, ...value.flatMap((item: unknown, i) => listsIn(item, [...path, i]))];
  }
  return Object.entries(isRecord(value) ? value : {}).flatMap(([name, inner]) =>
    listsIn(inner, [...path, name]),
  );
}
