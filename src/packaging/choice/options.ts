import {z} from 'zod';
import {Refusal, unknownWord} from '../refusal.ts';
import {isStandard, isVariant, standards, variants, type Standard, type Variant} from './standards.ts';
import {longestTitle} from '../title.ts';

/** How the course reports its end: as passed or failed, or only as completed. */
export const statusSchemes = ['passed-failed', 'completed-incomplete'] as const;
export type StatusScheme = (typeof statusSchemes)[number];

/** How much of an interview is reported: only the outcome, or also each chosen wording. */
export const reports = ['outcome', 'detail'] as const;
export type Report = (typeof reports)[number];

/** Options of the command line. An empty list means all. */
export interface Options {
  readonly standard: Standard;
  readonly variant: Variant;
  /** Makes every standard and every variant, and ignores `standard`, `variant` and `modules`. */
  readonly all: boolean;
  readonly modules: readonly string[];
  /** In order; the package opens in the first language. */
  readonly languages: readonly string[];
  /** Per cent, 1 to 100. */
  readonly passMark: number;
  readonly statusScheme: StatusScheme;
  readonly report: Report;
  /** Name of the course that replaces the author's title: 1 to 199 characters. */
  readonly title: string | undefined;
  /**
   * Country code. The package shows the laws, offices, support lines, border posts and forms of this country.
   */
  readonly country: string;
  /** Includes the country entries that are only for officers. */
  readonly forOfficers: boolean;
  /** Day on which all country entries must be valid, `2026-11-24`. Undefined means today. */
  readonly day: string | undefined;
  /** Several learners use one browser, so the device stores nothing beyond the session. */
  readonly sharedDevices: boolean;
  /** A learner who has passed may see and print a record with the name from the LMS. */
  readonly completionRecord: boolean;
  /** Output folder; undefined for the default. */
  readonly out: string | undefined;
  /** When false, uses `dist/course` as it is and refuses it if it does not match the sources. */
  readonly build: boolean;
  readonly help: boolean;
}

const defaults: Options = {
  standard: 'scorm12',
  variant: 'one',
  all: false,
  modules: [],
  languages: [],
  passMark: 80,
  statusScheme: 'passed-failed',
  report: 'outcome',
  title: undefined,
  country: 'mn',
  forOfficers: false,
  day: undefined,
  sharedDevices: false,
  completionRecord: false,
  out: undefined,
  build: true,
  help: false,
};

export const usage = `npm run package -- [options]

Makes zips for a learning system out of the course, each with a page for the administrator beside it.

  --standard NAME       ${standards.join(', ')} (default ${defaults.standard})
  --variant NAME        one: all modules in one unit (default)
                        per-module: a package for each module
                        au-per-module: a unit (AU) for each module in one package; cmi5 only
  --all                 the whole course and each module alone, in every standard, and au-per-module
  --modules A,B         only these modules (default all)
  --languages A,B       only these languages; the package opens in the first (default all, English first)
  --pass-mark N         per cent of the points that count as passed, 1 to 100 (default ${defaults.passMark})
  --status-scheme NAME  passed-failed (default), or completed-incomplete for a system that handles the others badly
  --report NAME         outcome (default), or detail: also the wordings chosen in interviews; the learner is told
  --title TEXT          another name for the course, up to ${longestTitle} characters
  --country CODE        whose laws, offices and numbers are shown (default ${defaults.country}; xx names none)
  --for-officers        also what is for officers alone: posts, visas, procedures; never hand it to the public
  --day DAY             the day on which all that is said of the country must be good (default today)
  --shared-devices      several learners use one browser: nothing stays on the device beyond its session
  --completion-record   learners who have passed can print a record with the name that the learning system gives
  --out FOLDER          where the zips go (default dist; dist/packages for more than one zip)
  --no-build            take the course as it was built last
  --help                this text
`;

const flags: Readonly<Record<string, Partial<Options>>> = {
  '--all': {all: true},
  '--for-officers': {forOfficers: true},
  '--shared-devices': {sharedDevices: true},
  '--completion-record': {completionRecord: true},
  '--no-build': {build: false},
  '--help': {help: true},
};

/** Parses the command line. Throws a `Refusal` for the first invalid argument. */
export function readOptions(words: readonly string[]): Options {
  let options = defaults;
  const given = new Set<string>();
  const queue = words.flatMap(word =>
    /^--[^=]+=/.test(word) ? [word.slice(0, word.indexOf('=')), word.slice(word.indexOf('=') + 1)] : [word],
  );
  while (queue.length > 0) {
    const name = queue.shift() ?? '';
    if (given.has(name)) throw new Refusal(`${name} is given twice`, 'give each option once');
    given.add(name);
    options = {...options, ...(own(flags, name) ?? valued(name, queue))};
  }
  refuseTogether(options, given);
  return options;
}

/** Looks up own properties only, so that inherited names such as `toString` are no options. */
const own = <T>(table: Readonly<Record<string, T>>, name: string): T | undefined =>
  Object.hasOwn(table, name) ? table[name] : undefined;

/** Refuses options that contradict each other, because one of them would have no effect. */
function refuseTogether(options: Options, given: ReadonlySet<string>): void {
  const idle = ['--standard', '--variant', '--modules'].find(name => options.all && given.has(name));
  if (idle !== undefined)
    throw new Refusal(
      `--all makes every standard, variant and module, so ${idle} would do nothing`,
      `leave out --all or ${idle}`,
    );
  if (options.variant === 'au-per-module' && options.standard !== 'cmi5')
    throw new Refusal(
      `only cmi5 has AUs, and the standard is ${options.standard}`,
      'use --standard cmi5 --variant au-per-module, or --variant per-module',
    );
  if (options.standard === 'standalone' && options.sharedDevices)
    throw new Refusal(
      'a stand-alone package keeps the work in the browser and nowhere else, so --shared-devices would lose it',
      'leave out --shared-devices, or make a package for a learning system',
    );
  if (options.standard === 'standalone' && options.completionRecord)
    throw new Refusal(
      'a stand-alone package knows no name, so --completion-record would make a record of nobody',
      'leave out --completion-record, or make a package for a learning system',
    );
}

function valued(name: string, queue: string[]): Partial<Options> {
  const read = own(readers, name);
  if (!read) throw unknownWord('option', name, [...Object.keys(readers), ...Object.keys(flags)]);
  const value = queue.shift();
  if (name === '--title' && value?.trim() === '')
    throw new Refusal('--title is empty', `write 1 to ${longestTitle} characters, or leave it out`);
  if (value === undefined || value === '' || value.startsWith('--'))
    throw new Refusal(`${name} stands without a value`, `see npm run package -- --help`);
  return read(value);
}

const readers: Readonly<Record<string, (value: string) => Partial<Options>>> = {
  '--standard': value => ({standard: readWord('standard', value, standards, isStandard)}),
  '--variant': value => ({variant: readVariant(value)}),
  '--modules': value => ({modules: readList('--modules', value)}),
  '--languages': value => ({languages: readList('--languages', value)}),
  '--pass-mark': value => ({passMark: readPassMark(value)}),
  '--status-scheme': value => ({
    statusScheme: readWord('status scheme', value, statusSchemes, isStatusScheme),
  }),
  '--report': value => ({report: readWord('report', value, reports, isReport)}),
  '--title': value => ({title: readTitle(value)}),
  '--country': value => ({country: value}),
  '--day': value => ({day: readDay(value)}),
  '--out': value => ({out: value}),
};

const isStatusScheme = (word: string): word is StatusScheme => statusSchemes.some(scheme => scheme === word);
const isReport = (word: string): word is Report => reports.some(report => report === word);

function readWord<T extends string>(
  what: string,
  word: string,
  there: readonly T[],
  is: (word: string) => word is T,
): T {
  if (is(word)) return word;
  throw unknownWord(what, word, there);
}

function readVariant(value: string): Variant {
  if (/sco|seq/i.test(value))
    throw new Refusal(
      `the variant "${value}" is not built: Moodle, Docebo and others ignore the sequencing of several SCOs, or refuse it`,
      `choose one of: ${variants.join(', ')}`,
    );
  return readWord('variant', value, variants, isVariant);
}

function readList(name: string, value: string): readonly string[] {
  const items = value.split(',').map(item => item.trim());
  if (items.includes(''))
    throw new Refusal(
      `${name} ${value}: there is an empty name in the list`,
      'write names with a comma between them, without spaces',
    );
  const twice = items.find((item, at) => items.indexOf(item) < at);
  if (twice !== undefined) throw new Refusal(`${name} names "${twice}" twice`, 'name each once');
  return items;
}

function readPassMark(value: string): number {
  const mark = /^\d{1,3}$/.test(value) ? Number(value) : 0;
  if (mark < 1 || mark > 100)
    throw new Refusal(
      `--pass-mark ${value} is not a mark`,
      'give a whole number of per cent from 1 to 100, such as 80',
    );
  return mark;
}

function readDay(value: string): string {
  if (!z.iso.date().safeParse(value).success)
    throw new Refusal(`--day ${value} is not a day`, 'write it as 2026-11-24');
  return value;
}

function readTitle(value: string): string {
  const title = value.trim().replace(/\s+/g, ' ');
  if (/[\p{Cc}\p{Cs}\u{FFFE}\u{FFFF}]/u.test(title))
    throw new Refusal('--title has characters that no title can have', 'write it in plain letters');
  if (title.length > longestTitle)
    throw new Refusal(
      `--title has ${title.length} characters, and some learning systems refuse more than ${longestTitle}`,
      'write a shorter one',
    );
  return title;
}
