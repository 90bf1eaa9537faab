import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, test} from 'vitest';
import {parse} from 'yaml';
import {z} from 'zod';
import {classifierOf} from '../../src/scenario/own-words/classify.ts';
import {utteranceTypes} from '../../src/scenario/own-words/rules.ts';
import {ownWordsSource} from '../../src/scenario/own-words/schema.ts';
import {shortTalksSource} from '../../src/scenario/short-talks/schema.ts';
import {
  afterSaying,
  goneOn,
  mayGoOn,
  talkStart,
  type ShortTalk,
  type TalkState,
} from '../../src/scenario/short-talks/short-talk.ts';
import {root} from '../content/museum.ts';

const yamlOf = (path: string): unknown => parse(readFileSync(join(root, path), 'utf8'));
const {talks} = shortTalksSource.parse(yamlOf('modules/interviewing/short-talks.yaml'));
const texts = {
  en: z
    .record(z.string(), z.string())
    .parse(JSON.parse(readFileSync(join(root, 'locales/en/short-talks.json'), 'utf8'))),
  mn: Object.fromEntries(
    Object.entries(
      z
        .object({entries: z.record(z.string(), z.object({text: z.string()}))})
        .parse(JSON.parse(readFileSync(join(root, 'locales/mn/short-talks.json'), 'utf8'))).entries,
    ).map(([key, {text}]) => [key, text]),
  ),
};

/**
 * Visits every state of a talk. `all` is the number of states. If the talk cannot end, `stuck` has all its states;
 * otherwise, `stuck` is empty.
 */
function statesOf(talk: ShortTalk): {readonly all: number; readonly stuck: readonly TalkState[]} {
  const seen = new Map<string, TalkState>();
  const open = [talkStart];
  for (let state = open.pop(); state; state = open.pop()) {
    const key = JSON.stringify(state);
    if (seen.has(key)) continue;
    seen.set(key, state);
    if (state.at >= talk.moments.length) continue;
    const now = state;
    if (mayGoOn(talk, now)) open.push(goneOn(talk, now));
    else open.push(...utteranceTypes.map(type => afterSaying(now, type)));
  }
  const ends = [...seen.values()].filter(({at}) => at === talk.moments.length);
  return {all: seen.size, stuck: ends.length > 0 ? [] : [...seen.values()]};
}

test('there are at least ten short talks, and no two teach the same point', () => {
  expect(talks.length).toBeGreaterThanOrEqual(10);
  const points = talks.map(({id}) => texts.en[`talks.${id}.point`]);
  expect(new Set(points).size).toBe(talks.length);
});

test.each(talks.map(talk => [talk.id, talk] as const))(
  'the short talk %s can be played to its end',
  (_, talk) => {
    const {all, stuck} = statesOf(talk);
    expect(all).toBeGreaterThan(talk.moments.length * utteranceTypes.length);
    expect(stuck).toEqual([]);
  },
);

describe.each(['en', 'mn'] as const)('short talks in %s', language => {
  const classify = classifierOf(
    ownWordsSource.parse(yamlOf(`modules/interviewing/own-words.${language}.yaml`)),
  );
  const near = talks.flatMap(talk =>
    talk.moments.flatMap(moment =>
      moment.near.map(type => [`talks.${talk.id}.moments.${moment.id}.near.${type}`, type] as const),
    ),
  );
  test.each(near)('the classifier reads the wording %s as %s', (key, type) => {
    expect(classify(texts[language][key] ?? '').type).toBe(type);
  });
});
