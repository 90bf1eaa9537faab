import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {parseArgs} from 'node:util';
import {reservedNames} from '../../src/compiler/course/module.ts';
import type {ModuleSource} from '../../src/content/author-files.ts';
import {id} from '../../src/content/fields.ts';
import {pages} from '../../src/pages/pages.ts';
import {questionTypes} from '../../src/questions/types.ts';
import {authoring as drills} from '../../src/scenario/schema/drills.ts';
import {Refused} from '../command.ts';
import {namesIn, readCourse, readModule} from '../course-folder.ts';

/** The form of the name on the command line, for each kind. */
const forms = {
  page: 'NAME',
  question: 'NAME',
  lesson: 'MODULE/NAME',
  interview: '[MODULE/]NAME',
  specimen: '[MODULE/]NAME',
  bank: 'MODULE/USE',
  language: 'CODE',
  country: 'CODE',
  course: 'NAME --replace',
} as const;

type KindName = keyof typeof forms;

/** A parsed command line. */
export interface Creation {
  /** The kind of thing to create. */
  readonly kind: KindName;
  readonly name: string;
  /** The module of the thing to create; '' for a kind that belongs to no module. */
  readonly module: string;
}

const kindNames = Object.keys(forms).join('|');

/** The text that `npm run new -- --help` prints. */
export const usage = `Creates something that compiles, and prints what is left to fill in: npm run new -- KIND NAME
${Object.entries(forms)
  .map(([kind, form]) => `  ${kind.padEnd(10)}${form}`)
  .join('\n')}
  NAME   small letters, with hyphens between words; it must be free
  MODULE a folder in modules/; --module MODULE says the same. Without it, an interview or a specimen goes where others are
  USE    check, module-test, pre, post (with its partner) or drill-NAME
  CODE   such as ru for a language, al for a country
  course makes another course of this copy of the repository; --replace says that the course in it may go`;

const isKind = (word: string): word is KindName => Object.hasOwn(forms, word);

/** Parses the words after `npm run new --`. Throws `Refused` if the name is not valid or not free in `root`. */
export function readRequest(words: readonly string[], root: string): Creation {
  const {
    values: {module: option, replace},
    positionals: [kind, path, ...rest],
  } = parsedOf(words);
  if (kind === undefined) throw new Refused(`Say what to create: npm run new -- ${kindNames} NAME.`);
  if (!isKind(kind)) throw new Refused(`There is no kind "${kind}": say npm run new -- ${kindNames} NAME.`);
  const form = `npm run new -- ${kind} ${forms[kind]}`;
  if (path === undefined) throw new Refused(`The name is missing: say ${form}.`);
  if (rest.length > 0)
    throw new Refused(
      `Only one name at a time: join the words with hyphens, such as ${[path, ...rest].join('-')}.`,
    );
  const hasModule = forms[kind].includes('MODULE');
  const [, before = option, name = ''] = hasModule ? (/^(?:(.*)\/)?(.*)$/.exec(path) ?? []) : ['', '', path];
  refuseName(kind, name);
  const module = hasModule ? moduleFor(kind, before, form, root) : '';
  const request = {kind, name, module};
  const owner = kind === 'course' ? undefined : ownerOf(request, root);
  if (owner !== undefined) throw new Refused(`The name "${name}" is taken by ${owner}: choose another name.`);
  if (kind === 'course' && !replace && existsSync(join(root, 'course.yaml')))
    throw new Refused(
      `This folder holds a course, which would be lost: say ${form} in a copy of the repository.`,
    );
  return request;
}

function parsedOf(words: readonly string[]) {
  try {
    return parseArgs({
      args: [...words],
      allowPositionals: true,
      options: {module: {type: 'string'}, replace: {type: 'boolean', default: false}},
    });
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw new Refused(
      'The only options are --module MODULE and --replace: npm run new -- --help says what they do.',
    );
  }
}

const uses = /^(check|module-test|pre|post|drill-[a-z0-9-]+)$/;
/**
 * Maximum length of the name of a lesson. The ids of its questions begin with this name, and an id has at most 40
 * characters.
 */
const longestLesson = 30;

/** Throws `Refused` if the name has a wrong form for its kind. */
function refuseName(kind: KindName, name: string): void {
  const refuse = (isValid: boolean, cure: string) => {
    if (!isValid) throw new Refused(`"${name}" is ${cure}.`);
  };
  if (kind === 'language') {
    refuse(languageName(name) !== undefined, 'no code of a language: use one such as ru, fr or pt-BR');
    return;
  }
  if (kind === 'country')
    refuse(/^[a-z]{2}$/.test(name), 'no code of a country: use two small letters, such as al');
  if (kind === 'bank')
    refuse(uses.test(name), 'no use of a bank: say check, module-test, pre, post or drill-NAME');
  const issue = id.safeParse(name).error?.issues[0];
  refuse(issue === undefined, `not a valid name: ${issue?.message ?? ''}`);
  if (kind === 'lesson')
    refuse(name.length <= longestLesson, `not a valid name: use at most ${longestLesson} characters`);
}

/** Returns the English name of a language. Returns undefined for a code that is not valid or that names no language. */
function languageName(code: string): string | undefined {
  if (!/^[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?$/.test(code)) return undefined;
  return new Intl.DisplayNames(['en'], {type: 'language', fallback: 'none'}).of(code);
}

/** Returns the module that the request names, or the most suitable module. Throws `Refused` if there is none. */
function moduleFor(kind: KindName, name: string | undefined, form: string, root: string): string {
  const {modules} = readCourse(root);
  const all = modules.map(module => ({module, source: readModule(root, module)}));
  const has = (field: keyof ModuleSource['parts'][number]) => (one: (typeof all)[number]) =>
    one.source.parts.some(part => part[field] !== undefined);
  if (name === undefined && (kind === 'interview' || kind === 'specimen')) {
    const found =
      all.findLast(has(kind === 'interview' ? 'interview' : 'examination')) ??
      all.findLast(has('lesson')) ??
      all.at(-1);
    return found?.module ?? '';
  }
  const taught = all.filter(({source}) => source.objectives.length > 0).map(({module}) => module);
  const listed = taught.join(', ') || 'none yet';
  if (name === undefined) throw new Refused(`The module is missing: say ${form}, with one of ${listed}.`);
  if (!modules.includes(name))
    throw new Refused(`There is no module "${name}" in course.yaml: use one of ${listed}.`);
  if ((kind === 'lesson' || kind === 'bank') && !taught.includes(name))
    throw new Refused(
      `The module "${name}" has no objective to teach or ask: add one to modules/${name}/module.yaml.`,
    );
  return name;
}

/** Returns what already has the requested name, such as `a module`. Returns undefined if the name is free. */
function ownerOf({kind, name, module}: Creation, root: string): string | undefined {
  const owner = Object.entries(ownersOf(kind, module, root)).find(([, names]) => names.includes(name))?.[0];
  const tag = kind === 'page' ? `${name}-page` : kind === 'question' ? `question-${name}` : undefined;
  return owner ?? (tag !== undefined && tagsIn(root).includes(tag) ? `the element <${tag}>` : undefined);
}

/**
 * Returns the names that are not free for a new page, lesson or other kind. Each key says what already has these
 * names, such as `a module`.
 */
function ownersOf(kind: KindName, module: string, root: string): Readonly<Record<string, readonly string[]>> {
  switch (kind) {
    case 'page':
      return {
        'a page': [...Object.keys(pages), 'start', 'left', ...foldersIn(join(root, 'src/pages'))],
        'a module': foldersIn(join(root, 'modules')),
        'a namespace of texts': namesIn(root, 'locales/en', '.json'),
      };
    case 'question':
      return {
        'a question type': [
          ...Object.keys({...questionTypes, ...drills}),
          ...foldersIn(join(root, 'src/questions')),
        ],
      };
    case 'lesson':
      return {'another part or question of the module': idsIn(root, module)};
    case 'interview':
    case 'specimen':
      return {
        'an interview': namesIn(root, 'scenarios', '.yaml'),
        'a specimen': namesIn(root, 'specimens', '.yaml'),
        'a module': foldersIn(join(root, 'modules')),
        'a namespace of texts': reservedNames,
      };
    case 'bank':
      return {'a bank of the module': namesIn(root, `modules/${module}`, '.questions.yaml')};
    case 'language':
      return {'a language of the course': readCourse(root).languages};
    case 'country':
      return {'a pack of a country': namesIn(root, 'modules/country', '.yaml')};
    case 'course':
      return {};
  }
}

const foldersIn = (folder: string): readonly string[] =>
  readdirSync(folder, {withFileTypes: true}).flatMap(entry => (entry.isDirectory() ? [entry.name] : []));

/** Ids of the lessons, their questions and the papers of a module, and the ids that are reserved for the module. */
const idsIn = (root: string, module: string): readonly string[] => [
  ...['title', 'summary', 'objectives'],
  ...readdirSync(join(root, 'modules', module))
    .filter(file => /\.(md|paper\.yaml)$/.test(file))
    .flatMap(file =>
      [...readFileSync(join(root, 'modules', module, file), 'utf8').matchAll(/^id: *(\S+)/gm)].map(
        ([, found = '']) => found,
      ),
    ),
];

/** The tags of all custom elements in src. */
const tagsIn = (root: string): readonly string[] =>
  readdirSync(join(root, 'src'), {recursive: true, encoding: 'utf8'})
    .filter(file => file.endsWith('.element.ts'))
    .flatMap(file => {
      const code = readFileSync(join(root, 'src', file), 'utf8');
      return [...code.matchAll(/@customElement\('([^']+)'\)/g)].map(([, tag = '']) => tag);
    });
