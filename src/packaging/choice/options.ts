import {parseArgs} from 'node:util';
import {z} from 'zod';
import {Refusal, unknownWord} from '../refusal.ts';
import {standards, variants, type Standard, type PackageVariant} from './standards.ts';
import {longestLead, longestTitle} from '../title.ts';

/**
 * How the course reports to the LMS that the learner has finished: as passed or failed, or only as completed.
 */
export const statusSchemes = ['passed-failed', 'completed-incomplete'] as const;
export type StatusSchemeOption = (typeof statusSchemes)[number];

/**
 * How much of an interview is reported to the LMS: only the outcome, or also each choice that the learner
 * made.
 */
export const reports = ['outcome', 'detail'] as const;
export type ReportOption = (typeof reports)[number];

/** Options of the command line. An empty list of modules or languages means all of them. */
export interface PackageOptions {
  readonly standard: Standard;
  readonly variant: PackageVariant;
  /**
   * True if the command makes packages of every standard and variant. The command then ignores `standard`,
   * `variant` and `modules`.
   */
  readonly all: boolean;
  readonly modules: readonly string[];
  /** Languages in the order of the package. The package opens in the first language. */
  readonly languages: readonly string[];
  /** Pass mark in per cent, 1 to 100. Undefined means the pass mark of course.yaml. */
  readonly passMark: number | undefined;
  readonly statusScheme: StatusSchemeOption;
  readonly report: ReportOption;
  /** Name of the course that replaces the author's title: 1 to 199 characters. */
  readonly title: string | undefined;
  /** Paragraph under the title that replaces the author's lead: 1 to 400 characters. */
  readonly lead: string | undefined;
  /**
   * Country code. The package shows the laws, offices, support lines, border posts and forms of this country.
   * Undefined means the country of course.yaml.
   */
  readonly country: string | undefined;
  /** True if the packages include the country entries that are only for officers. */
  readonly forOfficers: boolean;
  /** Day on which all country entries must be valid, such as `2026-11-24`. Undefined means today. */
  readonly day: string | undefined;
  /** True if several learners use one browser. The device then stores nothing beyond the session. */
  readonly sharedDevices: boolean;
  /**
   * True if a learner who has passed may see and print a completion record. The record shows the name from
   * the LMS.
   */
  readonly completionRecord: boolean;
  /** Code of the refresher, if the package consists of one refresher. Undefined for a package of the course. */
  readonly refresher: string | undefined;
  /** Output folder; undefined for the default. */
  readonly out: string | undefined;
  /**
   * If false, the packager does not rebuild the course. It uses `dist/course` unchanged, and throws a refusal
   * if `dist/course` does not match the sources.
   */
  readonly build: boolean;
  readonly help: boolean;
}

const text = {type: 'string'} as const;
const flag = {type: 'boolean', default: false} as const;

const accepted = {
  standard: {type: 'string', default: 'scorm12'},
  variant: {type: 'string', default: 'one'},
  modules: text,
  languages: text,
  'pass-mark': text,
  'status-scheme': {type: 'string', default: 'passed-failed'},
  report: {type: 'string', default: 'outcome'},
  title: text,
  lead: text,
  country: text,
  day: text,
  refresher: text,
  out: text,
  all: flag,
  'for-officers': flag,
  'shared-devices': flag,
  'completion-record': flag,
  'no-build': flag,
  help: flag,
} as const;

export const usage = `npm run package -- [options]

Makes zips for a learning system out of the course, each with a page for the administrator beside it.

  --standard NAME       ${standards.join(', ')} (default ${accepted.standard.default})
  --variant NAME        one: all modules in one unit (default)
                        per-module: a package for each module
                        au-per-module: a unit (AU) for each module in one package; cmi5 only
  --all                 the whole course and each module alone, in every standard, and au-per-module
  --modules A,B         only these modules (default all)
  --languages A,B       only these languages; the package opens in the first (default all, English first)
  --pass-mark N         per cent of the points that count as passed, 1 to 100 (default: the mark of course.yaml)
  --status-scheme NAME  passed-failed (default), or completed-incomplete for a system that handles the others badly
  --report NAME         outcome (default), or detail: also the wordings chosen in interviews; the learner is told
  --title TEXT          another name for the course, up to ${longestTitle} characters; say too what --lead is then
  --lead TEXT           another description, in "About" (default: the lead of course.yaml, whatever the name)
  --country CODE        whose laws, offices and numbers are shown (default: the country of course.yaml; xx names none)
  --for-officers        also what is for officers alone: posts, visas, procedures; never hand it to the public
  --day DAY             the day on which all that is said of the country must be good (default today)
  --shared-devices      several learners use one browser: nothing stays on the device beyond its session
  --completion-record   learners who have passed can print a record with the name that the learning system gives
  --refresher CODE      only the questions of this refresher, from "Codes for learners who are elsewhere" of a desk
  --out FOLDER          where the zips go (default dist; dist/packages for more than one zip)
  --no-build            take the course as it was built last
  --help                this text
`;

/** Parses the command line. Throws a `Refusal` for the first invalid argument. */
export function readOptions(words: readonly string[]): PackageOptions {
  const args = checkArguments(words);
  const {values} = parseArgs({args, options: accepted});
  const options: PackageOptions = {
    standard: readWord('standard', values.standard, standards),
    variant: readVariant(values.variant),
    all: values.all,
    modules: values.modules === undefined ? [] : readList('--modules', values.modules),
    languages: values.languages === undefined ? [] : readList('--languages', values.languages),
    passMark: values['pass-mark'] === undefined ? undefined : readPassMark(values['pass-mark']),
    statusScheme: readWord('status scheme', values['status-scheme'], statusSchemes),
    report: readWord('report', values.report, reports),
    title: values.title === undefined ? undefined : readLine('--title', values.title, longestTitle),
    lead: values.lead === undefined ? undefined : readLine('--lead', values.lead, longestLead),
    country: values.country,
    forOfficers: values['for-officers'],
    day: values.day === undefined ? undefined : readDay(values.day),
    sharedDevices: values['shared-devices'],
    completionRecord: values['completion-record'],
    refresher: values.refresher,
    out: values.out,
    build: !values['no-build'],
    help: values.help,
  };
  refuseTogether(options, args);
  return options;
}

/**
 * Checks the form of the arguments before `parseArgs` does, because the error messages of `parseArgs` name no
 * cure. Returns each option together with its value as one argument, `--out=FOLDER`.
 */
function checkArguments(words: readonly string[]): string[] {
  const {tokens} = parseArgs({
    args: [...words],
    options: accepted,
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const known: ReadonlyMap<string, string> = new Map(
    Object.entries(accepted).map(([name, {type}]) => [`--${name}`, type]),
  );
  const args = tokens.map(token => {
    const word = token.kind === 'option' ? token.rawName : token.kind === 'positional' ? token.value : '--';
    const value = token.kind === 'option' ? token.value : undefined;
    const type = known.get(word);
    if (type === undefined) throw unknownWord('option', word, [...known.keys()]);
    if (type === 'boolean' && value !== undefined)
      throw new Refusal(`${word}=${value} has a value, and ${word} takes none`, `write ${word} alone`);
    if (type === 'string' && (value === undefined || value === '' || value.startsWith('--')))
      throw new Refusal(`${word} stands without a value`, 'see npm run package -- --help');
    return {word, value};
  });
  const twice = args.find(({word}, at) => args.findIndex(other => other.word === word) < at);
  if (twice) throw new Refusal(`${twice.word} is given twice`, 'give each option once');
  return args.map(({word, value}) => (value === undefined ? word : `${word}=${value}`));
}

/** Refuses options that contradict each other, because one of them would have no effect. */
function refuseTogether(options: PackageOptions, args: readonly string[]): void {
  const idle = ['--standard', '--variant', '--modules'].find(
    name => options.all && args.some(arg => arg.startsWith(`${name}=`)),
  );
  if (idle !== undefined)
    throw new Refusal(
      `--all makes every standard, variant and module, so ${idle} would do nothing`,
      `leave out --all or ${idle}`,
    );
  const beside = [
    '--all',
    '--variant',
    '--modules',
    '--pass-mark',
    '--status-scheme',
    '--report',
    '--completion-record',
  ].find(
    name => options.refresher !== undefined && args.some(arg => arg === name || arg.startsWith(`${name}=`)),
  );
  if (beside !== undefined)
    throw new Refusal(
      `a refresher has its questions and nothing that counts, so ${beside} would do nothing`,
      `leave out --refresher or ${beside}`,
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

function readWord<T extends string>(what: string, word: string, there: readonly T[]): T {
  const found = there.find(one => one === word);
  if (found === undefined) throw unknownWord(what, word, there);
  return found;
}

function readVariant(value: string): PackageVariant {
  if (/sco|seq/i.test(value))
    throw new Refusal(
      `the variant "${value}" is not built: Moodle, Docebo and others ignore the sequencing of several SCOs, or refuse it`,
      `choose one of: ${variants.join(', ')}`,
    );
  return readWord('variant', value, variants);
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

function readLine(name: string, value: string, longest: number): string {
  const line = value.trim().replace(/\s+/g, ' ');
  if (line === '') throw new Refusal(`${name} is empty`, `write 1 to ${longest} characters, or leave it out`);
  if (/[\p{Cc}\p{Cs}\u{FFFE}\u{FFFF}]/u.test(line))
    throw new Refusal(`${name} has characters that no title can have`, 'write it in plain letters');
  if (line.length > longest)
    throw new Refusal(
      `${name} has ${line.length} characters, and some learning systems refuse more than ${longest}`,
      'write a shorter one',
    );
  return line;
}
