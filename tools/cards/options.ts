import {parseArgs} from 'node:util';

export const usage = `Writes each interview as role cards for a workshop, to be printed on A4: npm run cards -- [SCENARIO ...]
  SCENARIO           such as restaurant-by-the-sea; without one, all of them
  --language en,mn   only these languages; without it, all of the course
  --country CODE     whose lines to call are printed; without it, mn (xx names none)
  --out FOLDER       where the cards go; without it, dist/cards`;

/** What was asked for. */
export interface Options {
  readonly scenarios: readonly string[];
  readonly languages: readonly string[];
  readonly country: string;
  readonly out: string | undefined;
}

/** What there is to ask for. */
export interface There {
  readonly scenarios: readonly string[];
  readonly languages: readonly string[];
  readonly countries: readonly string[];
}

/** A wish that cannot be met, said with what can be. */
export class NoSuchCards extends Error {}

/** Reads the words of the command line; throws where a word names nothing. */
export function optionsOf(words: readonly string[], there: There): Options {
  const {values, positionals} = parseArgs({
    args: [...words],
    allowPositionals: true,
    options: {language: {type: 'string'}, country: {type: 'string'}, out: {type: 'string'}},
  });
  const country = values.country ?? 'mn';
  return {
    scenarios: chosen('interview', positionals, there.scenarios),
    languages: chosen('language', values.language?.split(',') ?? [], there.languages),
    country: chosen('country', [country], there.countries)[0] ?? country,
    out: values.out,
  };
}

/** Those that were named, in the order in which there are some; all where none was. */
function chosen(what: string, named: readonly string[], there: readonly string[]): readonly string[] {
  const unknown = named.filter(name => !there.includes(name));
  if (unknown.length > 0)
    throw new NoSuchCards(`There is no ${what} "${unknown.join(', ')}": say ${there.join(', ')}.`);
  return there.filter(name => named.length === 0 || named.includes(name));
}
