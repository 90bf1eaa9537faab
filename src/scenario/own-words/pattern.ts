import type {OwnWordsRules} from './rules.ts';

const latin: readonly (readonly [string, string])[] = [
  ...Object.entries({
    shch: 'щ',
    sh: 'ш',
    ch: 'ч',
    kh: 'х',
    ts: 'ц',
    zh: 'ж',
    ya: 'я',
    yo: 'ё',
    yu: 'ю',
    ye: 'е',
  }),
  ...Object.entries({a: 'а', b: 'б', c: 'ц', d: 'д', e: 'э', f: 'ф', g: 'г', h: 'х', i: 'и', j: 'ж', k: 'к'}),
  ...Object.entries({l: 'л', m: 'м', n: 'н', o: 'о', p: 'п', q: 'к', r: 'р', s: 'с', t: 'т', u: 'у', v: 'в'}),
  ...Object.entries({w: 'в', x: 'х', y: 'и', z: 'з', ö: 'о', ü: 'у'}),
];
const alike: Readonly<Record<string, string>> = {ө: 'о', ү: 'у', э: 'е', ё: 'е', й: 'и', ы: 'и'};

const countOf = (text: string, letters: RegExp) => (text.match(letters) ?? []).length;

/**
 * Replaces letters that officers mix up by one common letter. So a text typed without ө and ү gives the same result.
 */
const alikeMongolian = (text: string): string =>
  text
    .replace(/[өүэёйы]/g, letter => alike[letter] ?? letter)
    .replace(/[ьъ]/g, '')
    .replace(/юу/g, 'ю')
    .replace(/([аеиоу])\1+/g, '$1');

/** Converts Mongolian text in Latin letters to Cyrillic, if most letters of the text are Latin. */
const inCyrillic = (text: string): string =>
  countOf(text, /[a-z]/g) > countOf(text, /[а-яөүё]/g)
    ? latin.reduce((changed, [from, to]) => changed.replaceAll(from, to), text)
    : text;

/** Returns a text in lower case in which all spellings of a word are alike. The number of words stays the same. */
export function folded(text: string, fold: OwnWordsRules['fold']): string {
  const plain = text
    .normalize('NFC')
    .toLowerCase()
    .replace(/['`´‘]/g, '’')
    .replace(/[“”«»"]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  return fold === 'mongolian' ? alikeMongolian(inCyrillic(plain)) : plain;
}

/**
 * The letters and digits that a folded text can contain: Latin, Greek and Cyrillic. This range replaces
 * `[\p{L}\p{N}]`, which has hundreds of ranges. A browser took seconds to compile these ranges into each pattern.
 */
const inWord = '[0-9a-z\\u00c0-\\u052f]';

/** Regular expressions for the beginning and the end of a word. */
const ends: Readonly<Record<string, string>> = {'<': `(?<!${inWord})`, '>': `(?!${inWord})`};

/**
 * Returns the regular expression of a pattern. `\b` does not work in Cyrillic, so `<` and `>` mark the ends of a word.
 * Throws a SyntaxError for an invalid pattern.
 */
export function patternIn({lists, fold}: Pick<OwnWordsRules, 'lists' | 'fold'>): (text: string) => RegExp {
  const alternatives = new Map(lists.map(({name, words}) => [name, `(?:${words.join('|')})`]));
  const filled = (text: string) =>
    text.replace(/\{(\w+)\}/g, (all, name: string) => alternatives.get(name) ?? all);
  // `<` marks the beginning of a word. Keep the `<` of a lookbehind, which has another meaning.
  const edges = (text: string) => text.replace(/\(\?<(?=[=!])|[<>]/g, found => ends[found] ?? found);
  return text => {
    const marked = edges(filled(text));
    return new RegExp(fold === 'mongolian' ? alikeMongolian(marked) : marked, 'u');
  };
}
