import {levels, trustBands} from '../../src/scenario/model/bands.ts';
import type {ScenarioSource} from '../../src/scenario/schema/fields.ts';
import type {Deck} from './deck.ts';
import type {Html} from '../../src/text/html.ts';
import {all, joinHtml, el, pairs, part} from './html.ts';

type ReadText = (key: string) => Html;
type Decision = ScenarioSource['decisions'][number];

/**
 * Returns examples of the person's words and manner. For each talk decision: the words before the officer's choice,
 * the reply to a good choice, and the reply to a bad one.
 */
export const examplesOf = (deck: Deck, read: ReadText): Html =>
  all(
    part(
      deck.say('cards.you.examples'),
      el('p', deck.say('cards.you.examplesText')),
      ...deck.source.decisions.filter(({kind}) => kind === 'talk').map(d => exampleOf(deck, read, d)),
    ),
    beside(deck, read),
  );

function exampleOf(deck: Deck, read: ReadText, decision: Decision): Html {
  const {say} = deck;
  const [well, badly] = [['b'], ['h', 'p']].map(grades =>
    decision.options.find(({grade, critical}) => grades.includes(grade) && critical === undefined),
  );
  const scenes = trustBands.flatMap(band =>
    decision.scenes[band] === undefined
      ? []
      : [banded(deck, band, read(`decisions.${decision.id}.scenes.${band}`))],
  );
  return el('section', [
    el('h3', read(`phases.${decision.phase}.title`)),
    pairs(
      [
        [say('cards.you.opening'), joinHtml(scenes)],
        [say('cards.you.well'), answerExample(deck, read, decision.id, well)],
        [say('cards.you.badly'), answerExample(deck, read, decision.id, badly)],
      ],
      'dl.example',
    ),
  ]);
}

/** Returns the officer's wording or act, and the person's replies to it. */
function answerExample(
  deck: Deck,
  read: ReadText,
  decision: string,
  option: Decision['options'][number] | undefined,
): Html {
  if (option === undefined) return all();
  const prefix = `decisions.${decision}.options.${option.id}.`;
  return joinHtml([
    el('em', read(`${prefix}${option.say === undefined ? 'act' : 'say'}`)),
    ...repliesOf(deck, read, prefix, option.replies),
  ]);
}

/** Returns the replies. If there are several, each names the trust band in which the person gives this reply. */
function repliesOf(
  deck: Deck,
  read: ReadText,
  prefix: string,
  replies: Decision['options'][number]['replies'],
): readonly Html[] {
  const replyLevels = levels.filter(level => replies[level] !== undefined);
  return replyLevels.map(level => {
    const text = read(`${prefix}replies.${level}`);
    const band = trustBands[levels.indexOf(level)];
    return replyLevels.length === 1 || band === undefined ? text : banded(deck, band, text);
  });
}

const banded = ({say}: Deck, band: (typeof trustBands)[number], text: Html): Html =>
  say('cards.colon', {name: el('strong.band', say(`interview.band.${band}`)), value: text});

/** Returns the side questions, each with the person's replies at the levels of trust. */
const beside = (deck: Deck, read: ReadText): Html =>
  el(
    'div.whole',
    part(
      deck.say('cards.you.beside'),
      pairs(
        deck.source.questions.map(q => [
          el('em', read(`questions.${q.id}.ask`)),
          joinHtml(repliesOf(deck, read, `questions.${q.id}.`, q.replies)),
        ]),
        'dl.asked',
      ),
    ),
  );
