import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, test} from 'vitest';
import {parse} from 'yaml';
import {z} from 'zod';
import {classifierOf} from '../../src/scenario/own-words/classify.ts';
import {utteranceTypes} from '../../src/scenario/own-words/rules.ts';
import {ownWordsSource} from '../../src/scenario/own-words/schema.ts';
import {topics} from '../../src/scenario/model/topics.ts';
import {root} from '../content/museum.ts';
import {patience} from '../../tools/suite/machine.mjs';

const types = [...utteranceTypes, 'unsure'] as const;
const utterance = z.object({
  type: z.enum(types),
  text: z.string(),
  topic: z.enum([...topics, 'none']).optional(),
  /** True if the rules were never tuned on this utterance. */
  held: z.boolean().default(false),
});
type Utterance = z.infer<typeof utterance>;

const yamlOf = (path: string): unknown => parse(readFileSync(join(root, path), 'utf8'));
const utterancesIn = (file: string): readonly Utterance[] =>
  z.object({utterances: z.array(utterance)}).parse(yamlOf(`test/course/own-words/${file}.yaml`)).utterances;

const classify = {
  en: classifierOf(ownWordsSource.parse(yamlOf('modules/interviewing/own-words.en.yaml'))),
  mn: classifierOf(ownWordsSource.parse(yamlOf('modules/interviewing/own-words.mn.yaml'))),
};
type Language = keyof typeof classify;

/**
 * Returns three shares in per cent. `right`: utterances with the right type. `wrong`: utterances with a wrong type
 * other than "unsure". `topic`: questions with the right topic.
 */
function measured(language: Language, list: readonly Utterance[]) {
  const found = list.map(one => ({one, got: classify[language](one.text)}));
  const share = (some: readonly unknown[], of: readonly unknown[]) => (100 * some.length) / of.length;
  const asks = found.filter(({one}) => !['statement', 'promise', 'threat', 'unsure'].includes(one.type));
  return {
    right: share(
      found.filter(({one, got}) => got.type === one.type),
      found,
    ),
    wrong: share(
      found.filter(({one, got}) => got.type !== one.type && got.type !== 'unsure'),
      found,
    ),
    topic: share(
      asks.filter(({one, got}) => (one.topic ?? 'none') === (got.topic ?? 'none')),
      asks,
    ),
    found,
  };
}

/** Returns a table with a row for each true type, and a column for each type that the rules found. */
function tableOf({found}: ReturnType<typeof measured>): string {
  const cell = (text: string | number) => String(text).slice(0, 7).padStart(8);
  const rows = types.map(type => {
    const row = types.map(
      other => found.filter(({one, got}) => one.type === type && got.type === other).length,
    );
    return type.padEnd(14) + row.map(count => cell(count === 0 ? '.' : count)).join('');
  });
  return [''.padEnd(14) + types.map(cell).join(''), ...rows].join('\n');
}

function printFigures(language: Language, part: string, list: readonly Utterance[]) {
  const figures = measured(language, list);
  const [right, wrong, topic] = [figures.right, figures.wrong, figures.topic].map(n => `${n.toFixed(1)} %`);
  console.log(
    `${language}, ${part}: ${list.length} utterances; right ${right}, wrong without "unsure" ${wrong}, topic ${topic}\n${tableOf(figures)}`,
  );
  return figures;
}

describe.each(['en', 'mn'] as const)('own words in %s', language => {
  const all = utterancesIn(`utterances.${language}`);
  const held = all.filter(one => one.held);

  test('there are at least three hundred utterances, and at least a quarter of them is held back from tuning', () => {
    expect(all.length).toBeGreaterThanOrEqual(300);
    expect(held.length * 4).toBeGreaterThanOrEqual(all.length);
    for (const type of types) expect([type, held.some(one => one.type === type)]).toEqual([type, true]);
  });

  test('85 % or more of the held-back utterances get the right type, and at most 5 % a wrong type other than "unsure"', () => {
    printFigures(
      language,
      'tuning',
      all.filter(one => !one.held),
    );
    const {right, wrong} = printFigures(language, 'held', held);
    expect(right).toBeGreaterThanOrEqual(85);
    expect(wrong).toBeLessThanOrEqual(5);
  });

  // The sixty wordings were written after the last change of the rules. So nobody has tuned the rules to these
  // wordings.
  test('85 % or more of sixty wordings newer than the rules get the right type, and at most 5 % a wrong one other than "unsure"', () => {
    const fresh = utterancesIn(`fresh.${language}`);
    expect(fresh).toHaveLength(60);
    const {right, wrong} = printFigures(language, 'never seen', fresh);
    expect(right).toBeGreaterThanOrEqual(85);
    expect(wrong).toBeLessThanOrEqual(5);
  });

  test.each([
    ['empty', ''],
    ['only spaces', '  \n '],
    ['only digits and signs', '123 ?! 45'],
    ['in another script', 'هل أنت بخير؟'],
    ['in a third script', '你好吗'],
    ['only emoji', '🙂🙂'],
  ])('own words that are %s get the type "unsure" and throw nothing', (_, text) => {
    expect(classify[language](text).type).toBe('unsure');
  });

  test.each([
    ['one long word', 'a'.repeat(100_000)],
    ['question marks', '?'.repeat(100_000)],
    ['words for harm', 'prison шорон police цагдаа '.repeat(5_000)],
    ['conditions', 'if you бол or you эсвэл '.repeat(5_000)],
  ])(
    'the classifier reads 100,000 characters of %s within the time limit of a test',
    {timeout: patience(20)},
    (_, text) => {
      expect(classify[language](text).type).toBeTypeOf('string');
    },
  );
});

test('the classifier returns the words that made it choose a type, spelled as in the input', () => {
  expect(classify.en('You knew it, didn’t you?')).toMatchObject({type: 'leading', because: 'didn’t you?'});
  expect(classify.mn('Та мэдэж байсан биз дээ?')).toMatchObject({type: 'leading', because: 'биз дээ?'});
});
