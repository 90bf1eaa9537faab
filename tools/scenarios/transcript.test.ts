import {describe, expect, test} from 'vitest';
import {textsIn} from '../../src/content/texts.ts';
import {foundAt} from '../../src/scenario/engine/find-choice.ts';
import {stepEngine, turnsOf} from '../../src/scenario/engine/engine.ts';
import {fields} from '../../src/scenario/schema/fields.ts';
import {words as fixed} from '../../src/scenario/model/scenario.ts';
import {restaurant} from '../../test/content/scenario-fixture.ts';
import {temperaments, wayOf, type Temperament} from './temperament.ts';
import {performancesOf, transcriptsOf} from './transcript.ts';

const {shown, rubric: scenario, source} = restaurant;
const texts = new Map(textsIn(fields, source).map(({key, text}) => [key, text]));
const page = transcriptsOf({shown, scenario, words: key => texts.get(key) ?? '', findings: [], cap: 0});

const foundOf = (temperament: Temperament) =>
  turnsOf(stepEngine(scenario), wayOf(scenario, '', temperament))
    .filter(({choice}) => choice !== fixed.goOn)
    .map(({choice, before}) => foundAt(scenario, before, choice));

describe('officers', () => {
  test.each(temperaments)('the %s officer reaches an ending', temperament => {
    expect(turnsOf(stepEngine(scenario), wayOf(scenario, '', temperament)).at(-1)?.after.mode).toBe('ended');
  });
  test('the kind officer takes choices graded best, and asks open questions in between', () => {
    const found = foundOf('kind');
    expect(new Set(found.map(f => f.grade))).toEqual(new Set(['b', undefined]));
    for (const {kind, questionType} of found)
      if (kind === 'question') expect(['invitation', 'open', 'probing']).toContain(questionType);
  });
  test('the hurried officer asks no side question and takes no unsafe choice', () => {
    for (const {kind, grade} of foundOf('hurried')) expect([kind, grade]).not.toContain('question');
    expect(foundOf('hurried').map(f => f.grade)).not.toContain('h');
  });
  test('the harsh officer takes no best or acceptable choice, and lets grave errors stand', () => {
    expect(foundOf('harsh').map(f => f.grade)).not.toEqual(expect.arrayContaining(['b']));
    expect(foundOf('harsh').map(f => f.grade)).not.toEqual(expect.arrayContaining(['a']));
    expect(wayOf(scenario, '', 'harsh')).not.toContain(fixed.retry);
  });
});

describe('officers and variants', () => {
  const many = {...scenario, variants: [{id: 'one', share: 50}, {id: 'other', share: 50}]};
  test('the hurried officer meets the second of two variants', () => {
    expect(performancesOf(many).map(p => p.variant)).toEqual(['one', 'other', 'one']);
  });
  test('all officers meet the same person when there are no variants', () => {
    expect(performancesOf(scenario).map(p => p.variant)).toEqual(['', '', '']);
  });
});

describe('a transcript', () => {
  test.each([
    ['the opening of the talk once', source.opening.trim(), 1],
    ['what opens each decision', 'Densmaa has come over', 3],
    ['what the officer says', '**Officer:** “Tell me how this trip came about', 1],
    ['what the officer does', '**Officer, without a word:** Go with her in person', 1],
    ['what the officer asks in between', '**Officer:** “Who are you travelling with?”', 1],
    ['what is told in the person’s own words', '“Saruul is only seventeen.', 1],
    ['how it ends', '### How it ends: Safe, by her own decision', 1],
    ['what became of each person', '**Saruul** is safe, with a guardian. Her age', 1],
  ])('the transcript contains %s', (_, text, times) => {
    expect(page.split(text)).toHaveLength(times + 1);
  });
  test('the transcript contains the queue and the room where they are heard and seen', () => {
    const heard = {...scenario, queue: [{id: 'queue-1', minutes: 2}], room: [{id: 'door', states: ['shut']}]};
    const told = (key: string) => (/^(queue|room)\./.test(key) ? key : (texts.get(key) ?? ''));
    const lines = transcriptsOf({shown, scenario: heard, words: told, findings: [], cap: 0}).split('\n\n');
    expect(lines.filter(l => l === '*queue.queue-1.text*')).toHaveLength(3);
    expect(lines.filter(l => l === '*In the room:* room.door.states.shut.text')).toHaveLength(3);
  });
  test('the transcript contains no comment on a choice', () => {
    for (const [key, text] of texts) if (/\.(why|repair)$/.test(key)) expect(page).not.toContain(text.trim());
  });
});
