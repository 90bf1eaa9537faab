import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import * as prettier from 'prettier';

/** Lines that go into a file outside the new folder, which is created if it does not exist. One insertion per file. */
export interface Insertion {
  /** Path from the root. */
  readonly file: string;
  /** The text before which the lines go; its first occurrence counts. Without it, they go to the end. */
  readonly before?: string;
  readonly lines: string;
}

/** A kind of thing that `npm run new` creates. */
export interface Kind {
  /** Folder of the new files, from the root. Its files are the templates in `tools/new/<kind>/`. */
  readonly folder: string;
  readonly insertions: readonly Insertion[];
  /** What the engineer must still write. */
  readonly left: readonly string[];
}

/**
 * Returns the files to write, by their path from `root`: the templates with their placeholders filled in, and
 * the other files with their insertions. Throws if a file has lost the place of an insertion.
 */
export async function skeletonOf(
  root: string,
  kind: string,
  name: string,
  {folder, insertions}: Kind,
): Promise<ReadonlyMap<string, string>> {
  const templates = join(root, 'tools', 'new', kind);
  const files = new Map(
    readdirSync(templates).map(template => [
      `${folder}/${fill(template, name).replace(/\.txt$/, '')}`,
      fill(textOf(join(templates, template)), name),
    ]),
  );
  for (const insertion of insertions)
    files.set(insertion.file, inserted(join(root, insertion.file), insertion));
  return new Map(
    await Promise.all(
      [...files].map(async ([file, text]) => [file, await formatted(root, file, text)] as const),
    ),
  );
}

/** Returns `askTwice` for `ask-twice`. */
const camel = (name: string): string => name.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());

/** Returns `AskTwice` for `ask-twice`. */
const pascal = (name: string): string => camel(`-${name}`);

const fill = (template: string, name: string): string =>
  template
    .replaceAll('__name__', name)
    .replaceAll('__camel__', camel(name))
    .replaceAll('__Name__', pascal(name));

const textOf = (path: string): string => readFileSync(path, 'utf8').replaceAll('\r\n', '\n');

function inserted(path: string, {file, before, lines}: Insertion): string {
  if (!existsSync(path)) return lines;
  const text = textOf(path);
  if (before === undefined) return `${text.trimEnd()}\n${lines}`;
  const at = text.indexOf(before);
  if (at < 0) throw new Error(`${file} no longer contains "${before.trim()}": correct tools/new/kinds.ts`);
  return text.slice(0, at) + lines + text.slice(at);
}

/** Formats TypeScript, because the length of the name decides where lines break. Other files stay as they are. */
async function formatted(root: string, file: string, text: string): Promise<string> {
  if (!file.endsWith('.ts')) return text;
  const filepath = join(root, file);
  return prettier.format(text, {...(await prettier.resolveConfig(filepath)), filepath});
}
