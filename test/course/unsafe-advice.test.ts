import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import {filesBelow} from '../../src/compiler/build/disk.ts';
import {root} from '../content/museum.ts';

interface Advice {
  /** Matches the wording in a text in which all white space is single spaces. */
  readonly says: RegExp;
  /** A sentence with this advice, as the course once gave it. */
  readonly once: string;
  /** Why the course must not give this advice, and what to write instead. */
  readonly instead: string;
}

/** Advice that the course once gave and that can harm somebody, in English and in Mongolian. */
const unsafe: readonly Advice[] = [
  {
    says: /call nobody before we have talked|before any call to a consul|First comes the \[?screening/i,
    once: 'You have a right to reach your consul. We call nobody before we have talked.',
    instead: 'the request of a person who is held goes on without delay (VCCR, Article 36)',
  },
  {
    says: /guardian(\]\([^)]*\))? has to agree|own yes, and a guardian/i,
    once: 'A [guardian](#/glossary/guardian) has to agree as well.',
    instead: 'protection waits for no guardian, who may be suspect or absent',
  },
  {
    says: /famil(y|ies) (stays? |kept )?together|(keeps?|kept) (the )?famil(y|ies) together/i,
    once: 'Families stay together.',
    instead: 'ask who belongs to whom, and hear each adult alone',
  },
  {
    says: /asylum authority|authority for asylum/i,
    once: 'The asylum authority hears it.',
    instead: 'name the role, "the body in charge of asylum": the country pack names the office',
  },
  {
    says: /interpreter, too, tells nobody|stays with the interpreter|go only to people|only people who need/i,
    once: 'Those notes go only to people who help you.',
    instead: 'promise what can be kept: a court may ask for notes, and for the interpreter',
  },
  {
    says: /not even for a minute/i,
    once: 'She is not alone with the companion again, not even for a minute.',
    instead: 'an adult may choose to go: "until it is clear how she goes on"',
  },
  {
    says: /waits for a second talk tomorrow|decides on that, after the screening/i,
    once: 'Her own decision waits for a second talk tomorrow.',
    instead: 'offer a bed; an adult may leave, and her request waits for no screening',
  },
  {
    says: /in no list, the book has no issuer|жагсаалтад тэр код байхгүй бол дэвтэр олгогчгүй/i,
    once: 'But if the code is in no list, the book has no issuer.',
    instead: 'a list can be old, and lists differ: it is a question for the second line',
  },
  {
    says: /(?:орчуулагч|хэлмэрч)[а-яөү]* ч гадагш гарахгүй/i,
    once: 'Бидний ярьсан зүйл хэлмэрчээс ч гадагш гарахгүй.',
    instead: 'a court may ask for the interpreter too',
  },
  {
    says: /Гэр бүлийг (салгахгүй|хамтад нь)/i,
    once: 'Хэнд юу хэрэгтэй вэ? Гэр бүлийг салгахгүй.',
    instead: 'ask who belongs to whom, and hear each adult alone',
  },
];

const texts = ['modules', 'scenarios', 'locales/mn']
  .flatMap(folder => filesBelow(root, folder))
  .filter(file => /\.(md|yaml|svg|json)$/.test(file))
  .map(file => ({file, text: readFileSync(join(root, file), 'utf8').replace(/\s+/g, ' ')}));

test.each(unsafe)('no text of the course repeats the harmful advice "$once"', ({says, once, instead}) => {
  expect(once).toMatch(says);
  expect(texts.length).toBeGreaterThan(100);
  const found = texts.flatMap(({file, text}) => {
    const [said] = says.exec(text) ?? [];
    return said === undefined ? [] : [`${file} says "${said}": ${instead}`];
  });
  expect(found).toEqual([]);
});
