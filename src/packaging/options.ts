import {Refusal} from './refusal.ts';
import {isStandard, notYet, notYetOptions, standards, type Standard} from './standards.ts';

/** What the command line asks for; an empty list means all. */
export interface Options {
  readonly standard: Standard;
  readonly modules: readonly string[];
  /** In order: the first is the language the package opens in. */
  readonly languages: readonly string[];
  /** Per cent, 1 to 100. */
  readonly passMark: number;
  readonly out: string;
  /** False: take `dist/course` as it is, and refuse when it is not what the sources make. */
  readonly build: boolean;
  readonly help: boolean;
}

export const usage = `npm run package -- [options]

Makes one zip for a learning system out of the course.

  --standard NAME     ${standards.join(' or ')} (default scorm12)
  --modules A,B       only these modules (default all)
  --languages A,B     only these languages; the package opens in the first (default all, English first)
  --pass-mark N       per cent of the points that count as passed, 1 to 100 (default 80)
  --out FOLDER        where the zip goes (default dist)
  --no-build          take the course as it was built last
  --help              this text
`;

const defaults: Options = {
  standard: 'scorm12',
  modules: [],
  languages: [],
  passMark: 80,
  out: 'dist',
  build: true,
  help: false,
};

/** Reads the command line; throws a `Refusal` for the first thing in it that cannot be meant. */
export function readOptions(words: readonly string[]): Options {
  let options = defaults;
  const queue = words.flatMap(word =>
    /^--[^=]+=/.test(word) ? [word.slice(0, word.indexOf('=')), word.slice(word.indexOf('=') + 1)] : [word],
  );
  while (queue.length > 0) {
    const name = queue.shift() ?? '';
    if (name === '--help') options = {...options, help: true};
    else if (name === '--no-build') options = {...options, build: false};
    else options = {...options, ...valued(name, queue.shift())};
  }
  return options;
}

function valued(name: string, value: string | undefined): Partial<Options> {
  if (notYetOptions.includes(name)) {
    throw new Refusal(`the option "${name}" is planned but does nothing yet`, 'leave it out');
  }
  const read = readers[name];
  if (!read)
    throw new Refusal(
      `there is no option "${name}"`,
      `options: ${[...Object.keys(readers), '--no-build', '--help'].join(', ')}`,
    );
  if (value === undefined || value === '' || value.startsWith('--'))
    throw new Refusal(`${name} stands without a value`, `see npm run package -- --help`);
  return read(value);
}

const readers: Readonly<Record<string, ((value: string) => Partial<Options>) | undefined>> = {
  '--standard': value => ({standard: readStandard(value)}),
  '--modules': value => ({modules: readList('--modules', value)}),
  '--languages': value => ({languages: readList('--languages', value)}),
  '--pass-mark': value => ({passMark: readPassMark(value)}),
  '--out': value => ({out: value}),
};

function readStandard(word: string): Standard {
  if (isStandard(word)) return word;
  const what = notYet.includes(word)
    ? `the standard "${word}" is planned but cannot be packaged yet`
    : `there is no standard "${word}"`;
  throw new Refusal(what, `choose one of: ${standards.join(', ')}`);
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
