import type {Deck} from './deck.ts';
import {html, type Html} from '../../src/text/html.ts';
import {all, joinHtml, el, list, part} from './html.ts';
import {sheetsFor, type CardSheet} from './sheet.ts';

/**
 * Returns the officer's sheets. They contain the facts that the officer knows before the interview or from checks.
 * Facts that only the interview reveals are left out.
 */
export const officersOf = (deck: Deck): readonly CardSheet[] =>
  sheetsFor(deck, 'officer', deck.say('cards.officer.lead'), variant => bodyOf(deck, variant));

function bodyOf(deck: Deck, variant: string): Html {
  const {say, source} = deck;
  const read = (key: string) => deck.read(key, variant);
  const notes = (level: 'start' | 'check') =>
    source.facts
      .filter(fact => fact.level === level && (fact.variant ?? variant) === variant)
      .map(({id}) => read(`facts.${id}.note`));
  const people = peopleKnown(deck).map(id => read(`people.${id}.name`));
  return all(
    part(say('cards.officer.opening'), el('p', el('strong', read('setting'))), read('opening')),
    part(say('cards.officer.briefing'), read('briefing')),
    part(
      say('cards.officer.desk'),
      list([...notes('start'), ...source.papers.map(({id}) => read(`papers.${id}.title`))]),
    ),
    part(say('cards.officer.check'), list(notes('check'))),
    el('div.two', [
      part(
        say('cards.officer.means'),
        list(means.map(key => say(`cards.officer.means.${key}`))),
        el('p.small', say('cards.officer.means.rule')),
      ),
      el('div', [
        part(say('cards.officer.decide'), list(people), el('p.small', say('cards.officer.decideText'))),
        part(say('cards.officer.time'), el('p', say('cards.officer.timeText', {minutes: source.budget}))),
      ]),
    ]),
    numbers(deck),
  );
}

const means = ['room', 'people', 'services'] as const;

/** Lists only phone numbers that somebody has confirmed. */
const numbers = ({say, lines}: Deck): Html => {
  const confirmed = lines.flatMap(({name, number}) =>
    number === undefined ? [] : [html`${name}: ${number}`],
  );
  return part(say('cards.officer.call'), confirmed.length === 0 ? '' : el('p', joinHtml(confirmed, ' · ')));
};

/**
 * Returns the ids of the people about whom the officer can decide with known facts. Known are the facts from the
 * start and the facts from checks.
 */
function peopleKnown({source}: Deck): readonly string[] {
  const known = source.facts.flatMap(({id, level}) => (level === 'start' || level === 'check' ? [id] : []));
  const isKnown = (needs: readonly string[]) => needs.every(fact => known.includes(fact));
  const referrals = source.decisions.filter(
    ({needs, options}) => isKnown(needs) && options.some(option => isKnown(option.needs)),
  );
  return source.people.flatMap(({id}) => (referrals.some(({person}) => person === id) ? [id] : []));
}
