import type cardWords from '../../locales/en/cards.json';
import type {Deck} from './deck.ts';
import {html, Html} from '../../src/text/html.ts';
import {el, list, part} from './html.ts';
import {sheetFor, type CardSheet} from './sheet.ts';

/** Returns the list items of the briefing about interpreting; empty when the scenario has no interpreter. */
export function interpreterItems({source, read, variants}: Deck): readonly Html[] {
  const english = source.briefing.split(/^- /m).slice(1);
  const itemMatches = [...String(read('briefing', variants[0] ?? '')).matchAll(/<li>(.*?)<\/li>/gs)];
  return itemMatches.flatMap(([, item = ''], i) =>
    /interpret/i.test(english[i] ?? '') ? [new Html(item)] : [],
  );
}

/** Returns the sheet for an interpreter: how to interpret in an interview, and in a role play of this interview. */
export function interpreterOf(deck: Deck): CardSheet {
  const {say, read, variants} = deck;
  const [first = ''] = variants;
  const here = interpreterItems(deck);
  const rules = (heading: Html, keys: readonly Rule[]) =>
    part(heading, list(keys.map(key => say(`cards.interpreter.${key}`))));
  return sheetFor(
    deck,
    'interpreter',
    html`${say('cards.only')} ${say('cards.interpreter.lead')}`,
    part(
      say('cards.interpreter.here'),
      el('p', read('setting', first)),
      here.length > 0 ? list(here) : el('p', say('cards.interpreter.none')),
    ),
    rules(say('cards.interpreter.before'), ['briefing', 'neutral', 'accepted']),
    rules(say('cards.interpreter.during'), ['seat', 'first', 'short', 'check', 'upset', 'machine']),
    rules(say('cards.interpreter.play'), ['language', 'mistake']),
    rules(say('cards.interpreter.after'), ['debrief']),
    el(
      'p.small',
      html`${say('cards.colon', {name: say('cards.interpreter.sources'), value: say('cards.interpreter.sourceDos')})};
      ${say('cards.interpreter.sourceOvc')}.`,
    ),
  );
}

/** Names of the rules for an interpreter, taken from the text keys of the cards. */
type Rule<Key = keyof typeof cardWords> = Key extends `cards.interpreter.${infer Name}` ? Name : never;
