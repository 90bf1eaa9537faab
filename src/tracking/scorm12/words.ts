import type {Choice, Interaction, Matching} from '../../score/interaction.ts';
import type {PartProgress, Progress, StatusScheme} from '../port.ts';
import {oneOf, resultOf} from '../scorm/result.ts';
import {cut, oneLine} from '../scorm/text.ts';
import {span12, timeOfDay} from '../time.ts';

/** Words of SCORM 1.2 for a status, the weaker first: what is once reached is never taken back. `not attempted` and `browsed` say nothing. */
export const status = oneOf({
  incomplete: undefined,
  failed: 'incomplete',
  completed: 'incomplete',
  passed: 'completed',
});
type Status = 'incomplete' | 'failed' | 'completed' | 'passed';

/** SCORM 1.2 has one word for completion and success. */
export function statusOf({done, passed}: Progress, scheme: StatusScheme): Status {
  if (passed !== undefined && scheme === 'passed-failed') return passed ? 'passed' : 'failed';
  return done ? 'completed' : 'incomplete';
}

export const partStatus = ({state}: PartProgress): Status => (state === 'done' ? 'completed' : 'incomplete');

// One character each, which is all that 1.2 allows in a choice, and digits first where they say a place.
const letters = 'abcdefghijklmnopqrstuvwxyz0123456789';
const digits = '123456789abcdefghijklmnopqrstuvwxyz0';
const longestText = 255;
const mostWeight = 100;

interface Spelt {
  readonly type: 'choice' | 'matching' | 'sequencing' | 'numeric' | 'likert' | 'performance' | 'fill-in';
  readonly response: string;
  /** '' where none can be said. */
  readonly pattern: string;
}

const fitting = (text: string): string => cut(oneLine(text), longestText);

/** As many whole words as 1.2 has room for. */
function joined(words: readonly string[]): string {
  let text = '';
  for (const word of words) {
    const longer = text === '' ? word : `${text},${word}`;
    if (longer.length > longestText) break;
    text = longer;
  }
  return fitting(text || (words[0] ?? ''));
}

/** What has no letters of its own here: as text, all that fits. */
const asText = (response: string, pattern: string): Spelt => ({
  type: 'fill-in',
  response: fitting(response),
  pattern: fitting(pattern),
});

const isDecimal = (text: string): boolean => text.length <= longestText && /^-?\d+(\.\d+)?$/.test(text);

/** The character of a word, by its place in a list; '' of a word that is not in it. */
type Coder = (word: string) => string;

/** Undefined where there are not enough characters. */
const coder = (list: readonly string[], characters: string): Coder | undefined =>
  list.length > characters.length
    ? undefined
    : word => (list.includes(word) ? characters.charAt(list.indexOf(word)) : '');

const coded = (words: readonly string[], code: Coder): string =>
  joined(words.map(code).filter(c => c !== ''));

function spell(interaction: Interaction): Spelt {
  switch (interaction.kind) {
    case 'choice':
      return spellChoice(interaction);
    case 'matching':
      return spellMatching(interaction);
    case 'sequencing': {
      const {response, correct} = interaction;
      const code = coder(interaction.steps, letters);
      if (!code) return asText(joined(response), joined(correct));
      return {type: 'sequencing', response: coded(response, code), pattern: coded(correct, code)};
    }
    case 'numeric': {
      const {response, min, max} = interaction;
      // 1.2 knows no ranges: the middle stands for it.
      const pattern = String(Number(((min + max) / 2).toFixed(4)));
      if (isDecimal(response) && isDecimal(pattern)) return {type: 'numeric', response, pattern};
      return asText(response, pattern);
    }
    case 'fill-in':
      return asText(interaction.response, interaction.accepted[0] ?? '');
    case 'likert': {
      const code = coder(interaction.scale, digits);
      if (!code) return asText(interaction.response, '');
      return {type: 'likert', response: code(interaction.response), pattern: ''};
    }
    case 'performance':
      return {
        type: 'performance',
        response: joined(interaction.response),
        pattern: joined(interaction.correct ?? []),
      };
  }
}

function spellChoice({options, response, correct}: Choice): Spelt {
  const code = coder(options, letters);
  if (!code) return asText(joined(response), joined(correct));
  // In the order of the options, so that equal answers read alike.
  const inOrder = (ids: readonly string[]) =>
    coded(
      options.filter(id => ids.includes(id)),
      code,
    );
  return {type: 'choice', response: inOrder(response), pattern: inOrder(correct)};
}

function spellMatching({sources, targets, response, correct}: Matching): Spelt {
  const [source, target] = [coder(sources, letters), coder(targets, digits)];
  if (!source || !target) {
    const plain = (pairs: Matching['response']) => joined(pairs.map(pair => pair.join('.')));
    return asText(plain(response), plain(correct));
  }
  const pairs = (all: Matching['response']) =>
    joined(all.map(([from, to]) => `${source(from)}.${target(to)}`).filter(pair => !/^\.|\.$/.test(pair)));
  return {type: 'matching', response: pairs(response), pattern: pairs(correct)};
}

/** The elements of one `cmi.interactions.n`, in the order in which they are to be set; `id` comes first. */
export function elementsOf(interaction: Interaction): readonly (readonly [element: string, value: string])[] {
  const {type, response, pattern} = spell(interaction);
  const {id, objective, startedAt, latency, points} = interaction;
  const all: readonly (readonly [string, string])[] = [
    ['id', id.slice(0, longestText)],
    ['objectives.0.id', objective.slice(0, longestText)],
    ['time', timeOfDay(startedAt)],
    ['type', type],
    ['correct_responses.0.pattern', pattern],
    ['weighting', points ? String(Math.min(mostWeight, points.possible)) : ''],
    ['student_response', response],
    ['result', resultOf(points, 'wrong')],
    ['latency', span12(latency / 1000)],
  ];
  return all.filter(([, value]) => value !== '');
}
