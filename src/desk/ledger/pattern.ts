import type {Answer, DataModel} from './attempt.ts';

/** What the ids of a question are in words. */
export interface Labels {
  /** Ids of what can be answered, in the author's order. */
  readonly options: readonly string[];
  /** Ids of where things can be put, in the author's order; empty where nothing is put anywhere. */
  readonly targets: readonly string[];
  readonly labels: Readonly<Record<string, string>>;
}

/**
 * Says a response or a correct response in words, one for each of its parts. `labels` is missing where the question is
 * not known, or where what was offered is not the whole of its options.
 */
export function sayPattern(
  pattern: string,
  {type}: Pick<Answer, 'type'>,
  model: DataModel,
  labels: Labels = unknown,
): readonly string[] {
  const said = model === 'scorm12' ? say12(pattern, type, labels) : say2004(pattern, type, labels);
  return said.filter(Boolean);
}

const unknown: Labels = {options: [], targets: [], labels: {}};

const pair = (one: string, other: string): string => `${one} → ${other}`;
const step = (name: string, answer: string): string => (answer === '' ? name : `${name}: ${answer}`);

// As the SCORM 1.2 adapter codes them; one character each is all that the standard allows.
const letters = 'abcdefghijklmnopqrstuvwxyz0123456789';
const digits = '123456789abcdefghijklmnopqrstuvwxyz0';

/** SCORM 1.2 RTE 3.4.7: lists are parted by commas, and may stand in braces; a pair is joined by a full stop. */
function say12(pattern: string, type: string, {options, targets, labels}: Labels): readonly string[] {
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
      return list().map(words => sayStep(words, '.', word));
    default:
      return [word(pattern)];
  }
}

/** SCORM 2004 4th Ed. RTE 4.2.9.1: lists are parted by `[,]`, pairs by `[.]`, ranges by `[:]`; settings in braces come first. */
function say2004(pattern: string, type: string, {labels}: Labels): readonly string[] {
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
      return list().map(words_ => sayStep(words_, '[.]', word));
    case 'numeric':
      return [sayRange(bare)];
    case 'fill-in':
      return list();
    case 'likert':
      return [word(bare)];
    default:
      return [bare];
  }
}

/** A text without the settings that stand in braces before it: language, letter case, order. */
export const plainText = (text: string): string =>
  text.replace(/^(?:\{(?:lang|case_matters|order_matters)=[^}]*\})+/, '');

/** As the SCORM 2004 adapter spells our ids, for systems that take nothing but letters, digits, `_` and `.` in one. */
const asId2004 = (id: string): string => id.replace(/[^\w.]/g, '_');

function sayStep(words: string, separator: string, word: (id: string) => string): string {
  const whole = word(words);
  if (whole !== words) return whole;
  const [name = '', answer = ''] = parted(words, separator);
  return step(word(name), answer === '' ? '' : word(answer));
}

function sayRange(range: string): string {
  const [low = '', high] = parted(range, '[:]');
  if (high === undefined || high === low) return low;
  if (low === '') return `≤ ${high}`;
  return high === '' ? `≥ ${low}` : `${low} – ${high}`;
}

/** Both sides of the first separator; the text alone where there is none. */
function parted(text: string, separator: string): readonly string[] {
  const at = text.indexOf(separator);
  return at < 0 ? [text] : [text.slice(0, at), text.slice(at + separator.length)];
}
