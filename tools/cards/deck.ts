import {createInstance} from 'i18next';
import type cardWords from '../../locales/en/cards.json';
import type interviewWords from '../../locales/en/interview.json';
import type {CompiledLanguage} from '../../src/compiler/text/language.ts';
import {runWords} from '../../src/scenario/model/run-words.ts';
import type {ScenarioSource} from '../../src/scenario/schema/fields.ts';
import {authoring} from '../../src/scenario/schema/schema.ts';
import {escapeHtml} from '../../src/text/escape-html.ts';
import {formats, type Formats} from '../../src/text/formats.ts';
import type {Printable} from './printable.ts';

type CardKey = keyof typeof cardWords | keyof typeof interviewWords;

/** A word of the sheets as HTML; values are HTML too. */
export type Say = (key: CardKey, values?: Readonly<Record<string, string | number>>) => string;

/** One line to call, as HTML; without a number where nobody has confirmed one. */
export interface Line {
  readonly name: string;
  readonly use: string;
  readonly number?: string;
  readonly checkedOn: string;
  /** Support for the officer, and not for somebody at the counter. */
  readonly isForOfficers: boolean;
}

/** What every sheet of one language is made from. */
export interface Tongue {
  readonly code: string;
  readonly dir: 'ltr' | 'rtl';
  readonly review: 'draft' | 'reviewed';
  readonly say: Say;
  readonly formats: Formats;
  readonly lines: readonly Line[];
  /** Release of the course. */
  readonly version: string;
}

/** One talk in one language, ready to be set in sheets. */
export interface Deck extends Tongue {
  readonly source: ScenarioSource;
  /** Ids of what may be true; one empty id where one and the same thing always is. */
  readonly variants: readonly string[];
  /** A text of the talk as HTML where this variant is true; names are the first of their pools. */
  readonly read: (key: string, variant: string) => string;
}

/** The words of the sheets in one language, with the lines of one country. */
export async function tongueOf(
  printable: Printable,
  language: CompiledLanguage,
  country: string,
): Promise<Tongue> {
  const {code, dir, review, catalogues} = language;
  const texts = catalogues['country'] ?? {};
  return {
    ...{code, dir, review, formats: formats(code), version: printable.version},
    say: await wordsOf(language),
    lines: (printable.country[country]?.lines ?? [])
      .filter(line => !line.officersOnly)
      .map(({id, number, checkedOn, audience}) => ({
        name: texts[`${country}.lines.${id}.name`] ?? '',
        use: texts[`${country}.lines.${id}.for`] ?? '',
        checkedOn,
        isForOfficers: audience === 'learner',
        ...(number === undefined ? {} : {number}),
      })),
  };
}

/** Takes one talk out of the compiled course. */
export function deckOf(tongue: Tongue, language: CompiledLanguage, source: ScenarioSource): Deck {
  const {shown} = authoring.split(source);
  const names = shown.names.map(({id, pool}) => ({id, pool: pool.slice(0, 1)}));
  const catalogue = language.catalogues[source.id] ?? {};
  const variants = source.variants.length > 0 ? source.variants.map(({id}) => id) : [''];
  const readers = new Map(
    variants.map(id => [id, runWords({...shown, names}, key => catalogue[key] ?? '', id, '')] as const),
  );
  return {...tongue, source, variants, read: (key, variant) => readers.get(variant)?.(key) ?? ''};
}

async function wordsOf({code, catalogues}: CompiledLanguage): Promise<Say> {
  const words = Object.entries({...catalogues['interview'], ...catalogues['cards']}).map(
    ([key, text]) => [key, escapeHtml(text).replace(/\*\*(.+?)\*\*/g, '<strong>$1</strong>')] as const,
  );
  const i18n = createInstance();
  await i18n.init({
    lng: code,
    keySeparator: false,
    nsSeparator: false,
    interpolation: {escapeValue: false},
    resources: {[code]: {translation: Object.fromEntries(words)}},
  });
  return (key, values) => i18n.t(key, {...values});
}

/** What a card is called on which this variant is true: A, B and so on. */
export const letterOf = ({variants}: Pick<Deck, 'variants'>, variant: string): string =>
  String.fromCharCode('A'.charCodeAt(0) + variants.indexOf(variant));

/** What is the same in several variants once, with those for which it is so. */
export function alike(
  {variants}: Pick<Deck, 'variants'>,
  draw: (variant: string) => string,
): readonly {readonly variants: readonly string[]; readonly body: string}[] {
  const bodies = new Map<string, string[]>();
  for (const variant of variants) {
    const body = draw(variant);
    bodies.set(body, [...(bodies.get(body) ?? []), variant]);
  }
  return [...bodies].map(([body, of]) => ({body, variants: of}));
}

/** A text as all variants tell it: once, or once for each where they differ. */
export function told(deck: Deck, key: string): string {
  const ways = alike(deck, variant => deck.read(key, variant));
  if (ways.length === 1) return ways[0]?.body ?? '';
  return ways
    .map(({variants, body}) => {
      const letters = variants.map(variant => letterOf(deck, variant)).join(', ');
      return deck.say('cards.colon', {name: deck.say('cards.key.truth', {letter: letters}), value: body});
    })
    .join('<br>');
}
