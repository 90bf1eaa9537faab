import type {ScenarioSource} from '../../src/scenario/schema/fields.ts';
import {letterOf, toldFacts, type Deck} from './deck.ts';
import {html, type Html, type HtmlValue} from '../../src/text/html.ts';
import {all, el, list, pairs, part, table} from './html.ts';
import {outcomesOf} from './key-outcomes.ts';
import {letter, numberOf, ruleInWords} from './rules.ts';
import {sheetFor, type CardSheet} from './sheet.ts';

type Decision = ScenarioSource['decisions'][number];
type AnyOption = Decision['options'][number] | ScenarioSource['pause']['options'][number];

/** The answer key: which choices are right and wrong, with the reasons. Only the trainer gets this sheet. */
export function keyOf(deck: Deck): CardSheet {
  const {say, source} = deck;
  return sheetFor(
    deck,
    'key',
    html`${say('cards.onlyTrainer')} ${say('cards.key.lead')}`,
    truths(deck),
    part(
      say('cards.key.decisions'),
      ...source.decisions.flatMap(d => [...before(deck, d), decided(deck, d)]),
    ),
    pause(deck),
    outcomesOf(deck),
  );
}

/**
 * Lists each variant with its share, and with the facts that are true only in this variant. If there are no such
 * facts, lists what happens to the people later.
 */
const truths = (deck: Deck): Html =>
  part(
    deck.say('cards.key.truths'),
    pairs(
      deck.source.variants.map(({id, share}) => [
        html`${deck.say('cards.key.truth', {letter: letterOf(deck, id)})},
        ${deck.say('cards.key.share', {share})}`,
        truth(deck, id),
      ]),
      'dl.stacked',
    ),
  );

/**
 * Returns the facts that are true only in this variant. If there are none, returns what happens to the people later
 * in this variant.
 */
function truth({source, read}: Deck, variant: string): Html {
  const facts = source.facts.filter(fact => fact.variant === variant);
  const later = source.aftermath.filter(({rule}) =>
    rule.all.some(condition => 'variant' in condition && condition.variant === variant),
  );
  return facts.length > 0
    ? list(facts.map(({id}) => read(`facts.${id}.note`, variant)))
    : list(later.map(({id}) => read(`aftermath.${id}.text`, variant)));
}

function decided(deck: Deck, decision: Decision): Html {
  const prefix = `decisions.${decision.id}.`;
  return el('section.decision', [
    el('h3', html`${numberOf(deck, decision.id)}. ${toldFacts(deck, `${prefix}title`)}`),
    decision.hint !== undefined && el('p', toldFacts(deck, `${prefix}hint`)),
    wordings(
      deck,
      prefix,
      decision.options,
      option => 'reveals' in option && pointsOf(deck, decision, option),
    ),
  ]);
}

/** Returns a section for each event that comes before this decision. */
const before = (deck: Deck, decision: Decision): readonly Html[] =>
  deck.source.events
    .filter(event => event.before === decision.id)
    .map(event => {
      const title = toldFacts(deck, `events.${event.id}.title`);
      return el('section.decision', [
        el('h3', deck.say('cards.key.happening', {number: numberOf(deck, decision.id), title})),
        wordings(deck, `events.${event.id}.`, event.options, () => ''),
      ]);
    });

const pause = (deck: Deck): Html =>
  all(
    el('section.decision', [
      el('h3', deck.say('cards.key.pause', {title: toldFacts(deck, 'pause.title')})),
      wordings(deck, 'pause.', deck.source.pause.options, () => ''),
    ]),
    part(deck.say('cards.key.stopped'), toldFacts(deck, 'stop.text')),
  );

const wordings = (
  deck: Deck,
  prefix: string,
  options: readonly AnyOption[],
  points: (option: AnyOption) => HtmlValue,
): Html =>
  table(
    [deck.say('cards.key.mark'), deck.say('cards.key.wording'), deck.say('cards.key.why')],
    options.map((option, i) => {
      const own = `${prefix}options.${option.id}.`;
      const kind = [deck.say(`cards.type.${option.questionType}`), points(option)];
      return [
        [el('strong', letter(i)), el('p.small', deck.say(`interview.grade.${option.grade}`))],
        [el('p', toldFacts(deck, `${own}${option.say === undefined ? 'act' : 'say'}`)), el('p.small', kind)],
        [el('p', toldFacts(deck, `${own}why`)), repair(deck, own, option)],
      ];
    }),
    'table.wordings',
  );

const repair = (deck: Deck, prefix: string, option: AnyOption): Html =>
  'critical' in option && option.critical !== undefined
    ? el('div.grave', [
        el('p', el('strong', deck.say('cards.key.grave'))),
        toldFacts(deck, `${prefix}critical.repair`),
      ])
    : all();

/**
 * Returns the points of a referral option. If a rule may change the grade of the option, also returns the other grade
 * and its points.
 */
function pointsOf(deck: Deck, decision: Decision, option: Decision['options'][number]): Html {
  if (decision.kind !== 'referral') return all();
  const {say} = deck;
  const {regrade} = option;
  return all(
    html`<br />${say('cards.key.points', {points: option.points})}`,
    regrade &&
      html`<br />${say('cards.key.instead', {grade: say(`interview.grade.${regrade.grade}`), points: regrade.points, rule: ruleInWords(deck, regrade.when)})}`,
  );
}
