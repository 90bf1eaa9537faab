import {distressBand, trustBand} from '../../src/scenario/model/bands.ts';
import type {Condition, Rule} from '../../src/scenario/model/scenario.ts';
import type {Html, HtmlValue} from '../../src/text/html.ts';
import {joinHtml} from './html.ts';
import {letterOf, toldFacts, type Deck} from './deck.ts';

/** Returns the letter of an option within its decision, event or pause, in the author's order. */
export const letter = (at: number): string => String.fromCharCode('a'.charCodeAt(0) + at);

/** Returns the number of a decision: its position in the scenario, from 1. */
export const numberOf = ({source}: Deck, decision: string): number =>
  source.decisions.findIndex(({id}) => id === decision) + 1;

/**
 * Returns a rule in words, with the marks of options from the answer key, such as `6a; one of 7a, 7b; none of 3d`.
 * Returns '' for an empty rule.
 */
export function ruleInWords(deck: Deck, {all, any, none}: Rule): Html {
  const {say} = deck;
  const named = (list: readonly Condition[]) => list.map(condition => inWords(deck, condition));
  return joinHtml(
    [
      ...named(all),
      ...(any.length > 1 ? [say('cards.rule.any', {list: joinHtml(named(any), ', ')})] : named(any)),
      ...(none.length > 0 ? [say('cards.rule.none', {list: joinHtml(named(none), ', ')})] : []),
    ],
    '; ',
  );
}

function inWords(deck: Deck, condition: Condition): HtmlValue {
  const {say, source} = deck;
  if ('chosen' in condition) return markOf(deck, condition.chosen.point, condition.chosen.option);
  if ('paused' in condition)
    return say('cards.rule.pause', {mark: markIn(source.pause.options, condition.paused)});
  if ('trustBelow' in condition)
    return say('cards.rule.trustBelow', {
      band: say(`interview.band.${trustBand(condition.trustBelow)}`),
    });
  if ('trustAtLeast' in condition)
    return say('cards.rule.trustAtLeast', {
      band: say(`interview.band.${trustBand(condition.trustAtLeast)}`),
    });
  if ('distressAtLeast' in condition)
    return say('cards.rule.distressAtLeast', {
      band: say(`interview.band.${distressBand(condition.distressAtLeast)}`),
    });
  if ('known' in condition)
    return say('cards.rule.known', {fact: toldFacts(deck, `facts.${condition.known}.note`)});
  if ('variant' in condition) return say('cards.key.truth', {letter: letterOf(deck, condition.variant)});
  return say(condition.stopped ? 'cards.rule.stopped' : 'cards.rule.notStopped');
}

/**
 * Returns the mark of an option, such as `6a` for a wording of the sixth decision. An option of an event before this
 * decision has the same number. So a text around the mark says that the option belongs to an event.
 */
function markOf(deck: Deck, point: string, option: string): HtmlValue {
  const {source, say} = deck;
  const decision = source.decisions.find(({id}) => id === point);
  if (decision) return `${numberOf(deck, point)}${markIn(decision.options, option)}`;
  const event = source.events.find(({id}) => id === point);
  return event
    ? say('cards.rule.event', {mark: `${numberOf(deck, event.before)}${markIn(event.options, option)}`})
    : option;
}

const markIn = (options: readonly {readonly id: string}[], option: string): string =>
  letter(options.findIndex(({id}) => id === option));
