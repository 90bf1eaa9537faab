/**
 * Alphabets of languages that a browser may not know. Chromium has no data for Mongolian: it would sort Latin letters
 * first, and Ё like Е.
 */
const alphabets: Readonly<Record<string, string>> = {
  mn: 'абвгдеёжзийклмноөпрстуүфхцчшщъыьэюя',
};

/** Compares two texts. Returns a negative number if the first one comes first. */
type Comparison = (a: string, b: string) => number;

/** Known comparisons by language. They are cached, because a browser creates its collator slowly. */
const cache = new Map<string, Comparison>();

/**
 * Returns the comparison that sorts texts in the alphabetical order of a language, for every list of names or terms on
 * a screen. Letters of other alphabets follow those of the language.
 */
export function alphabetical(language: string): Comparison {
  const comparison = cache.get(language) ?? comparisonOf(language);
  cache.set(language, comparison);
  return comparison;
}

function comparisonOf(language: string): Comparison {
  // The English order covers all scripts. Without it, a browser that lacks the language would use the order of its own
  // language.
  const {compare} = new Intl.Collator([language, 'en']);
  const alphabet = alphabets[language];
  return alphabet === undefined ? compare : byAlphabet(alphabet, compare);
}

function byAlphabet(alphabet: string, otherwise: Comparison): Comparison {
  const rankOf = (letter: string) =>
    alphabet.includes(letter)
      ? alphabet.indexOf(letter)
      : /\p{L}/u.test(letter)
        ? alphabet.length
        : // Spaces, digits and signs come before letters.
          -1;
  const lettersOf = (text: string) => Array.from(text.normalize('NFC').toLowerCase());
  return (a, b) => {
    const [as, bs] = [lettersOf(a), lettersOf(b)];
    const differences = as.slice(0, bs.length).map((letter, i) => {
      const other = bs[i] ?? '';
      return rankOf(letter) - rankOf(other) || otherwise(letter, other);
    });
    return differences.find(difference => difference !== 0) ?? (as.length - bs.length || otherwise(a, b));
  };
}
