import {distressBand, distressBands, levels, trustBand} from '../../src/scenario/model/bands.ts';
import type {TrustLevel, TrustBand} from '../../src/scenario/model/scenario.ts';
import type {Deck} from './deck.ts';
import {html, type Html} from '../../src/text/html.ts';
import {all, isFilled, joinHtml, el, list, pairs, part, table} from './html.ts';
import {examplesOf} from './interviewee-examples.ts';
import {moversOf} from './movers.ts';
import {sheetsFor, type CardSheet} from './sheet.ts';

/**
 * Returns the sheets for the player of the person. A sheet says how to play the person, and which facts to tell at
 * which level of trust. Variants that are played alike share a sheet.
 */
export const intervieweesOf = (deck: Deck): readonly CardSheet[] =>
  sheetsFor(deck, 'interviewee', deck.say('cards.you.lead'), variant => intervieweeBody(deck, variant));

/** Returns the sheet for this variant, without its head. */
export function intervieweeBody(deck: Deck, variant: string): Html {
  const {say, source} = deck;
  const read = (key: string) => deck.read(key, variant);
  const known = source.facts.filter(
    fact => (fact.level === 'start' || fact.level === 'check') && (fact.variant ?? variant) === variant,
  );
  return all(
    part(
      say('cards.you.who'),
      el(
        'p',
        html`${say('cards.you.whoText', {name: el('strong', read(`people.${source.person.id}.name`))})}
        ${read('setting')}`,
      ),
      read('opening'),
    ),
    begin(deck, read),
    part(say('cards.you.tell'), el('p', say('cards.you.tellLead')), staircase(deck, variant)),
    moversOf(deck, read),
    fear(deck, read),
    el('div.two', [
      part(say('cards.you.never'), list(never.map(key => say(`cards.you.never.${key}`)))),
      part(say('cards.you.known'), list(known.map(({id}) => read(`facts.${id}.note`)))),
    ]),
    happenings(deck, read),
    examplesOf(deck, read),
  );
}

type ReadText = (key: string) => Html;

const never = ['invent', 'detail', 'pressed', 'own'] as const;

function begin({say, source}: Deck, read: ReadText): Html {
  const trust = trustBand(source.person.trust);
  const distress = distressBand(source.person.distress);
  return part(
    say('cards.you.begin'),
    pairs([
      [
        say('cards.colon', {name: say('interview.trust'), value: say(`interview.band.${trust}`)}),
        read(`person.looks.${trust}`),
      ],
      [
        say('cards.colon', {name: say('interview.distress'), value: say(`interview.band.${distress}`)}),
        read(`person.feels.${distress}`),
      ],
    ]),
  );
}

/** The trust band in which each level is reached. */
const bandOf: Readonly<Record<TrustLevel, TrustBand>> = {
  r0: 'closed',
  r1: 'careful',
  r2: 'talking',
  r3: 'open',
};

/**
 * Returns a table with a row for each trust level. The row lists the facts that the person tells from this level on.
 */
function staircase(deck: Deck, variant: string): Html {
  const {say, source} = deck;
  const read = (key: string) => deck.read(key, variant);
  const start = trustBand(source.person.trust);
  return table(
    [say('cards.you.step'), say('cards.you.seen'), say('cards.you.told')],
    levels.map(level => {
      const band = bandOf[level];
      const facts = source.facts.filter(
        fact => fact.level === level && (fact.variant ?? variant) === variant,
      );
      const none = say(level === 'r0' ? 'cards.you.nothing' : 'cards.you.nothingMore');
      return [
        [
          el('strong.band', say(`interview.band.${band}`)),
          band === start && el('p.small', say('cards.you.here')),
        ],
        read(`person.looks.${band}`),
        [
          el('p.small', say(`cards.you.to.${band}`)),
          facts.length === 0 ? el('p', none) : list(facts.map(({id}) => factOf(deck, read, id))),
        ],
      ];
    }),
    'table.steps.staircase',
  );
}

/**
 * Returns one fact: the note, the person's own words if an author wrote any, and up to two questions that may lead to
 * the fact.
 */
function factOf({say, source}: Deck, read: ReadText, id: string): Html {
  const fact = source.facts.find(one => one.id === id);
  const askedBy = [
    ...source.decisions.flatMap(d =>
      d.options
        .filter(o => o.reveals.includes(id))
        .slice(0, 1)
        .map(o => read(`decisions.${d.id}.options.${o.id}.${o.say === undefined ? 'act' : 'say'}`)),
    ),
    ...source.questions.filter(q => q.reveals.includes(id)).map(q => read(`questions.${q.id}.ask`)),
  ]
    .slice(0, 2)
    .map(text => el('em', text));
  return all(
    el('strong', read(`facts.${id}.note`)),
    fact?.said !== undefined && el('p', read(`facts.${id}.said`)),
    askedBy.length > 0 && el('p.small', html`${say('cards.you.comes')} ${joinHtml(askedBy, ' · ')}`),
  );
}

/**
 * Explains how the person shows fear, and how to play fear. In high distress, the person tells no fact above the
 * second level and needs a pause.
 */
function fear({say, source}: Deck, read: ReadText): Html {
  const rest = source.pause.options.find(({grade}) => grade === 'b');
  const prefix = `pause.options.${rest?.id ?? ''}.`;
  const spoken = [read(`${prefix}say`), read(`${prefix}act`)].find(isFilled);
  return el('div.two', [
    part(
      say('cards.you.fear'),
      table(
        [say('cards.you.distress'), say('cards.you.seen')],
        distressBands.map(band => [
          el('strong.band', say(`interview.band.${band}`)),
          read(`person.feels.${band}`),
        ]),
        'table.steps',
      ),
      el('p', say('cards.you.fearText', {band: say('interview.band.high')})),
    ),
    part(
      say('cards.you.pause'),
      el('p', say('cards.you.pauseText')),
      el('blockquote', read('pause.scene')),
      el('p', say('cards.you.break')),
      el('blockquote', html`${spoken} ${read(`${prefix}replies.r0`)}`),
      el('p', say('cards.you.noBreak')),
    ),
  ]);
}

/** Lists what the trainer announces during the role play: the events, and what happens in the queue outside. */
function happenings({say, source}: Deck, read: ReadText): Html {
  const rows: readonly (readonly [Html, Html])[] = [
    ...source.events.map(({id, before}) => {
      const phase = source.decisions.find(d => d.id === before)?.phase ?? '';
      const when = say('cards.you.before', {phase: read(`phases.${phase}.title`)});
      return [when, read(`events.${id}.scene`)] as const;
    }),
    ...source.queue.map(({id, minutes}) => {
      const when = say('cards.you.after', {minutes, all: source.budget});
      return [when, read(`queue.${id}.text`)] as const;
    }),
  ];
  return rows.length === 0
    ? all()
    : part(say('cards.you.happens'), el('p', say('cards.you.happensText')), pairs(rows));
}
