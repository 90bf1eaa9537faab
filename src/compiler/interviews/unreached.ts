import {at, type SourceFault} from '../../content/source-fault.ts';
import {textsIn} from '../../content/texts.ts';
import {fields, type ScenarioSource} from '../../scenario/schema/fields.ts';
import type {Explored} from './explored.ts';
import {onePerPlace, type LooseEnd} from './loose-end.ts';

/** Returns faults for endings, facts and texts that no walk reaches. */
export function unreached(source: ScenarioSource, {variants, unread}: Explored): readonly LooseEnd[] {
  const reachedEndings = new Set(variants.flatMap(({endings}) => Object.keys(endings)));
  const reachedFacts = new Set(variants.flatMap(({facts}) => facts));
  return [
    ...source.endings.flatMap(({id}, i) =>
      reachedEndings.has(id)
        ? []
        : [
            {
              path: at('endings', i),
              message: `no way reaches the ending "${id}": change its rule, move it before the endings whose rules hold first, or take it out`,
            },
          ],
    ),
    ...source.facts.flatMap(({id}, i) =>
      reachedFacts.has(id)
        ? []
        : [
            {
              path: at('facts', i),
              message: `no way makes "${id}" known: let trust reach its level where it is revealed, reveal it elsewhere, or take it out`,
            },
          ],
    ),
    ...unreadTexts(source, unread),
  ];
}

/**
 * Returns a fault for each text that no walk reaches. If no text of a decision, event, question or option is reached,
 * returns only one fault for all these texts. Three kinds of texts are exempt, because every interview must have
 * them: the texts of the pause, the texts of the stop, and the replies and scenes for the lowest trust. Texts of
 * endings are left out, because an ending that no walk reaches has a fault of its own.
 */
function unreadTexts(source: ScenarioSource, unread: readonly string[]): readonly LooseEnd[] {
  const wholes = wholesIn(source).filter(({keys}) => keys.every(key => unread.includes(key)));
  const texts = textsIn(fields, source).filter(
    ({key}) => unread.includes(key) && !/^(pause|stop|endings)\b/.test(key),
  );
  const ends = texts.flatMap(({key, path}): readonly LooseEnd[] => {
    const whole = wholes.find(({prefix}) => key.startsWith(prefix));
    if (whole) return [{path: whole.path, message: whole.message}];
    return /\.(replies\.r0|scenes\.closed)$/.test(key)
      ? []
      : [{path, message: `nobody reads this text: ${cureOf(key)}`}];
  });
  return onePerPlace(ends);
}

interface Whole {
  readonly prefix: string;
  /**
   * Keys of texts. Each time the decision, event, question or option occurs, it shows at least one of these texts. So
   * if no run shows any of them, it never occurs.
   */
  readonly keys: readonly string[];
  readonly path: SourceFault['path'];
  readonly message: string;
}

/**
 * Returns all decisions, events, questions and options. In the list, the options of a decision or event follow this
 * decision or event.
 */
function wholesIn({decisions, events, questions}: ScenarioSource): readonly Whole[] {
  const options = (
    list: 'decisions' | 'events',
    id: string,
    i: number,
    all: readonly {readonly id: string; readonly say?: string | undefined}[],
  ) =>
    all.map((option, j): Whole => {
      const prefix = `${list}.${id}.options.${option.id}.`;
      return {
        prefix,
        keys: [`${prefix}${option.say === undefined ? 'act' : 'say'}`],
        path: at(list, i, 'options', j),
        message: `"${option.id}" can never be chosen: change its \`needs:\` or \`when:\`, or take it out`,
      };
    });
  return [
    ...decisions.flatMap((d, i) => [
      {
        prefix: `decisions.${d.id}.`,
        keys: Object.keys(d.scenes).map(band => `decisions.${d.id}.scenes.${band}`),
        path: at('decisions', i),
        message: `no way comes to the decision "${d.id}": change its \`needs:\`, let an earlier choice not end the talk, or take it out`,
      },
      ...options('decisions', d.id, i, d.options),
    ]),
    ...events.flatMap((e, i) => [
      {
        prefix: `events.${e.id}.`,
        keys: [`events.${e.id}.scene`],
        path: at('events', i),
        message: `the event "${e.id}" never happens: change its \`when:\`, or take it out`,
      },
      ...options('events', e.id, i, e.options),
    ]),
    ...questions.map((q, i) => ({
      prefix: `questions.${q.id}.`,
      keys: [`questions.${q.id}.${q.act === undefined ? 'ask' : 'act'}`],
      path: at('questions', i),
      message: `"${q.id}" can never be asked: give a decision \`asks: true\`, or the interview more minutes in \`budget:\``,
    })),
  ];
}

function cureOf(key: string): string {
  const [, level] = /\.replies\.(r\d)$/.exec(key) ?? [];
  const [, band] = /\.scenes\.(\w+)$/.exec(key) ?? [];
  if (level !== undefined)
    return `here the person is never at the level ${level}; take the reply out, or let trust reach it`;
  if (band !== undefined) return `here trust is never "${band}"; take the scene out, or let trust reach it`;
  if (key.startsWith('aftermath.')) return 'its rule never holds; change the rule, or take the text out';
  if (key.endsWith('.said'))
    return 'the person never tells the fact in these words; take them out, or reveal the fact';
  if (key.endsWith('.tested'))
    return 'the promise is never tested; let `at:` name a later decision that opens';
  return 'take it out, or let a way lead to it';
}
