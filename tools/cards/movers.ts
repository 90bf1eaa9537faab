import {questionTypes} from '../../src/scenario/model/question-types.ts';
import type {InterviewQuestionType} from '../../src/scenario/model/scenario.ts';
import type {Deck} from './deck.ts';
import {html, type Html} from '../../src/text/html.ts';
import {all, el, list, part} from './html.ts';

const rising = ['invitation', 'open', 'probing', 'closed', 'statement', 'act'] as const;

/**
 * Explains in general terms when the person becomes more or less willing to talk. Lists the question types of good
 * options that raise trust, and of bad options that lower trust.
 */
export function moversOf(deck: Deck, read: (key: string) => Html): Html {
  const {say, source} = deck;
  const options = [
    ...source.decisions.filter(({kind}) => kind === 'talk').flatMap(d => d.options),
    ...source.events.flatMap(e => e.options),
  ];
  const kinds = (isOf: (option: (typeof options)[number]) => boolean) =>
    new Set<InterviewQuestionType>(options.filter(isOf).map(({questionType}) => questionType));
  const up = kinds(({grade, trust}) => (grade === 'b' || grade === 'a') && trust > 0);
  const down = kinds(({grade, trust}) => (grade === 'p' || grade === 'h') && trust < 0);
  const isRehearsed = source.decisions.some(d => d.options.some(o => o.rehearsed !== undefined));
  return all(
    el('div.two', [
      part(
        say('cards.you.up'),
        el('p', say('cards.you.upText')),
        list(rising.filter(type => up.has(type)).map(type => say(`cards.up.${type}`))),
      ),
      part(
        say('cards.you.down'),
        el('p', say('cards.you.downText')),
        list(questionTypes.filter(type => down.has(type)).map(type => say(`cards.down.${type}`))),
      ),
    ]),
    isRehearsed && el('p', say('cards.you.rehearsed')),
    promises(deck, read),
  );
}

/** Renders the promises that a later decision of the interview tests. */
const promises = ({say, source}: Deck, read: (key: string) => Html): Html =>
  all(
    source.decisions.flatMap(d =>
      d.options.flatMap(({id, later}) => {
        if (later === undefined) return [];
        const prefix = `decisions.${d.id}.options.${id}.`;
        const phase = source.decisions.find(one => one.id === later.at)?.phase ?? '';
        const tested = say('cards.you.tested', {phase: read(`phases.${phase}.title`)});
        return el(
          'p',
          html`${say('cards.you.promise')} ${el('em', read(`${prefix}say`))} ${tested}
          ${read(`${prefix}later.tested`)}`,
        );
      }),
    ),
  );
