import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {parseArgs} from 'node:util';
import {id} from '../../src/content/fields.ts';
import {pages} from '../../src/pages/pages.ts';
import {questionTypes} from '../../src/questions/types.ts';
import {authoring as drills} from '../../src/scenario/schema/drills.ts';
import {Refused} from '../command.ts';
import {kinds} from './kinds.ts';

/** A parsed command line: the kind of thing to create, and its name. */
interface Request {
  readonly kind: keyof typeof kinds;
  readonly name: string;
}

const forms = 'npm run new -- page NAME, or npm run new -- question NAME';

/** The text that `npm run new -- --help` prints. */
export const usage = `Creates a page or a question type that compiles and has tests: ${forms}
  NAME   small letters, with hyphens between words; it must be free
  It prints what is left to fill in.`;

const isKind = (word: string): word is Request['kind'] => Object.hasOwn(kinds, word);

/** Parses the words after `npm run new --`. Throws `Refused` if the name is not valid or not free in `root`. */
export function readRequest(words: readonly string[], root: string): Request {
  const [kind, name, ...rest] = positionalsOf(words);
  if (kind === undefined) throw new Refused(`Say what to create: ${forms}.`);
  if (!isKind(kind)) throw new Refused(`There is no kind "${kind}": say ${forms}.`);
  if (name === undefined) throw new Refused(`The name is missing: say npm run new -- ${kind} NAME.`);
  if (rest.length > 0)
    throw new Refused(
      `Only one name at a time: join the words with hyphens, such as ${[name, ...rest].join('-')}.`,
    );
  const issue = id.safeParse(name).error?.issues[0];
  if (issue) throw new Refused(`"${name}" is not a valid name: ${issue.message}.`);
  const owner = ownerOf(kind, name, root);
  if (owner !== undefined) throw new Refused(`The name "${name}" is taken by ${owner}: choose another name.`);
  return {kind, name};
}

function positionalsOf(words: readonly string[]): readonly string[] {
  try {
    return parseArgs({args: [...words], allowPositionals: true}).positionals;
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw new Refused(`There are no options: say ${forms}.`);
  }
}

/**
 * Returns the thing that already has this name. The address, the namespace of texts and the tag must all be
 * free.
 */
function ownerOf(kind: Request['kind'], name: string, root: string): string | undefined {
  const tag = kind === 'page' ? `${name}-page` : `question-${name}`;
  const owners =
    kind === 'page'
      ? {
          'a page': [...Object.keys(pages), 'start', 'left', ...foldersIn(join(root, 'src/pages'))],
          'a module': foldersIn(join(root, 'modules')),
          'a namespace of texts': readdirSync(join(root, 'locales/en')).map(file =>
            file.replace(/\..*$/, ''),
          ),
        }
      : {
          'a question type': [
            ...Object.keys({...questionTypes, ...drills}),
            ...foldersIn(join(root, 'src/questions')),
          ],
        };
  const owner = Object.entries(owners).find(([, names]) => names.includes(name))?.[0];
  return owner ?? (tagsIn(root).includes(tag) ? `the element <${tag}>` : undefined);
}

const foldersIn = (folder: string): readonly string[] =>
  readdirSync(folder, {withFileTypes: true}).flatMap(entry => (entry.isDirectory() ? [entry.name] : []));

/** The tags of all custom elements in src. */
const tagsIn = (root: string): readonly string[] =>
  readdirSync(join(root, 'src'), {recursive: true, encoding: 'utf8'})
    .filter(file => file.endsWith('.element.ts'))
    .flatMap(file => {
      const code = readFileSync(join(root, 'src', file), 'utf8');
      return [...code.matchAll(/@customElement\('([^']+)'\)/g)].map(([, tag = '']) => tag);
    });
