import {readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import dictionary from 'dictionary-mn';
import {loadModule} from 'hunspell-asm';
import {expect, test} from 'vitest';
import {translationSource} from '../../src/content/translation-files.ts';
import {filesBelow} from '../../src/compiler/build/disk.ts';
import {proseOnly} from '../../src/compiler/text/translation-rule.ts';
import {patience} from '../../tools/suite/machine.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
const hunspell = await loadModule({timeout: patience(60)});
const speller = hunspell.create(
  hunspell.mountBuffer(dictionary.aff, 'mn.aff'),
  hunspell.mountBuffer(dictionary.dic, 'mn.dic'),
);

/** Correct words that the dictionary lacks. In the file, a line that begins with # is a title. */
const extraWords = new Set(
  readFileSync(`${root}test/course/mongolian-words.txt`, 'utf8')
    .split('\n')
    .filter(line => !line.startsWith('#'))
    .flatMap(line => line.split(' ')),
);

/** Matches the words of Cyrillic letters. An ending after a number, a placeholder or a Latin name is not a word. */
const word = /(?<![\p{L}\d]-?)\p{Script=Cyrillic}+(?:[-’']\p{Script=Cyrillic}+)*/gu;

const wordsOf = (text: string): readonly string[] =>
  proseOnly(text)
    .replace(/\{\{[^}]*\}\}/g, '0')
    .replace(/\u00ad|\*/g, '')
    .match(word) ?? [];

/** The result for each word so far, because most words occur often. */
const lookedUp = new Map<string, boolean>();

function isRight(one: string): boolean {
  const right =
    lookedUp.get(one) ?? [one, one.toLowerCase()].some(form => extraWords.has(form) || speller.spell(form));
  lookedUp.set(one, right);
  return right;
}

test('every Mongolian word is in the dictionary or in mongolian-words.txt', () => {
  const wrong = new Map<string, string>();
  for (const file of filesBelow(root, 'locales/mn')) {
    const {entries} = translationSource.parse(JSON.parse(readFileSync(root + file, 'utf8')));
    for (const [key, {text}] of Object.entries(entries))
      for (const one of wordsOf(text)) if (!isRight(one)) wrong.set(one, `${file} ${key}`);
  }
  const cure = [...wrong].map(
    ([one, at]) => `${at}: "${one}", perhaps ${speller.suggest(one).slice(0, 3).join(', ')}`,
  );
  expect(cure).toEqual([]);
});

test.each(['бичигг', 'хүмүүүс', 'шалгалтт'])('the spelling test reports the misspelt word %s', one => {
  expect(wordsOf(`Энэ **${one}** юм.`).filter(each => !isRight(each))).toEqual([one]);
});
