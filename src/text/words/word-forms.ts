/** Accents and apostrophes. Й is a separate letter and not И with an accent, so й keeps its mark. */
const accents = /(?<!и)\p{M}|['’ʼ]/gu;

/**
 * Letters that many people type in place of a letter that their keyboard lacks. Ё needs no entry, because folding
 * removes its accent.
 */
const alike: Readonly<Record<string, string>> = {ө: 'о', ү: 'у'};

/**
 * Returns a word in the form for comparisons: without capitals, accents and apostrophes, and with о and у
 * for ө and ү.
 */
export const folded = (word: string): string =>
  word
    .toLowerCase()
    .normalize('NFKD')
    .replace(accents, '')
    .normalize('NFC')
    .replace(/[өү]/g, letter => alike[letter] ?? letter);

/** Replaces an ending of a folded word. */
type Rule = readonly [ending: RegExp, replacement: string];

/**
 * The rules that reduce the forms of a word to one stem, in the order in which they apply. A stem need not be a word,
 * but it must be the same for all forms. A rule that misses a form does less harm than a rule that gives two words
 * one stem.
 */
const rules: Readonly<Record<string, readonly Rule[]>> = {
  en: [
    [/^children$/, 'child'],
    [/^people$/, 'person'],
    [/^(|wo)men$/, '$1man'],
    // Plurals: carries, passes, zones.
    [/(?<=..)ies$/, 'y'],
    [/(?<=s|x|z|ch|sh)es$|(?<=..)(?<![sui])s$/, ''],
    // Verbs: carried, asking, asked.
    [/(?<=..)ied$/, 'y'],
    [/(?<=[aeiouy].*)(?:ing|(?<!e)ed)$/, ''],
    // Undoes a change of spelling before an ending: stopped, using.
    [/([^aeiou])\1$/, '$1'],
    [/(?<=..)e$/, ''],
  ],
  // Because of vowel harmony, most endings have three forms here: with а, э and о. A form with ө is not needed,
  // because ө is folded to о.
  mn: [
    [/^хумуус/, 'хун'],
    // Words whose last letters look like an ending.
    [/^хуухэ?д/, 'хуухт'],
    [/^гадаад/, 'гадаат'],
    [/^тэмдэ?г/, 'тэмдк'],
    [/^(цаас|хуудс)ан/, '$1'],
    // A past tense whose ending looks like a possessive ending: дууслаа.
    [/(?<=..(?:[^аеиоуыэюя]|[аеиоуыэюя]{2}))л(?:аа|ээ|оо)$/, ''],
    // The possessive ending "one's own", which stands after a case ending.
    [/(?<=...)(?:х|(?<=[аеиоуыэюя]{2})г)?(?:аа|ээ|оо)$/, ''],
    // Case endings, with the letter that joins them to the stem.
    [/(?<=..)(?:(?<=[аеиоуыэюя]{2}|[аэо]й)г)?(?:ийн|аас|ээс|оос|аар|ээр|оор)$/, ''],
    [/(?<=...)н(?:ы|(?<=(?:[^аеиоуыэюя]|[аеиоуыэюя]{2})н)(?:ий|аас|ээс|оос|д))$/, ''],
    [/(?<=..)(?:ын|ыг|ий|ийг|т[аэо]й|(?<=[лмнй]|аа|ээ|оо)д|(?<=[гвс])т|(?<=[аеиоуыэюя]{2})г)$/, ''],
    [/(?<=...)[аэо]д$/, ''],
    [/(?<=..)гуй$/, ''],
    // Plural endings.
    [/(?<=...)(?:[нгч]?ууд|(?<=ч)и?д)$/, ''],
    // Nouns that are formed from a verb: асуулт, уншигч, зуучлал.
    [/(?<=[аеиоуыэюя].*..)(?:[аэои]?(?:лт|гч)|(?<=л)[аэо]л)$/, 'х'],
    // Verb endings of tenses, participles and requests.
    [/(?<=[аеиоуыэюя].*)(?:[аэои]?[хжв]|(?<=[вгрс])ч|н[аэо]|[аэои]?с[аэо]н|[аэои]?д[аэо]г)$/, ''],
    [/(?<=[аеиоуыэюя].*)(?:[аэои]?в[аэо]л|(?:аа|ээ|оо|иа)(?:[дв]|р[аэо]й)?|[ьъ]?я)$/, ''],
    // A short vowel at the end of a stem. Only some forms of the word have this vowel: хууль, ярилцлагын, цаасан,
    // өдрийн.
    [/[ьъ]$|(?<=[аеиоуыэюя].*..)[аэо]н$|(?<=....)(?<![аеиоуыэюя])[аэои]$/, ''],
    [/(?<=[аеиоуыэюя].*[^аеиоуыэюяйьъ])[аэои](?=[^аеиоуыэюяйьъ]$)/, ''],
  ],
};

const cache = new Map<string, string>();

/**
 * Returns the stem that all forms of a folded word share, in the language with this code. A language without rules
 * returns the word itself.
 */
export function stemOf(word: string, language: string): string {
  const key = `${language} ${word}`;
  const stem =
    cache.get(key) ?? (rules[language] ?? []).reduce((rest, [ending, by]) => rest.replace(ending, by), word);
  cache.set(key, stem);
  return stem;
}
