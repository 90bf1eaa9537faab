import {html, type Html, type HtmlValue} from '../../src/text/html.ts';
import {alike, letterOf, type Deck, type CardLanguage} from './deck.ts';
import {all, el, joinHtml} from './html.ts';

/** The role that a sheet is for. Each sheet has pages of its own. */
export type Role =
  | 'bench'
  | 'benchKey'
  | 'comparison'
  | 'cover'
  | 'safety'
  | 'interviewee'
  | 'interpreter'
  | 'officer'
  | 'observer'
  | 'key';

/** One of the sheets that are printed together. It takes as many pages as it needs. */
export interface CardSheet {
  readonly role: Role;
  /** Name of the sheet. It has no tags, because it is also printed at the foot of each page. */
  readonly name: Html;
  /** The title of the scenario; empty when the sheet is the same for all scenarios. */
  readonly over: Html;
  /** Instructions: who may read the sheet, and how to use it. */
  readonly lead: Html;
  readonly body: Html;
  /** Ids of the variants that use this sheet; empty if all variants use it. */
  readonly variants: readonly string[];
}

/** Returns a sheet that is the same for all variants. */
export const sheetFor = (
  deck: Deck,
  role: 'cover' | 'interpreter' | 'observer' | 'key',
  lead: Html,
  ...body: readonly HtmlValue[]
): CardSheet => ({
  ...{role, lead, variants: []},
  name: deck.say(`cards.sheet.${role}`),
  over: deck.read('title', deck.variants[0] ?? ''),
  body: all(...body),
});

/** Returns the sheets of a player. Variants with the same body share a sheet. */
export const sheetsFor = (
  deck: Deck,
  role: 'interviewee' | 'officer',
  lead: Html,
  bodyOf: (variant: string) => Html,
): readonly CardSheet[] =>
  alike(deck, bodyOf).map(({variants, body}) => ({
    ...{role, body, name: cardName(deck, role, variants), over: deck.read('title', variants[0] ?? '')},
    lead: html`${deck.say('cards.only')} ${lead}`,
    variants: variants.length === deck.variants.length ? [] : variants,
  }));

/** Returns the name of a sheet, with the letter of its card when variants have different cards. */
const cardName = (deck: Deck, role: 'interviewee' | 'officer', of: readonly string[]): Html =>
  of.length === deck.variants.length
    ? deck.say(`cards.sheet.${role}`)
    : deck.say(`cards.sheet.${role}Card`, {
        letter: of.map(variant => letterOf(deck, variant)).join(', '),
      });

/** Renders a sheet as HTML. `at` is a class that distinguishes sheets of one role. */
export const draw = ({say, review}: CardLanguage, {over, name, lead, body}: CardSheet, at: string): Html =>
  el(`article.sheet.${at}`, [
    el('header', [
      el('p.over', joinHtml([say('cards.title'), over], ' · ')),
      el('h1', name),
      el('p.lead', lead),
      review === 'draft' && el('p.draft', say('cards.draft')),
    ]),
    body,
  ]);
