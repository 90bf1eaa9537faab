import {z} from 'zod';

// Matches format characters, which could make two names look alike, or reverse the direction of text. Does not match
// the joiners U+200C and U+200D, because some scripts need them.
const hiddenCharacters = /(?![\u200c\u200d])\p{C}/gu;

/** Normalises a name for display: NFC, no hidden characters, single spaces. */
export function tidyName(name: string): string {
  return name.normalize('NFC').replace(/\s+/gu, ' ').replace(hiddenCharacters, '').trim();
}

/** Schema of a name with at least one letter and at most 60 characters, without hidden characters. */
export const nameSchema = z
  .string()
  .max(60)
  .transform(tidyName)
  .refine(name => /\p{L}/u.test(name));

/**
 * Returns a key that is the same for all spellings of one name. Spellings can differ in letter case, spacing and
 * joiners.
 */
export function foldName(name: string): string {
  return tidyName(name)
    .normalize('NFKC')
    .replace(/[\u200c\u200d]/g, '')
    .toLowerCase();
}

/** Scripts in which some letters look like letters of another script of this list. */
const scripts = [
  /\p{Script=Latin}/u,
  /\p{Script=Cyrillic}/u,
  /\p{Script=Greek}/u,
  /\p{Script=Armenian}/u,
  /\p{Script=Georgian}/u,
  /\p{Script=Hebrew}/u,
  /\p{Script=Cherokee}/u,
  /\p{Script=Coptic}/u,
  /\p{Script=Lisu}/u,
];

/**
 * Returns true if one word of a name has letters of two scripts, such as a Latin "a" among Cyrillic letters.
 * Different words may have different scripts, for example if a name is followed by its Latin spelling.
 */
export function mixesScripts(name: string): boolean {
  const words = name.normalize('NFKC').match(/[\p{L}\p{M}]+/gu) ?? [];
  return words.some(word => scripts.filter(script => script.test(word)).length > 1);
}

/**
 * Pairs of a letter and its replacement, from the confusables of Unicode Technical Standard 39. All letters that look
 * alike have the same replacement. The list has letters of Latin, Cyrillic and Greek, and digits that look like
 * letters. Different letters of Mongolian, such as у and ү, have different replacements.
 */
const lookAlikes = new Map(
  (
    'аa ɑa αa еe оo οo σo рp ρp сc ϲc уy γy ѵv νv хx χx іi ıi ιi їï јj ѕs һh ԁd ԛq ԝw κk кk ' +
    'АA ΑA ВB ΒB СC ϹC ЕE ΕE НH ΗH ІI ΙI ЈJ КK ΚK МM ΜM ΝN ОO ΟO РP ΡP ЅS ТT ΤT УY ΥY ХX ΧX ΖZ ԜW ԚQ ' +
    '0O 1l Il |l 3З 6б'
  )
    .split(' ')
    .map(pair => [pair.charAt(0), pair.charAt(1)] as const),
);

const lookOf = (text: string): string =>
  Array.from(text, letter => lookAlikes.get(letter) ?? letter).join('');

/**
 * Returns three forms of a name: as written, in lower case and in upper case. In each form, letters that look alike
 * are replaced by the same letter. Two names look the same if they have at least one form in common.
 */
export function looksOf(name: string): readonly string[] {
  const text = tidyName(name).normalize('NFKC');
  return [text, text.toLowerCase(), text.toUpperCase()].map(lookOf);
}
