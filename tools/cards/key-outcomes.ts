import {toldFacts, type Deck} from './deck.ts';
import type {Html} from '../../src/text/html.ts';
import {all, isFilled, joinHtml, el, list, part, table} from './html.ts';
import {ruleInWords} from './rules.ts';

/** Returns the section of the answer key about outcomes: endings, consequences, indicators, points and lessons. */
export const outcomesOf = (deck: Deck): Html =>
  all(endings(deck), became(deck), signs(deck), tasks(deck), lessons(deck));

const endings = (deck: Deck): Html =>
  part(
    deck.say('cards.key.endings'),
    el('p', deck.say('cards.key.endingsText')),
    ...deck.source.endings.map(({id, safe, atMost, rule}) => {
      const marks = [
        ...(safe ? [deck.say('cards.key.safe')] : []),
        ...(atMost === undefined ? [] : [deck.say('cards.key.atMost', {points: atMost})]),
        isFilled(ruleInWords(deck, rule)) ? ruleInWords(deck, rule) : deck.say('cards.rule.otherwise'),
      ];
      return el('section.ending', [
        el('h3', toldFacts(deck, `endings.${id}.title`)),
        el('p.small', joinHtml(marks, ' · ')),
        toldFacts(deck, `endings.${id}.text`),
      ]);
    }),
  );

const became = (deck: Deck): Html =>
  deck.source.aftermath.length === 0
    ? all()
    : part(
        deck.say('cards.key.became'),
        el('p', deck.say('cards.key.becameText')),
        list(
          deck.source.aftermath.map(({id, rule}) => [
            toldFacts(deck, `aftermath.${id}.text`),
            el('p.small', ruleInWords(deck, rule)),
          ]),
          'ul.became',
        ),
      );

const signs = (deck: Deck): Html => {
  const {present, absent} = deck.source.indicators;
  return all(
    part(
      deck.say('cards.key.signs'),
      el('p', deck.say('interview.signsRule')),
      table(
        [deck.say('cards.key.sign'), deck.say('cards.key.shown')],
        present.map(({id, group, facts}) => [
          [
            toldFacts(deck, `indicators.present.${id}.name`),
            el('p.small', deck.say(`interview.sign.${group}`)),
          ],
          list(facts.map(fact => toldFacts(deck, `facts.${fact}.note`))),
        ]),
        'table.signs',
      ),
    ),
    part(
      deck.say('cards.key.absent'),
      list(absent.map(({id}) => toldFacts(deck, `indicators.absent.${id}.name`))),
    ),
  );
};

const tasks = (deck: Deck): Html =>
  part(
    deck.say('cards.key.tasks'),
    table(
      [deck.say('cards.observer.task'), deck.say('cards.key.earn')],
      deck.source.tasks.map(({id, share, earn}) => [
        [toldFacts(deck, `tasks.${id}.title`), el('p.small', deck.say(`interview.share.${share}`))],
        list(
          earn.map(({points, when}) =>
            deck.say('cards.colon', {name: String(points), value: ruleInWords(deck, when)}),
          ),
        ),
      ]),
      'table.points',
    ),
    el('p.small', deck.say('cards.key.points100', {...deck.source.weights})),
  );

const lessons = (deck: Deck): Html =>
  el('div.whole', [
    part(
      deck.say('cards.key.lessons'),
      list(deck.source.lessons.map(({id}) => toldFacts(deck, `lessons.${id}.text`))),
    ),
    part(
      deck.say('cards.key.sources'),
      list(
        deck.source.sources.map(({id}) => toldFacts(deck, `sources.${id}.text`)),
        'ul.small',
      ),
    ),
  ]);
