import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, test} from 'vitest';
import {parse} from 'yaml';
import {z} from 'zod';
import {bankItemSource, bankSource} from '../../src/content/author-files.ts';
import {namedTypes} from '../../src/scenario/model/question-types.ts';
import {drills, sizes} from '../../src/pages/talk-practice/round-of-talk.ts';
import {root} from '../content/museum.ts';

const folder = join(root, 'modules/interviewing');
const wordings = z.array(z.object({id: z.string(), text: z.string(), grade: z.string().optional()}));
const question = z.object({
  id: z.string(),
  stem: z.string(),
  kind: z.string().optional(),
  better: z.string().optional(),
  options: wordings.default([]),
  steps: wordings.default([]),
});
const itemsIn = (file: string) =>
  bankSource
    .parse(parse(readFileSync(join(folder, file), 'utf8')))
    .questions.map(one => bankItemSource.parse(one))
    .map(item => ({...item, asked: question.parse(item.question)}));

const banks = drills.map(name => ({name, items: itemsIn(`drill-${name}.questions.yaml`)}));
const all = banks.flatMap(({items}) => items);
const itemsOf = (name: (typeof drills)[number]) => banks.find(bank => bank.name === name)?.items ?? [];

/** Returns every string in a parsed author's file. */
const textsIn = (value: unknown): readonly string[] =>
  typeof value === 'string'
    ? [value]
    : typeof value === 'object' && value !== null
      ? Object.values(value).flatMap(textsIn)
      : [];
/** Returns the sentences of at least five words, in lower case and without punctuation. */
const sentencesIn = (texts: readonly string[]) =>
  texts
    .flatMap(text => text.split(/(?<=[.?!])["'’]?\s+/))
    .map(sentence =>
      sentence
        .toLowerCase()
        .replace(/[^a-z0-9 ]+/g, '')
        .trim(),
    )
    .filter(sentence => sentence.split(' ').length >= 5);

describe('the drills', () => {
  test.each(banks)('the drill $name has enough tasks for its rounds', ({name, items}) => {
    expect(items.length).toBeGreaterThanOrEqual(sizes[name].tasks);
  });

  test('each drill item names its source and stays a draft until it is reviewed', () => {
    for (const {source, review} of all) {
      expect(source.length).toBeGreaterThan(20);
      expect(review).toBe('draft');
    }
  });

  test('no drill item repeats a sentence of another item, of a test or of a warm-up of the module', () => {
    const others = readdirSync(folder)
      .filter(file => file.endsWith('.questions.yaml') && !file.startsWith('drill-'))
      .flatMap(file => sentencesIn(textsIn(parse(readFileSync(join(folder, file), 'utf8')))));
    const own = all.flatMap(({asked}) => [
      ...new Set(sentencesIn(textsIn([asked.stem, asked.options, asked.steps]))),
    ]);
    expect(own.filter((sentence, at) => own.indexOf(sentence) !== at)).toEqual([]);
    expect(own.filter(sentence => others.includes(sentence))).toEqual([]);
  });

  test.each(all.map(({asked}) => [asked.id, asked] as const))(
    'the wordings of %s have similar lengths: the shortest is at least 75 per cent as long as the longest',
    (_, {options, steps}) => {
      for (const list of [options, steps]) {
        const lengths = list.map(({text}) => text.length);
        if (lengths.length > 0)
          expect(Math.min(...lengths)).toBeGreaterThanOrEqual(0.75 * Math.max(...lengths));
      }
    },
  );
});

describe('the wordings of the question-type drill', () => {
  const named = itemsOf('question-type').map(({asked}) => asked);

  test('the question-type drill has forty wordings, with at least three of each type', () => {
    expect(named).toHaveLength(40);
    const rare = namedTypes.filter(kind => named.filter(one => one.kind === kind).length < 3);
    expect(rare).toEqual([]);
  });

  test('each poor wording of the question-type drill is shown with a better wording', () => {
    const poor = named.filter(({kind}) => ['forced', 'multiple', 'leading'].includes(kind ?? ''));
    expect(poor.filter(({better}) => better === undefined)).toEqual([]);
  });
});

describe('the poor questions of the rewrite drill', () => {
  const graded = itemsOf('rewrite').map(({asked}) => asked.options);

  test('the rewrite drill has at least twelve questions, each with one wording of every grade', () => {
    expect(graded.length).toBeGreaterThanOrEqual(12);
    for (const options of graded)
      expect(options.map(({grade}) => grade).sort()).toEqual(['a', 'b', 'h', 'p']);
  });

  test('the best wordings of the rewrite drill vary in position; at most 35 per cent are the longest, and at most 35 per cent the shortest', () => {
    const places = graded.map(options => options.findIndex(({grade}) => grade === 'b'));
    expect([...new Set(places)].sort()).toEqual([0, 1, 2, 3]);
    const isAlone = (is: (length: number, best: number) => boolean) =>
      graded.filter(options => {
        const best = options.find(({grade}) => grade === 'b')?.text.length ?? 0;
        return options.filter(({text}) => is(text.length, best)).length === 1;
      }).length / graded.length;
    expect(isAlone((length, best) => length >= best)).toBeLessThanOrEqual(0.35);
    expect(isAlone((length, best) => length <= best)).toBeLessThanOrEqual(0.35);
  });
});

test('each task of the drill `openings` ranks ten ways to open a talk, and they have all grades', () => {
  for (const {asked} of itemsOf('openings')) {
    expect(asked.steps).toHaveLength(10);
    expect([...new Set(asked.steps.map(({grade}) => grade))]).toEqual(['b', 'a', 'p', 'h']);
  }
});
