import {createInstance} from 'i18next';
import type cardWords from '../../locales/en/cards.json';
import type interviewWords from '../../locales/en/interview.json';
import type {CompiledLanguage} from '../../src/compiler/text/language.ts';
import {runTexts} from '../../src/scenario/model/run-texts.ts';
import type {ScenarioSource} from '../../src/scenario/schema/fields.ts';
import {authoring} from '../../src/scenario/schema/schema.ts';
import {escapeHtml} from '../../src/text/escape-html.ts';
import {formats, type Formats} from '../../src/text/formats.ts';
import {Html, type HtmlValue} from '../../src/text/html.ts';
import {all, joinHtml} from './html.ts';
import type {Printable} from './printable.ts';

type CardKey = keyof typeof cardWords | keyof typeof interviewWords;

/** Returns a text of the sheets as HTML. Escapes values that are plain text. */
export type CardTexts = (key: CardKey, values?: Readonly<Record<string, HtmlValue>>) => Html;

/** One support line. It has no number while no number is confirmed. */
export interface CardSupportLine {
  readonly name: Html;
  readonly use: Html;
  readonly number?: string;
  readonly checkedOn: string;
  /** True for support for the officer; false for help for a person at the counter. */
  readonly isForOfficers: boolean;
}

/** Everything that all sheets of one language share: texts, formats and support lines. */
export interface CardLanguage {
  readonly code: string;
  readonly dir: 'ltr' | 'rtl';
  readonly review: 'draft' | 'reviewed';
  readonly say: CardTexts;
  /** Returns a text of the document bench as HTML, with its values filled in. */
  readonly tell: (key: string, values?: Readonly<Record<string, HtmlValue>>) => Html;
  readonly formats: Formats;
  readonly lines: readonly CardSupportLine[];
  /** Release version of the course. */
  readonly version: string;
}

/** One scenario in one language, ready to lay out in sheets. */
export interface Deck extends CardLanguage {
  readonly source: ScenarioSource;
  /** Ids of the variants; a single empty id when the scenario has none. */
  readonly variants: readonly string[];
  /** Returns a text of the scenario as HTML for this variant. Each name is the first one of its pool. */
  readonly read: (key: string, variant: string) => Html;
}

/**
 * Loads the texts of the sheets in one language, and the support lines of one country except those for
 * officers only.
 */
export async function cardLanguageOf(
  printable: Printable,
  language: CompiledLanguage,
  country: string,
): Promise<CardLanguage> {
  const {code, dir, review, catalogues} = language;
  const texts = catalogues['country'] ?? {};
  return {
    ...{code, dir, review, formats: formats(code), version: printable.version},
    ...(await wordsOf(language)),
    lines: (printable.country[country]?.lines ?? [])
      .filter(line => !line.officersOnly)
      .map(({id, number, checkedOn, audience}) => ({
        name: new Html(texts[`${country}.lines.${id}.name`] ?? ''),
        use: new Html(texts[`${country}.lines.${id}.for`] ?? ''),
        checkedOn,
        isForOfficers: audience === 'learner',
        ...(number === undefined ? {} : {number}),
      })),
  };
}

/** Returns the data of one scenario from the compiled course. */
export function deckOf(tongue: CardLanguage, language: CompiledLanguage, source: ScenarioSource): Deck {
  const {shown} = authoring.split(source);
  const names = shown.names.map(({id, pool}) => ({id, pool: pool.slice(0, 1)}));
  const catalogue = language.catalogues[source.id] ?? {};
  const variants = source.variants.length > 0 ? source.variants.map(({id}) => id) : [''];
  const readers = new Map(
    variants.map(id => [id, runTexts({...shown, names}, key => catalogue[key] ?? '', id, '')] as const),
  );
  return {...tongue, source, variants, read: (key, variant) => new Html(readers.get(variant)?.(key) ?? '')};
}

async function wordsOf({code, catalogues}: CompiledLanguage): Promise<Pick<CardLanguage, 'say' | 'tell'>> {
  const {interview, cards, documents} = catalogues;
  const words = Object.entries({...documents, ...interview, ...cards}).map(
    ([key, text]) => [key, escapeHtml(text).replace(/\*\*(.+?)\*\*/g, '<strong>$1</strong>')] as const,
  );
  const i18n = createInstance();
  await i18n.init({
    lng: code,
    keySeparator: false,
    nsSeparator: false,
    // i18next passes the unchanged values to `escape`, because a value that is already HTML must not be escaped
    // twice.
    interpolation: {useRawValueToEscape: true, escape: (value: HtmlValue) => String(all(value))},
    resources: {[code]: {translation: Object.fromEntries(words)}},
  });
  const tell: CardLanguage['tell'] = (key, values) => new Html(i18n.t(key, {...values}));
  return {say: tell, tell};
}

/** Returns the letter on the cards of a variant: A, B and so on. */
export const letterOf = ({variants}: Pick<Deck, 'variants'>, variant: string): string =>
  String.fromCharCode('A'.charCodeAt(0) + variants.indexOf(variant));

/** Renders a body for each variant. Returns each different body once, with the variants that have this body. */
export function alike(
  {variants}: Pick<Deck, 'variants'>,
  draw: (variant: string) => Html,
): readonly {readonly variants: readonly string[]; readonly body: Html}[] {
  const bodies = new Map<string, string[]>();
  for (const variant of variants) {
    const body = String(draw(variant));
    bodies.set(body, [...(bodies.get(body) ?? []), variant]);
  }
  return [...bodies].map(([body, of]) => ({body: new Html(body), variants: of}));
}

/**
 * Returns a text for all variants as HTML. If the text is the same in all variants, it appears once. Otherwise, each
 * version appears with the letters of its variants.
 */
export function toldFacts(deck: Deck, key: string): Html {
  const ways = alike(deck, variant => deck.read(key, variant));
  return joinHtml(
    ways.map(({variants, body}) => {
      if (ways.length === 1) return body;
      const letters = variants.map(variant => letterOf(deck, variant)).join(', ');
      return deck.say('cards.colon', {name: deck.say('cards.key.truth', {letter: letters}), value: body});
    }),
  );
}
