import {letterOf, type Deck, type Tongue} from './deck.ts';
import {el} from './html.ts';

/** Whom a sheet is for; each has pages of its own. */
export type Role = 'cover' | 'safety' | 'interviewee' | 'interpreter' | 'officer' | 'observer' | 'key';

/** One sheet of a set, on as many pages as it needs. */
export interface Sheet {
  readonly role: Role;
  /** HTML, without tags: it also stands at the foot of each page. */
  readonly name: string;
  /** The title of the talk, HTML; empty where it belongs to all of them. */
  readonly over: string;
  /** Who may read it, and how it is used. */
  readonly lead: string;
  readonly body: string;
  /** What has to be true for it; empty where it goes with everything. */
  readonly variants: readonly string[];
}

/** The name of a sheet, with the letter of its card where there is more than one. */
export const cardName = (deck: Deck, role: 'interviewee' | 'officer', of: readonly string[]): string =>
  of.length === deck.variants.length
    ? deck.say(`cards.sheet.${role}`)
    : deck.say(`cards.sheet.${role}Card`, {
        letter: of.map(variant => letterOf(deck, variant)).join(', '),
      });

/** What is printed of a sheet; `at` tells sheets of one role apart. */
export const draw = ({say, review}: Tongue, {over, name, lead, body}: Sheet, at: string): string =>
  el(
    'article',
    el(
      'header',
      el('p', [say('cards.title'), over].filter(text => text !== '').join(' · '), 'over') +
        el('h1', name) +
        el('p', lead, 'lead') +
        (review === 'draft' ? el('p', say('cards.draft'), 'draft') : ''),
    ) + body,
    `sheet ${at}`,
  );
