import {expect, test} from 'vitest';
import {interviewIds} from '../../src/compiler/build/interview-file.ts';
import {textsIn} from '../../src/content/texts.ts';
import {optionPrefix} from '../../src/scenario/engine/lines.ts';
import {play} from '../../src/scenario/engine/play.ts';
import {wordingOf} from '../../src/scenario/engine/view.ts';
import {fields} from '../../src/scenario/schema/fields.ts';
import {authoring} from '../../src/scenario/schema/schema.ts';
import {politeness} from '../../tools/scenarios/bots.ts';
import {sourceOf} from '../../tools/scenarios/read.ts';
import {wayOf} from '../../tools/scenarios/temperament.ts';
import {root} from '../../tools/paths.mjs';

// The transcripts show an officer who is polite and wrong. A curt or threatening sentence in them would show an officer
// of another kind.
test.each(interviewIds(root))('in %s, each sentence of the polite officer has a polite word', id => {
  const source = sourceOf(root, id);
  const {shown, rubric: scenario} = authoring.split(source);
  const texts = new Map(textsIn(fields, source).map(({key, text}) => [key, text]));
  const book = {shown, scenario, words: (key: string) => texts.get(key) ?? ''};
  const variants = scenario.variants.length > 0 ? scenario.variants.map(v => v.id) : [''];
  const curt = variants.flatMap(variant =>
    play(scenario, {variant, choices: wayOf(book, variant, 'polite but wrong')})
      .turns.filter(({before}) => before.mode !== 'repair')
      .map(({before, choice}) => wordingOf(book, optionPrefix(scenario, before, choice), choice))
      .filter(text => text.includes('“') && politeness(text, 'en') === 0),
  );
  expect(curt).toEqual([]);
});
