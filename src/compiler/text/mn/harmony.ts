import {eachText, proseOnly} from '../translation-rule.ts';

type Vowels = 'back' | 'front';

/**
 * Returns the vowels of a word, or undefined if they are not certain. A compound or a foreign word may have vowels of
 * both kinds, or letters that go with both. If the last vowel is и, even a word with back vowels may take э.
 */
function vowelsOf(word: string): Vowels | undefined {
  if (/[ею]|и[^аоуэөүяёы]*$/i.test(word)) return undefined;
  const isBack = /[аоуяёы]/i.test(word);
  const isFront = /[эөү]/i.test(word);
  if (isBack === isFront) return undefined;
  return isBack ? 'back' : 'front';
}

/**
 * Returns the vowels of a number as it is read aloud, which are those of its last word. This word depends on the last
 * digit above 0 and on the zeros after this digit.
 */
function vowelsOfNumber(digits: string): Vowels {
  const [, last = '0', zeros = ''] = /([1-9])(0*)$/.exec(digits) ?? [];
  const isFront = zeros === '' ? '0149'.includes(last) : zeros === '0' && '49'.includes(last);
  return isFront ? 'front' : 'back';
}

/** A separate particle. Its vowels match those of the word or number before it. */
const followers = /([\p{L}\d]+)[»*]* (уу|үү|руу|рүү|луу|лүү)(?!\p{L})/giu;
/** An ordinal before its noun. Elsewhere дугаар is the noun "number". */
const ordinal = /([\d.]*\d) (дугаар|дүгээр)(?= \p{L})/gu;
/** A number with a suffix after a hyphen. */
const afterNumber = /(?<!\p{L})(\d+)-(\p{Script=Cyrillic}{1,5})(?!\p{L})/gu;
/** A word with one of these suffixes. No stem ends with the same letters, so a match is always a suffix. */
const ending = /^(\p{L}*\p{L}{2})(аас|ээс|өөс|аар|ээр|өөр|тай|тэй|той|ууд|үүд|аасаа|ээсээ|аараа|ээрээ)$/iu;

/** Warns about a suffix whose vowels do not match those of its word. Checks only cases without exceptions. */
export const harmony = eachText('mn-harmony', ({text}) => {
  const prose = proseOnly(text);
  const separateSuffixes = [followers, ordinal, afterNumber].flatMap(pattern =>
    [...prose.matchAll(pattern)].map(([all, before = '', after = '']) => ({
      all,
      stem: /\d$/.test(before) ? vowelsOfNumber(before) : vowelsOf(before),
      end: vowelsOf(after),
    })),
  );
  const joinedSuffixes = (prose.match(/\p{Script=Cyrillic}+/gu) ?? []).flatMap(all => {
    const [, stem = '', end = ''] = ending.exec(all) ?? [];
    return [{all, stem: vowelsOf(stem), end: vowelsOf(end)}];
  });
  return [...separateSuffixes, ...joinedSuffixes]
    .filter(({stem, end}) => stem !== undefined && end !== undefined && stem !== end)
    .map(
      ({all, stem}) =>
        `"${all}" mixes vowels: write the ending with ${stem === 'back' ? 'а, о, у' : 'э, ө, ү'}`,
    );
});
