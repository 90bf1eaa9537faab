import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';

/** A change of a file outside the new folder. One insertion per file. */
export type Insertion = {
  /** Path from the root. */
  readonly file: string;
} & (
  | {
      /** The lines go before the first occurrence of this text. Without `before`, they go to the end of the file. */
      readonly before?: string;
      /** The lines to insert. The file is created if it does not exist. */
      readonly lines: string;
    }
  | {
      /** Returns the changed text; the same text if nothing has to change. */
      readonly change: (text: string) => string;
    }
);

/** What `npm run new` creates for one kind of content, such as a lesson or a page. */
export interface Kind {
  /** Folder of the new files, from the root. Its files are the templates in `tools/new/<kind>/`, if there are any. */
  readonly folder: string;
  /** Values of placeholders in the templates, besides the name: `title` is the value of `__title__`. */
  readonly values?: Values;
  /** New files without a template of their own, by their path from the root. */
  readonly files?: ReadonlyMap<string, string>;
  readonly insertions: readonly Insertion[];
  /** The work that is left for the author. */
  readonly left: readonly string[];
}

/** Values of placeholders, by the name between the underscores. */
export type Values = Readonly<Record<string, string>>;

/**
 * Returns the files to write, by their path from `root`. These are the templates with values in place of the
 * placeholders, and the other files with their insertions. Throws if a file lacks the text that marks the place of an
 * insertion.
 */
export function skeletonOf(
  root: string,
  kind: string,
  name: string,
  {folder, values, files: others = new Map(), insertions}: Kind,
): ReadonlyMap<string, string> {
  const files = new Map([...filledTemplates(root, kind, folder, {name, ...values}), ...others]);
  for (const insertion of insertions) {
    const text = inserted(join(root, insertion.file), insertion);
    if (text !== undefined) files.set(insertion.file, text);
  }
  return files;
}

/**
 * Returns the files that `npm run new` makes for `kind`, by their path. They are the templates of the kind with
 * values in place of the placeholders. The map is empty if the kind has no templates.
 */
export function filledTemplates(
  root: string,
  kind: string,
  folder: string,
  values: Values & {readonly name: string},
): ReadonlyMap<string, string> {
  const templates = join(root, 'tools', 'new', kind);
  if (!existsSync(templates)) return new Map();
  const {name} = values;
  const all = {...values, camel: camel(name), Name: pascal(name)};
  return new Map(
    readdirSync(templates, {recursive: true, encoding: 'utf8'})
      .filter(template => template.endsWith('.txt'))
      .sort()
      .map(template => [
        join(folder, fill(template, all))
          .replaceAll('\\', '/')
          .replace(/\.txt$/, ''),
        fill(textOf(join(templates, template)), all),
      ]),
  );
}

/** Returns `askTwice` for `ask-twice`. */
const camel = (name: string): string => name.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());

/** Returns `AskTwice` for `ask-twice`. */
const pascal = (name: string): string => camel(`-${name}`);

const fill = (template: string, values: Values): string =>
  Object.entries(values).reduce((text, [key, value]) => text.replaceAll(`__${key}__`, () => value), template);

const textOf = (path: string): string => readFileSync(path, 'utf8').replaceAll('\r\n', '\n');

/** Returns the changed text of a file, or undefined if nothing has to change. */
function inserted(path: string, insertion: Insertion): string | undefined {
  if ('change' in insertion) {
    const old = textOf(path);
    const text = insertion.change(old);
    return text === old ? undefined : text;
  }
  const {file, before, lines} = insertion;
  if (!existsSync(path)) return lines;
  const text = textOf(path);
  if (before === undefined) return `${text.trimEnd()}\n${lines}`;
  const at = text.indexOf(before);
  if (at < 0) throw new Error(`${file} no longer contains "${before.trim()}": correct tools/new/kinds.ts`);
  return text.slice(0, at) + lines + text.slice(at);
}
