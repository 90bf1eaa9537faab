import type {AttemptAnswer, DataModel} from './attempt.ts';

/** Texts of the options and targets of one question, by id. */
export interface PatternLabels {
  /** Ids of the options or sources, in the author's order. */
  readonly options: readonly string[];
  /**
   * Ids of the targets that a source can be assigned to, in the author's order; empty if the question has no
   * targets.
   */
  readonly targets: readonly string[];
  readonly labels: Readonly<Record<string, string>>;
}

/**
 * Converts the learner's response, or the correct response, to a list of readable texts. The list has one text for
 * each option, step or pair. `labels` is missing if the question is unknown. SCORM 1.2 reports an option as a letter.
 * If the learner got only some of the options, the letter does not identify one of them. `options` is empty in this
 * case.
 */
export function formatPattern(
  pattern: string,
  {type}: Pick<AttemptAnswer, 'type'>,
  model: DataModel,
  labels: PatternLabels = unknown,
): readonly string[] {
  const lines =
    model === 'scorm12' ? formatScorm12(pattern, type, labels) : formatScorm2004(pattern, type, labels);
  return lines.filter(Boolean);
}

const unknown: PatternLabels = {options: [], targets: [], labels: {}};

const pair = (one: string, other: string): string => `${one} → ${other}`;
const step = (name: string, answer: string): string => (answer === '' ? name : `${name}: ${answer}`);

// The codes that the SCORM 1.2 adapter uses for ids. The standard allows only one character for each id.
const letters = 'abcdefghijklmnopqrstuvwxyz0123456789';
const digits = '123456789abcdefghijklmnopqrstuvwxyz0';

/**
 * SCORM 1.2 RTE 3.4.7: commas separate the members of a list, which may be enclosed in braces. A full stop joins the
 * two sides of a pair.
 */
function formatScorm12(
  pattern: string,
  type: string,
  {options, targets, labels}: PatternLabels,
): readonly string[] {
  const word = (id: string) => labels[id] ?? id;
  const coded = (code: string, list: readonly string[], characters: string) =>
    word((code.length === 1 && list[characters.indexOf(code)]) || code);
  const list = () => pattern.replace(/^\{(.*)\}$/s, '$1').split(',');
  switch (type) {
    case 'choice':
    case 'sequencing':
      return list().map(code => coded(code, options, letters));
    case 'matching':
      return list().map(both => {
        const [source = '', target = ''] = parted(both, '.');
        return pair(coded(source, options, letters), coded(target, targets, digits));
      });
    case 'likert':
      return [coded(pattern, options, digits)];
    case 'performance':
      return list().map(words => formatStep(words, '.', word));
    default:
      return [word(pattern)];
  }
}

/**
 * SCORM 2004 4th Ed. RTE 4.2.9.1: `[,]` separates the members of a list, `[.]` the two sides of a pair, and
 * `[:]` the ends of a range. Settings in braces, such as `{lang=en}`, come first.
 */
function formatScorm2004(pattern: string, type: string, {labels}: PatternLabels): readonly string[] {
  const words = new Map(Object.entries(labels).map(([id, label]) => [asId2004(id), label]));
  const word = (id: string) => words.get(asId2004(id)) ?? id;
  const bare = plainText(pattern);
  const list = () => bare.split('[,]').map(plainText);
  switch (type) {
    case 'choice':
    case 'sequencing':
      return list().map(word);
    case 'matching':
      return list().map(both => {
        const [source = '', target = ''] = parted(both, '[.]');
        return pair(word(source), word(target));
      });
    case 'performance':
      return list().map(words_ => formatStep(words_, '[.]', word));
    case 'numeric':
      return [formatRange(bare)];
    case 'fill-in':
      return list();
    case 'likert':
      return [word(bare)];
    default:
      return [bare];
  }
}

/** Removes the settings in braces at the start of a text: language, letter case and order. */
export const plainText = (text: string): string =>
  text.replace(/^(?:\{(?:lang|case_matters|order_matters)=[^}]*\})+/, '');

/**
 * Changes an id in the same way as the SCORM 2004 adapter, so that it equals the reported id. The adapter replaces
 * all characters except letters, digits, `_` and `.`, because some LMSes accept no others.
 */
const asId2004 = (id: string): string => id.replace(/[^\w.]/g, '_');

function formatStep(words: string, separator: string, word: (id: string) => string): string {
  const whole = word(words);
  if (whole !== words) return whole;
  const [name = '', answer = ''] = parted(words, separator);
  return step(word(name), answer === '' ? '' : word(answer));
}

function formatRange(range: string): string {
  const [low = '', high] = parted(range, '[:]');
  if (high === undefined || high === low) return low;
  if (low === '') return `≤ ${high}`;
  return high === '' ? `≥ ${low}` : `${low} – ${high}`;
}

/**
 * Splits a text at the first separator and returns both sides. Without a separator, returns only the text.
 */
function parted(text: string, separator: string): readonly string[] {
  const at = text.indexOf(separator);
  return at < 0 ? [text] : [text.slice(0, at), text.slice(at + separator.length)];
}
