import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, test} from 'vitest';
import {interviewIds} from '../../src/compiler/build/interview-file.ts';
import {translationSource} from '../../src/content/translation-files.ts';
import {textsIn} from '../../src/content/texts.ts';
import {bestPath} from '../../src/scenario/engine/best-path.ts';
import {linesOf, sceneOf} from '../../src/scenario/engine/lines.ts';
import {play} from '../../src/scenario/engine/play.ts';
import {openingMarks} from '../../src/scenario/model/opening-marks.ts';
import {runTexts} from '../../src/scenario/model/run-texts.ts';
import {fields} from '../../src/scenario/schema/fields.ts';
import {authoring} from '../../src/scenario/schema/schema.ts';
import {sourceOf} from '../../tools/scenarios/read.ts';
import {root} from '../../tools/paths.mjs';

/**
 * The refusals of the person on the best way. Each one has the key of its text, the words of the refusal, and the
 * words with which the officer accepts it.
 */
const refusals: Readonly<Partial<Record<string, readonly [key: string, refused: string, taken: string]>>> = {
  'customer-support': [
    'decisions.agree.options.agree-own-words.replies.r0',
    '“Then no about the money,” he says.',
    'You write that down first.',
  ],
  'level-fourteen': [
    'decisions.agree.options.agree-said-back.replies.r0',
    '“The hand, no,” he says.',
    '“Then not the hand.”',
  ],
  'restaurant-by-the-sea': [
    'decisions.probe.options.probe-passport.replies.r2',
    'About the paper I don’t want to talk.”',
    '“Then we leave it,” you say, and you do.',
  ],
  'truck-at-kilometre-nine': [
    'decisions.terms.options.terms-not-want.replies.r0',
    'Then no about home.',
    '“Then not your home,” you say',
  ],
  'two-company-names': [
    'decisions.terms.options.terms-leave-out.replies.r0',
    'Into my phone, no.',
    '“Then nobody looks into it,” you say',
  ],
  'two-words-for-uncle': [
    'decisions.rules.options.rules-own-no.replies.r0',
    '“Not about mum.”',
    '“Then not about mum,” says Sarnai',
  ],
};

describe.each(interviewIds(root))('the best way through %s', id => {
  const source = sourceOf(root, id);
  const {shown, rubric: scenario} = authoring.split(source);
  const texts = new Map(textsIn(fields, source).map(({key, text}) => [key, text]));
  const ways = (scenario.variants.length > 0 ? scenario.variants.map(v => v.id) : ['']).map(variant => {
    const {turns, state} = play(scenario, {variant, choices: bestPath(scenario, variant)});
    const words = runTexts(shown, key => texts.get(key) ?? '', variant, 'openings');
    const read = turns.flatMap(turn => [
      ...linesOf(scenario, turn).map(line => line.key),
      ...sceneOf(scenario, turn.after),
    ]);
    return {variant, state, words, read};
  });

  // The job aid "Words to open a talk" lists ten things to do, which are too many for one sentence.
  test.each(ways)(
    'on the best way, two or three decisions together do all ten things of the job aid $variant',
    ({state}) => {
      const covering = scenario.decisions
        .map(d => d.options.find(option => option.id === state.chosen[d.id])?.covers ?? [])
        .filter(covers => covers.length > 0);
      expect(new Set(covering.flat())).toEqual(new Set(openingMarks));
      expect([2, 3]).toContain(covering.length);
    },
  );

  test.each(ways)(
    'on the best way, the person refuses something and the officer accepts the refusal $variant',
    ({words, read}) => {
      const [key, refused, taken] = refusals[id] ?? ['no refusal is named', '', ''];
      expect(read).toContain(key);
      const after = words(key).split(refused)[1];
      expect(after, `${key} has no “${refused}”`).toContain(taken);
    },
  );

  test('the Mongolian text of the refusal on the best way contains “no” like the English text', () => {
    const [key = ''] = refusals[id] ?? [];
    const file = join(root, 'locales/mn', `${id}.json`);
    const {entries} = translationSource.parse(JSON.parse(readFileSync(file, 'utf8')));
    expect(entries[key]?.text).toMatch(/үгүй/i);
  });
});
