import type {ChoiceInteraction, Interaction, MatchingInteraction} from '../../score/interaction.ts';
import type {PartProgress, Progress, StatusScheme} from '../port.ts';
import {answerId, objectivesOf} from '../scorm/answer-ids.ts';
import type {Dialect} from '../scorm/dialect.ts';
import type {Elements} from '../scorm/records.ts';
import {oneOf, resultOf} from '../scorm/result.ts';
import {cut, oneLine} from '../scorm/text.ts';
import {span12, timeOfDay} from '../time.ts';

/**
 * Status values of SCORM 1.2, weakest first. A status is never replaced by a weaker one. `not attempted` and
 * `browsed` count as no value.
 */
export const status = oneOf('incomplete', 'failed', 'completed', 'passed');
type Status = 'incomplete' | 'failed' | 'completed' | 'passed';

/** Returns the status of the course. SCORM 1.2 has only one element for both completion and success. */
export function statusOf({done, passed}: Progress, scheme: StatusScheme): Status {
  if (passed && scheme === 'passed-failed') return 'passed';
  return done ? 'completed' : 'incomplete';
}

export const partStatus = ({state}: PartProgress): Status => (state === 'done' ? 'completed' : 'incomplete');

// SCORM 1.2 allows only one character per choice. Options, sources and steps use `letters`; targets and
// scales use `digits`.
const letters = 'abcdefghijklmnopqrstuvwxyz0123456789';
const digits = '123456789abcdefghijklmnopqrstuvwxyz0';
const longestText = 255;
const mostWeight = 100;

interface Spelling {
  readonly type: 'choice' | 'matching' | 'sequencing' | 'numeric' | 'likert' | 'performance' | 'fill-in';
  readonly response: string;
  /** The correct pattern; '' if there is none. */
  readonly pattern: string;
}

const fitting = (text: string): string => cut(oneLine(text), longestText);

/**
 * Joins entries with commas, up to the maximum length of SCORM 1.2. Omits the first entry that does not fit, and all
 * entries after it. No entry is therefore cut in the middle, except a first entry that is too long itself.
 */
function joinWords(words: readonly string[]): string {
  let text = '';
  for (const word of words) {
    const longer = text === '' ? word : `${text},${word}`;
    if (longer.length > longestText) break;
    text = longer;
  }
  return fitting(text || (words[0] ?? ''));
}

/**
 * Writes an answer as text (`fill-in`), truncated to fit. Used for typed answers, and for answers that no
 * other type of SCORM 1.2 can express.
 */
const asText = (response: string, pattern: string): Spelling => ({
  type: 'fill-in',
  response: fitting(response),
  pattern: fitting(pattern),
});

const isDecimal = (text: string): boolean => text.length <= longestText && /^-?\d+(\.\d+)?$/.test(text);

/** Returns the character that stands for an entry of a list, or '' if the list does not contain the entry. */
type Coder = (word: string) => string;

/**
 * Returns a function that encodes an entry of the list as one character. Returns undefined if the list has more
 * entries than there are characters.
 */
const coder = (list: readonly string[], characters: string): Coder | undefined =>
  list.length > characters.length
    ? undefined
    : word => (list.includes(word) ? characters.charAt(list.indexOf(word)) : '');

const coded = (words: readonly string[], code: Coder): string =>
  joinWords(words.map(code).filter(c => c !== ''));

function spell(interaction: Interaction): Spelling {
  switch (interaction.kind) {
    case 'choice':
      return spellChoice(interaction);
    case 'matching':
      return spellMatching(interaction);
    case 'sequencing': {
      const {response, correct} = interaction;
      const code = coder(interaction.steps, letters);
      if (!code) return asText(joinWords(response), joinWords(correct));
      return {type: 'sequencing', response: coded(response, code), pattern: coded(correct, code)};
    }
    case 'numeric': {
      const {response, min, max} = interaction;
      // Report the middle of the range, because SCORM 1.2 has no ranges.
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
        response: joinWords(interaction.response),
        pattern: joinWords(interaction.correct ?? []),
      };
  }
}

function spellChoice({options, response, correct}: ChoiceInteraction): Spelling {
  const code = coder(options, letters);
  if (!code) return asText(joinWords(response), joinWords(correct));
  // Use the order of the author and not of the learner, so that equal answers give equal texts.
  const inOrder = (ids: readonly string[]) =>
    coded(
      options.filter(id => ids.includes(id)),
      code,
    );
  return {type: 'choice', response: inOrder(response), pattern: inOrder(correct)};
}

function spellMatching({sources, targets, response, correct}: MatchingInteraction): Spelling {
  const [source, target] = [coder(sources, letters), coder(targets, digits)];
  if (!source || !target) {
    const plain = (pairs: MatchingInteraction['response']) => joinWords(pairs.map(pair => pair.join('.')));
    return asText(plain(response), plain(correct));
  }
  const pairs = (all: MatchingInteraction['response']) =>
    joinWords(all.map(([from, to]) => `${source(from)}.${target(to)}`).filter(pair => !/^\.|\.$/.test(pair)));
  return {type: 'matching', response: pairs(response), pattern: pairs(correct)};
}

/**
 * Returns the elements of one answer below `cmi.interactions.n`, in the order in which to set them. `id` comes first.
 */
export const elementsOf: Dialect['elementsOf'] = interaction => {
  const {type, response, pattern} = spell(interaction);
  const {startedAt, latency, points} = interaction;
  const all: Elements = [
    ['id', answerId(interaction).slice(0, longestText)],
    ...objectivesOf(interaction, longestText),
    ['time', timeOfDay(startedAt)],
    ['type', type],
    ['correct_responses.0.pattern', pattern],
    ['weighting', points ? String(Math.min(mostWeight, points.possible)) : ''],
    ['student_response', response],
    ['result', resultOf(points, 'wrong')],
    ['latency', span12(latency / 1000)],
  ];
  return all.filter(([, value]) => value !== '');
};
