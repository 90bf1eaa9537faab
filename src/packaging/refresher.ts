import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {z} from 'zod';
import {checkOf, readRefresherCode, type RefresherMonths} from '../record/codes/refresher-code.ts';
import {moduleOfBank} from '../content/course.ts';
import {lockFile} from '../compiler/course/ids-lock.ts';
import {readBuiltData, type BuiltCourse} from './built.ts';
import {Refusal} from './refusal.ts';

/** An item of a refresher, by its ids. */
interface RefresherItem {
  readonly module: string;
  readonly paper: string;
  readonly bank: string;
  readonly item: string;
}

/** The contents of a package that consists of one refresher. */
export interface RefresherContents {
  /** The code as the user typed it. */
  readonly code: string;
  readonly months: RefresherMonths;
  /** Short number that identifies the refresher. */
  readonly check: number;
  readonly items: readonly RefresherItem[];
}

const lock = z.object({numbers: z.record(z.string(), z.record(z.string(), z.number()))});

/**
 * Reads a refresher code with the numbers of ids.lock. Throws a refusal if this course does not have the items of the
 * code.
 */
export function readRefresher(root: string, code: string): RefresherContents {
  const read = readRefresherCode(code);
  if (read.kind !== 'refresher')
    throw new Refusal(
      `--refresher ${code} is no code of a refresher, or a part of it is wrong`,
      'copy the whole code from the page "Codes for learners who are elsewhere" of the desk',
    );
  const {months, check, items: all} = read.refresher;
  const {numbers} = lock.parse(JSON.parse(readFileSync(join(root, lockFile), 'utf8')));
  const named = (scope: string, number: number) =>
    Object.entries(numbers[scope] ?? {}).find(([, own]) => own === number)?.[0] ?? '';
  const items = all.map(item => {
    const module = named('module', item.module);
    const paper = named(module, item.paper);
    const [bank = '', id = ''] = named(`${module}/${paper}`, item.item).split('/');
    return {module, paper, bank, item: id};
  });
  if (checkOf(items.map(({module, paper, item}) => `${module}.${paper}.${item}`)) !== check)
    throw new Refusal(
      `the questions of --refresher ${code} are not those of this course`,
      `the code was made for release ${read.refresher.version}: take a new one from a desk of this release`,
    );
  return {code, months, check, items};
}

/** Name of a refresher in file names and ids, such as `refresher-3-54021`. */
export const nameOf = ({months, check}: RefresherContents): string => `refresher-${months}-${check}`;

/** Returns the modules that a refresher needs: the modules of its papers and of its banks. */
export const modulesIn = ({items}: RefresherContents): readonly string[] => [
  ...new Set(items.flatMap(({module, bank}) => [module, moduleOfBank(bank)])),
];

/** Returns the banks of a refresher. */
export const banksIn = ({items}: RefresherContents): readonly string[] => [
  ...new Set(items.map(({bank}) => bank)),
];

const part = z.looseObject({
  id: z.string(),
  kind: z.string(),
  draw: z.array(z.looseObject({bank: z.string(), items: z.array(z.string())})).default([]),
});
const moduleData = z.looseObject({parts: z.array(part), numbers: z.record(z.string(), z.number())});
const bankData = z.looseObject({
  items: z.array(z.looseObject({block: z.looseObject({id: z.string(), words: z.string()})})),
  numbers: z.record(z.string(), z.number()),
});
const byId = z.record(z.string(), z.unknown());
const contentsData = z.record(z.string(), z.array(z.looseObject({id: z.string()})));

/**
 * Returns the data files of a package of one refresher, by path. These files contain only the items of the refresher.
 * `languages` are the languages of the package.
 */
export async function refresherFiles(
  built: BuiltCourse,
  version: string,
  languages: readonly string[],
  contents: RefresherContents,
): Promise<ReadonlyMap<string, string>> {
  const {items} = contents;
  const files = new Map<string, string>();
  const read = (path: string) => readBuiltData(built, `v${version}/${path}`);
  const write = (path: string, data: unknown) => {
    files.set(`v${version}/${path}`, `export default ${JSON.stringify(data)};\n`);
  };
  const isPaper = (module: string, id: string) =>
    items.some(item => item.module === module && item.paper === id);
  const index = contentsData.parse(await read('data/contents.js'));
  write(
    'data/contents.js',
    Object.fromEntries(
      Object.entries(index).map(([module, parts]) => [module, parts.filter(({id}) => isPaper(module, id))]),
    ),
  );
  for (const module of modulesIn(contents)) {
    const {parts, numbers, ...data} = moduleData.parse(await read(`data/${module}.js`));
    const own = items.filter(item => item.module === module);
    const isKept = (key: string) =>
      own.some(({paper, bank, item}) => key === paper || key === `${paper}/${bank}/${item}`);
    write(`data/${module}.js`, {
      ...data,
      parts: parts
        .filter(({id}) => isPaper(module, id))
        .map(({draw, ...paper}) => ({...paper, draw: draw.flatMap(line => linesOf(line, paper.id, own))})),
      numbers: Object.fromEntries(Object.entries(numbers).filter(([key]) => isKept(key))),
    });
    write(`rubric/${module}.js`, {});
    for (const language of languages) {
      const texts = byId.parse(await read(`text/${language}/${module}.js`));
      write(
        `text/${language}/${module}.js`,
        filterKeys(texts, key => key.startsWith('objectives.')),
      );
    }
  }
  for (const bank of banksIn(contents)) {
    const {items: blocks, numbers, ...data} = bankData.parse(await read(`data/${bank}.js`));
    const ids = items.filter(item => item.bank === bank).map(({item}) => item);
    const own = blocks.filter(({block}) => ids.includes(block.id));
    write(`data/${bank}.js`, {
      ...data,
      items: own,
      numbers: filterKeys(numbers, key => ids.includes(key.split('/')[0] ?? '')),
    });
    write(
      `rubric/${bank}.js`,
      filterKeys(byId.parse(await read(`rubric/${bank}.js`)), key => ids.includes(key)),
    );
    for (const language of languages)
      write(
        `text/${language}/${bank}.js`,
        filterKeys(byId.parse(await read(`text/${language}/${bank}.js`)), key =>
          own.some(({block}) => key.startsWith(block.words)),
        ),
      );
  }
  return files;
}

/**
 * Returns a line of a blueprint with only the items that the refresher asks, as a list of one. Returns an empty list
 * if the refresher asks none of the items.
 */
const linesOf = <L extends {readonly bank: string; readonly items: readonly string[]}>(
  line: L,
  paper: string,
  own: readonly RefresherItem[],
): readonly L[] => {
  const items = line.items.filter(id =>
    own.some(one => one.paper === paper && one.bank === line.bank && one.item === id),
  );
  return items.length === 0 ? [] : [{...line, items, count: items.length}];
};

const filterKeys = <T>(
  all: Readonly<Record<string, T>>,
  isKept: (key: string) => boolean,
): Readonly<Record<string, T>> => Object.fromEntries(Object.entries(all).filter(([key]) => isKept(key)));
