import {distressBands, trustBands} from '../../src/scenario/model/bands.ts';
import {questionTypes} from '../../src/scenario/model/question-types.ts';
import type {Deck} from './deck.ts';
import type {Html} from '../../src/text/html.ts';
import {joinHtml, el, empty, part, table} from './html.ts';
import {sheetFor, type CardSheet} from './sheet.ts';

/** Returns the sheet for an observer, who counts and notes what the players do. The observer grades no player. */
export function observerOf(deck: Deck): CardSheet {
  const {say, source, variants} = deck;
  const [first = ''] = variants;
  const read = (key: string) => deck.read(key, first);
  return sheetFor(
    deck,
    'observer',
    say('cards.observer.lead'),
    part(
      say('cards.observer.types'),
      table(
        [say('cards.observer.type'), say('cards.observer.sounds'), say('cards.observer.strokes')],
        questionTypes.map(type => [
          el('strong', say(`cards.type.${type}`)),
          say(`cards.example.${type}`),
          '',
        ]),
        'table.tally',
      ),
    ),
    bands(deck, read),
    part(
      say('cards.observer.repairs'),
      table(
        [say('cards.observer.when'), say('cards.observer.said'), say('cards.observer.instead')],
        empty(3, 3),
        'table.repairs',
      ),
    ),
    phases(deck, read),
    part(
      say('cards.observer.tasks'),
      table(
        [
          say('cards.observer.task'),
          say('cards.observer.yes'),
          say('cards.observer.part'),
          say('cards.observer.no'),
        ],
        source.tasks.map(({id}) => [read(`tasks.${id}.title`), '', '', '']),
        'table.ticks',
      ),
    ),
    el('p', say('cards.observer.rule')),
  );
}

/** Lists the phases in their order, with the events and decisions of each and room for notes. */
function phases({say, source}: Deck, read: (key: string) => Html): Html {
  const rows = source.phases.map(({id}) => {
    const decisions = source.decisions.filter(({phase}) => phase === id);
    const events = source.events.filter(({before}) => decisions.some(d => d.id === before));
    return [
      el('strong', read(`phases.${id}.title`)),
      joinHtml([
        ...events.map(event => read(`events.${event.id}.title`)),
        ...decisions.map(decision => read(`decisions.${decision.id}.title`)),
      ]),
      '',
    ];
  });
  return el(
    'div.by-phase',
    part(
      say('cards.observer.phases'),
      table(
        [say('cards.observer.phase'), say('cards.observer.lookFor'), say('cards.observer.words')],
        rows,
        'table.phases',
      ),
    ),
  );
}

/** Returns a table with a row for each band and a column for each phase. */
function bands({say, source}: Deck, read: (key: string) => Html): Html {
  const row = (name: Html) => [name, ...source.phases.map(() => '')];
  const named = (of: Html, band: Html) => say('cards.colon', {name: of, value: band});
  return part(
    say('cards.observer.bands'),
    table(
      ['', ...source.phases.map(({id}) => read(`phases.${id}.title`))],
      [
        ...[...trustBands]
          .reverse()
          .map(band => row(named(say('interview.trust'), say(`interview.band.${band}`)))),
        ...[...distressBands]
          .reverse()
          .map(band => row(named(say('interview.distress'), say(`interview.band.${band}`)))),
      ],
      'table.bands',
    ),
  );
}
