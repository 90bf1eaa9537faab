import {parseArgs} from 'node:util';
import {Refused} from '../command.ts';

export const usage = `Writes role cards of interviews, bench sheets and comparison sheets of documents, to be printed on A4: npm run cards -- [NAME ...]
  NAME               an interview such as restaurant-by-the-sea, a document such as c02, or a series of documents such as
                     s2014; without one, all
  --language en,mn   only these languages; without it, all of the course
  --country CODE     whose lines to call are printed; without it, that of course.yaml (xx names none)
  --out FOLDER       where the cards go; without it, dist/cards`;

/** The parsed options of the command. */
export interface CardsOptions {
  readonly scenarios: readonly string[];
  /** Series of documents to compare with real ones. */
  readonly series: readonly string[];
  /** Documents to examine on paper. */
  readonly cases: readonly string[];
  readonly languages: readonly string[];
  readonly country: string;
  readonly out: string | undefined;
}

/** The values that each option of `npm run cards` accepts. */
export interface CardsAvailable {
  readonly scenarios: readonly string[];
  readonly series: readonly string[];
  readonly cases: readonly string[];
  readonly languages: readonly string[];
  readonly countries: readonly string[];
  /** The country of course.yaml. */
  readonly country: string;
}

/** Parses the arguments of the command line. Throws when an argument names something that does not exist. */
export function optionsOf(words: readonly string[], there: CardsAvailable): CardsOptions {
  const {values, positionals} = parseArgs({
    args: [...words],
    allowPositionals: true,
    options: {language: {type: 'string'}, country: {type: 'string'}, out: {type: 'string'}},
  });
  const country = values.country ?? there.country;
  const named = valuesAmong('interview, document or series', positionals, [
    ...there.scenarios,
    ...there.cases,
    ...there.series,
  ]);
  return {
    scenarios: there.scenarios.filter(id => named.includes(id)),
    series: there.series.filter(id => named.includes(id)),
    cases: there.cases.filter(id => named.includes(id)),
    languages: valuesAmong('language', values.language?.split(',') ?? [], there.languages),
    country: valuesAmong('country', [country], there.countries)[0] ?? country,
    out: values.out,
  };
}

/**
 * Returns the requested values, in the order of `there`. If no value is requested, returns all of `there`. Throws if
 * a requested value is not in `there`.
 */
function valuesAmong(what: string, named: readonly string[], there: readonly string[]): readonly string[] {
  const unknown = named.filter(name => !there.includes(name));
  if (unknown.length > 0)
    throw new Refused(`There is no ${what} "${unknown.join(', ')}": say ${there.join(', ')}.`);
  return there.filter(name => named.length === 0 || named.includes(name));
}
