import type {Choice, Interaction, Matching} from '../score/interaction.ts';
import type {PartProgress, Progress, StatusScheme} from './port.ts';
import {oneOf} from './scorm-result.ts';
import {span12, timeOfDay} from './time.ts';

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

interface Spelt {
  readonly type: 'choice' | 'matching' | 'sequencing' | 'numeric' | 'likert' | 'performance' | 'fill-in';
  readonly response: string;
  /** '' where none can be said. */
  readonly pattern: string;
}

/** As many whole words as 1.2 has room for. */
function joined(words: readonly string[], separator = ','): string {
  let text = '';
  for (const word of words) {
    const longer = text === '' ? word : `${text}${separator}${word}`;
    if (longer.length > longestText) break;
    text = longer;
  }
  return text || (words[0] ?? '').slice(0, longestText);
}

const isDecimal = (text: string): boolean => /^-?\d+(\.\d+)?$/.test(text);

/** The character of each word, by its place in a list; undefined where there are not enough of them. */
function coder(list: readonly string[], characters: string): ((word: string) => string) | undefined {
  return list.length > characters.length ? undefined : word => characters.charAt(list.indexOf(word));
}

function spell(interaction: Interaction): Spelt {
  switch (interaction.kind) {
    case 'choice':
      return spellChoice(interaction);
    case 'matching':
      return spellMatching(interaction);
    case 'sequencing': {
      const {response, correct} = interaction;
      const code = coder(interaction.steps, letters);
      if (!code) return {type: 'fill-in', response: joined(response), pattern: joined(correct)};
      return {
        type: 'sequencing',
        response: response.map(code).join(),
        pattern: correct.map(code).join(),
      };
    }
    case 'numeric': {
      const {response, min, max} = interaction;
      // 1.2 knows no ranges: the middle stands for it.
      const pattern = String(Number(((min + max) / 2).toFixed(4)));
      if (isDecimal(response) && isDecimal(pattern)) return {type: 'numeric', response, pattern};
      return {type: 'fill-in', response: response.slice(0, longestText), pattern};
    }
    case 'fill-in': {
      const [first = ''] = interaction.accepted;
      return {
        type: 'fill-in',
        response: interaction.response.slice(0, longestText),
        pattern: first.slice(0, longestText),
      };
    }
    case 'likert': {
      const code = coder(interaction.scale, digits);
      if (!code) return {type: 'fill-in', response: interaction.response, pattern: ''};
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
  if (!code) return {type: 'fill-in', response: joined(response), pattern: joined(correct)};
  // In the order of the options, so that equal answers read alike.
  const coded = (ids: readonly string[]) => options.filter(id => ids.includes(id)).map(code);
  return {type: 'choice', response: coded(response).join(), pattern: coded(correct).join()};
}

function spellMatching({sources, targets, response, correct}: Matching): Spelt {
  const [source, target] = [coder(sources, letters), coder(targets, digits)];
  const pairs = (all: Matching['response']) =>
    all.map(([from, to]) => (source && target ? `${source(from)}.${target(to)}` : `${from}.${to}`));
  return {
    type: source && target ? 'matching' : 'fill-in',
    response: joined(pairs(response)),
    pattern: joined(pairs(correct)),
  };
}

function resultOf({points}: Interaction): string {
  if (!points) return 'neutral';
  if (points.earned === points.possible) return 'correct';
  return points.earned === 0 ? 'wrong' : String(Number((points.earned / points.possible).toFixed(4)));
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
    ['weighting', points ? String(points.possible) : ''],
    ['student_response', response],
    ['result', resultOf(interaction)],
    ['latency', span12(latency / 1000)],
  ];
  return all.filter(([, value]) => value !== '');
}
