import {isRecord} from '../../content/is-record.ts';

/** A text for one country in an author's file. In packages for this country, this text replaces the neutral text. */
export interface CountryText {
  /** Path of the neutral text in the value. */
  readonly path: readonly (string | number)[];
  readonly country: string;
  readonly text: string;
}

/**
 * A value in which a neutral text replaces each text that differs by country. The object also has the replaced texts
 * of the countries, and the faults found.
 */
export interface NeutralValue {
  readonly value: unknown;
  readonly texts: readonly CountryText[];
  readonly wrong: readonly {readonly path: CountryText['path']; readonly message: string}[];
}

/** Code of a country, as in the name of its pack. */
export const countryCode = /^[a-z]{2}$/;

const example = 'write `only:` with a text for each country, such as `mn: …`, and beside it `else:`';

/**
 * Replaces each text that differs by country, `{only: {mn: …}, else: …}`, with the neutral text after `else`. The
 * schema of a file therefore describes neutral texts only.
 */
export function neutralOf(value: unknown): NeutralValue {
  const texts: CountryText[] = [];
  const wrong: {path: CountryText['path']; message: string}[] = [];
  const read = (here: unknown, path: CountryText['path']): unknown => {
    if (Array.isArray(here)) return here.map((item: unknown, n) => read(item, [...path, n]));
    if (!isRecord(here)) return here;
    if (!('only' in here) && !('else' in here))
      return Object.fromEntries(
        Object.entries(here).map(([name, inner]) => [name, read(inner, [...path, name])]),
      );
    const {only, else: neutral, ...more} = here;
    if (typeof neutral !== 'string' || !isRecord(only) || Object.keys({...only}).length === 0)
      wrong.push({path, message: `a text that differs by country needs a neutral form: ${example}`});
    else if (Object.keys(more).length > 0)
      wrong.push({path, message: 'only `only:` and `else:` can stand here: move the other fields out'});
    else
      for (const [country, text] of Object.entries(only)) {
        const at = [...path, 'only', country];
        if (!countryCode.test(country))
          wrong.push({path: at, message: `"${country}" is no country: write the two letters of its pack`});
        else if (typeof text !== 'string' || text.trim() === '')
          wrong.push({path: at, message: `the text for ${country} is not a text: ${example}`});
        else texts.push({path, country, text: text.trim()});
      }
    // If the neutral text is missing, use the text of a country in its place. The mistake is already reported, and
    // without a text the schema would report it again.
    return neutral ?? (isRecord(only) ? Object.values(only) : []).find(text => typeof text === 'string');
  };
  return {value: read(value, []), texts, wrong};
}

/**
 * Lets a JSON Schema accept a text by country wherever it accepts a translatable text. Pass it as `override` to
 * `z.toJSONSchema`.
 */
export function acceptCountryTexts({jsonSchema}: {readonly jsonSchema: object}): void {
  if (!('translate' in jsonSchema)) return;
  // The `minLength` of the schema still applies: JSON Schema checks `minLength` only for strings, and `properties`
  // only for objects.
  Object.assign(jsonSchema, {
    type: ['string', 'object'],
    properties: {
      only: {
        description: 'A text for each country, by the code of its pack',
        type: 'object',
        propertyNames: {pattern: countryCode.source},
        additionalProperties: {type: 'string', minLength: 1},
      },
      else: {description: 'The text for all other countries', type: 'string', minLength: 1},
    },
    required: ['only', 'else'],
    additionalProperties: false,
  });
}
