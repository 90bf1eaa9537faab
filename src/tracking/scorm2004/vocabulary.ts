import type {ChoiceInteraction, Interaction, MatchingInteraction} from '../../score/interaction.ts';
import {answerId, objectivesOf} from '../scorm/answer-ids.ts';
import type {Dialect} from '../scorm/dialect.ts';
import type {Elements} from '../scorm/records.ts';
import {resultOf} from '../scorm/result.ts';
import {cut, oneLine} from '../scorm/text.ts';
import {span2004, timestamp} from '../time.ts';

// Every LMS must support at least these sizes (SCORM 2004 4th Ed. RTE 4.2.9.1).
const longestText = 250;
const longestLongText = 4000;
const longestId = 4000;
const mostMembers = 36;
const mostSteps = 125;
const mostPatterns = 5;

interface Spelling {
  readonly type:
    | 'choice'
    | 'matching'
    | 'sequencing'
    | 'numeric'
    | 'fill-in'
    | 'long-fill-in'
    | 'likert'
    | 'performance'
    | 'other';
  readonly response: string;
  /** The correct patterns; empty if there are none. */
  readonly patterns: readonly string[];
}

/**
 * Converts an id to a short identifier. Some LMSes accept only letters, digits, `_` and `.` here. Our ids
 * contain no `_`, so two ids never become equal.
 */
const short = (id: string): string => cut(id.replace(/[^\w.]/g, '_'), longestText);

/**
 * Escapes the separators of the standard in a text. Also escapes a brace at the start of the text, because there it
 * would open a delimiter.
 */
const text = (words: string): string =>
  oneLine(words)
    .replace(/\[([,.:])\]/g, '[ $1 ]')
    .replace(/^\{/, ' {');

/**
 * Returns the language delimiter for a text (RTE 4.1.1.7). Returns '' if the standard has no way to express
 * the language.
 */
const tag = (language: string): string =>
  /^[a-zA-Z]{2,3}(-[a-zA-Z0-9]{2,8})?$/.test(language) ? `{lang=${language}}` : '';

const joinWords = (words: readonly string[]): string => words.filter(word => word !== '').join('[,]');

/** Joins entries with spaces, because some LMSes split a text at its commas. */
const joinWithSpaces = (words: readonly string[]): string => words.join(' ');

/**
 * Writes an answer as text, with the type `other`, if the standard has no type for it. Cuts a text that is too long.
 */
const other = (response: string, ...patterns: readonly string[]): Spelling => ({
  type: 'other',
  response: cut(oneLine(response), longestLongText),
  patterns: patterns.map(p => cut(oneLine(p), longestLongText)),
});

function spell(interaction: Interaction): Spelling {
  switch (interaction.kind) {
    case 'choice':
      return spellChoice(interaction);
    case 'matching':
      return spellMatching(interaction);
    case 'sequencing': {
      const {steps, response, correct} = interaction;
      if (steps.length > mostMembers) return other(joinWithSpaces(response), joinWithSpaces(correct));
      const spelt = (ids: readonly string[]) => joinWords(ids.map(short));
      return {type: 'sequencing', response: spelt(response), patterns: [spelt(correct)]};
    }
    case 'numeric':
      return spellNumber(interaction);
    case 'fill-in':
      return spellText(interaction, tag(interaction.asked.language));
    case 'likert':
      return {type: 'likert', response: short(interaction.response), patterns: []};
    case 'performance': {
      const steps = (all: readonly string[]) => joinWords(all.slice(0, mostSteps).map(step));
      const {response, correct} = interaction;
      return {
        type: 'performance',
        response: steps(response),
        patterns: correct && correct.length > 0 ? [`{order_matters=false}${steps(correct)}`] : [],
      };
    }
  }
}

/**
 * Formats a step as a name and an answer with a separator between them. The separator is always written, even
 * if the name or the answer is missing, because some LMSes refuse a step without it.
 */
function step(words: string): string {
  const at = words.indexOf('.');
  const [name, answer] = at < 0 ? [words, ''] : [words.slice(0, at), words.slice(at + 1)];
  return `${short(name)}[.]${short(answer)}`;
}

function spellChoice({options, response, correct}: ChoiceInteraction): Spelling {
  // Uses the author's order of the options instead of the learner's, so that equal answers give equal texts.
  const inOrder = (ids: readonly string[]) => options.filter(id => ids.includes(id));
  const [chosenIds, correctIds] = [inOrder(response), inOrder(correct)];
  if (chosenIds.length > mostMembers || correctIds.length > mostMembers)
    return other(joinWithSpaces(chosenIds), joinWithSpaces(correctIds));
  const spelt = (ids: readonly string[]) => joinWords(ids.map(short));
  return {type: 'choice', response: spelt(chosenIds), patterns: [spelt(correctIds)]};
}

function spellMatching({response, correct}: MatchingInteraction): Spelling {
  const spelt = (pairs: MatchingInteraction['response'], between: string) =>
    pairs
      .filter(pair => !pair.includes(''))
      .map(([source, target]) => `${short(source)}${between}${short(target)}`);
  if (response.length > mostMembers || correct.length > mostMembers)
    return other(joinWithSpaces(spelt(response, '.')), joinWithSpaces(spelt(correct, '.')));
  return {
    type: 'matching',
    response: joinWords(spelt(response, '[.]')),
    patterns: [joinWords(spelt(correct, '[.]'))],
  };
}

/**
 * True for a decimal number that every LMS accepts. Some accept no more than five digits before the decimal
 * point.
 */
const isNumber = (word: string): boolean => /^-?\d{1,5}(\.\d{1,7})?$/.test(word);

const plain = (n: number): string => String(Number(n.toFixed(7)));

function spellNumber({response, min, max}: Interaction & {readonly kind: 'numeric'}): Spelling {
  const range = [plain(min), plain(max)];
  if (![response, ...range].every(isNumber)) return other(response, range.join('[:]'));
  return {type: 'numeric', response, patterns: [range.join('[:]')]};
}

function spellText(
  {response, accepted, caseMatters}: Interaction & {readonly kind: 'fill-in'},
  language: string,
): Spelling {
  const responseText = text(response);
  const acceptedTexts = [...new Set(accepted.map(text))].filter(words => words !== '').slice(0, mostPatterns);
  const patterns = acceptedTexts.map(
    words => `{case_matters=${String(caseMatters)}}{order_matters=false}${language}${words}`,
  );
  // Leave out `case_matters` if it is false, because false is the default. Some LMSes do not accept this delimiter in
  // a long text.
  const before = caseMatters ? '{case_matters=true}' : '';
  // Count the delimiters too, because some LMSes count them as part of a text.
  const isLong = [language + responseText, ...patterns].some(words => words.length > longestText);
  return {
    type: isLong ? 'long-fill-in' : 'fill-in',
    response: responseText === '' ? '' : cut(language + responseText, longestLongText),
    patterns: isLong ? acceptedTexts.map(words => cut(before + language + words, longestLongText)) : patterns,
  };
}

/**
 * Formats a text with its language delimiter first. Cuts the result to 250 characters, which every LMS must support.
 * Returns '' if the text is empty.
 */
export function formatDescription({language, text: words}: Interaction['asked']): string {
  const before = tag(language);
  const all = cut(text(words).trim(), longestText - before.length);
  return all === '' ? '' : `${before}${all}`;
}

/**
 * Returns the elements of one `cmi.interactions.n` (SCORM 2004 4th Ed. RTE 4.2.9), in the order in which they must be
 * set. `id` comes first, and the type comes before the elements that depend on it. The value of `id` must be a URI,
 * so it starts with `urn:tamga:`.
 */
export const elementsOf: Dialect['elementsOf'] = interaction => {
  const {type, response, patterns} = spell(interaction);
  const {startedAt, latency, points} = interaction;
  const all: Elements = [
    ['id', cut(`urn:tamga:${answerId(interaction)}`, longestId)],
    ['type', type],
    ...objectivesOf(interaction, longestId),
    ['timestamp', timestamp(startedAt)],
    ...patterns
      .filter(pattern => pattern !== '')
      .map((pattern, n) => [`correct_responses.${n}.pattern`, pattern] as const),
    ['weighting', points ? String(points.possible) : ''],
    ['learner_response', response],
    ['result', resultOf(points, 'incorrect')],
    ['latency', span2004(latency / 1000)],
    ['description', formatDescription(interaction.asked)],
  ];
  return all.filter(([, value]) => value !== '');
};
