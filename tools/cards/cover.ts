import {alike, letterOf, type Deck} from './deck.ts';
import {html, Html} from '../../src/text/html.ts';
import {all, joinHtml, el, list, pairs, part} from './html.ts';
import {interpreterItems} from './interpreter.ts';
import {sheetFor, type CardSheet} from './sheet.ts';
import {intervieweeBody} from './interviewee.ts';

/** The cover sheet, which the trainer reads first: the aim, what is needed, and how to run the role play. */
export function coverOf(deck: Deck): CardSheet {
  const {say, read, source, variants, version} = deck;
  const [first = ''] = variants;
  return sheetFor(
    deck,
    'cover',
    read('summary', first),
    part(say('cards.cover.aim'), el('p', say('cards.cover.aimText'))),
    needs(deck, first),
    part(
      say('cards.cover.say'),
      el('blockquote', firstParagraph(String(read('note', first)))),
      el('p', say('cards.cover.sayText')),
    ),
    source.variants.length > 0 ? part(say('cards.cover.draw'), drawing(deck)) : '',
    part(
      say('cards.cover.steps'),
      list(
        steps.map(step => say(`cards.cover.${step}`)),
        'ol',
      ),
    ),
    el('p.small', say('cards.madeFrom', {version})),
  );
}

const steps = ['prepare', 'brief', 'play', 'stop', 'leave', 'lookBack', 'again'] as const;

/**
 * Returns the first paragraph of the note: the subject of the role play. The rest of the note is for learners who
 * work alone.
 */
const firstParagraph = (text: string): Html => new Html(/<p>.*?<\/p>/s.exec(text)?.[0] ?? text);

function needs(deck: Deck, first: string): Html {
  const {say, read, source} = deck;
  const others = source.people.filter(({id}) => id !== source.person.id);
  const names = source.names.map(({id, pool}) => {
    const [name = '', ...rest] = pool.map(one => String(read(`names.${id}.pool.${one.id}.name`, first)));
    return say('cards.cover.namesText', {name: new Html(name), others: new Html(deck.formats.list(rest))});
  });
  return pairs([
    [
      say('cards.cover.time'),
      html`${say('cards.cover.timeText')} ${say('cards.cover.alone', {minutes: source.minutes})}`,
    ],
    [
      say('cards.cover.people'),
      joinHtml(
        [
          say('cards.cover.peopleText'),
          say(`cards.cover.${interpreterItems(deck).length > 0 ? 'with' : 'without'}Interpreter`),
          source.person.figure.isChild ? el('strong', say('cards.cover.child')) : '',
          others.length > 0
            ? all(say('cards.cover.others'), list(others.map(({id}) => read(`people.${id}.name`, first))))
            : '',
        ],
        ' ',
      ),
    ],
    [say('cards.cover.room'), say('cards.cover.roomText')],
    [say('cards.cover.names'), joinHtml(names)],
    [say('cards.cover.print'), say('cards.cover.printText')],
  ]);
}

/**
 * Explains how to draw a variant with a coin or slips of paper. Each variant then comes as often as its share
 * requires.
 */
function drawing(deck: Deck): Html {
  const {say, source} = deck;
  const played = alike(deck, variant => intervieweeBody(deck, variant)).length > 1;
  const letters = source.variants.map(({id}) => letterOf(deck, id));
  const unit = source.variants.map(({share}) => share).reduce(greatestDivisor);
  const slips = source.variants.map(({id, share}) =>
    String(say('cards.cover.slip', {number: share / unit, letter: letterOf(deck, id)})),
  );
  const [one = '', two = ''] = letters;
  const isCoin = letters.length === 2 && source.variants.every(({share}) => share === 50);
  return all(
    el('p', say(played ? 'cards.cover.drawBefore' : 'cards.cover.drawAfter')),
    el(
      'p',
      isCoin
        ? say('cards.cover.coin', {first: one, second: two})
        : say('cards.cover.slips', {total: 100 / unit, slips: new Html(deck.formats.list(slips))}),
    ),
  );
}

const greatestDivisor = (a: number, b: number): number => (b === 0 ? a : greatestDivisor(b, a % b));
