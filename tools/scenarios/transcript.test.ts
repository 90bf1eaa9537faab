import {describe, expect, test} from 'vitest';
import {textsIn} from '../../src/content/texts.ts';
import {findChoice} from '../../src/scenario/engine/find-choice.ts';
import {play} from '../../src/scenario/engine/play.ts';
import {fields} from '../../src/scenario/schema/fields.ts';
import {controlIds as fixed} from '../../src/scenario/model/scenario.ts';
import {everyFeature} from '../../test/scenario/every-feature.ts';
import {temperaments, wayOf, type Temperament} from './temperament.ts';
import {performancesOf, transcriptsOf} from './transcript.ts';

const {shown, source} = everyFeature;
const scenario = {...everyFeature.rubric, variants: []};
const texts = new Map(textsIn(fields, source).map(({key, text}) => [key, text]));
const book = {shown, scenario, words: (key: string) => texts.get(key) ?? ''};
const page = transcriptsOf({...book, found: {variants: [], unread: []}, cap: 0});

const foundOf = (temperament: Temperament) =>
  play(scenario, {variant: '', choices: wayOf(book, '', temperament)})
    .turns.filter(({choice}) => choice !== fixed.goOn)
    .map(({choice, before}) => findChoice(scenario, before, choice));

describe('officers', () => {
  test.each(temperaments)('the %s officer reaches an ending', temperament => {
    const choices = wayOf(book, '', temperament);
    expect(play(scenario, {variant: '', choices}).state.mode).toBe('ended');
  });
  test('the kind officer takes choices graded best, and asks side questions only of the types invitation, open and probing', () => {
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
    expect(wayOf(book, '', 'harsh')).not.toContain(fixed.retry);
  });
});

test('the polite but wrong officer takes no best choice, and differs from the harsh officer', () => {
  const ways = wayOf(book, '', 'polite but wrong');
  expect(ways).not.toEqual(wayOf(book, '', 'harsh'));
  const grades = foundOf('polite but wrong').map(f => f.grade);
  expect(grades).not.toEqual(expect.arrayContaining(['b']));
});

describe('officers and variants', () => {
  const many = {...book, scenario: {...scenario, variants: [{id: 'one', share: 50}, {id: 'other', share: 50}]}};
  test('the hurried officer meets the second of two variants', () => {
    expect(performancesOf(many).map(p => p.variant)).toEqual(['one', 'other', 'one', 'one']);
  });
  test('all officers meet the same person when there are no variants', () => {
    expect(performancesOf(book).map(p => p.variant)).toEqual(['', '', '', '']);
  });
});

describe('a transcript', () => {
  test.each([
    ['the opening of the interview once', 'Text of opening, where', 1],
    ['the scene of each decision', 'The scene of secure, closed.', 4],
    ['the words of the officer', '**Officer:** “The officer says story-invite,', 1],
    ['the acts of the officer', '**Officer, without a word:** The officer does ada-in-person,', 1],
    ['the side questions of the officer', '**Officer:** “The question ask-with?”', 1],
    ["facts in the person's own words", '“Fact sage,” the person says.', 1],
    ['how it ends', '### How it ends: Ending safe-by-her-decision', 1],
    ['the outcome for each person', 'What became: kim-child.', 1],
  ])('the transcript contains %s', (_, text, times) => {
    expect(page.split(text)).toHaveLength(times + 1);
  });
  test('the transcript contains the queue and the room in each scene in which the officer hears or sees them', () => {
    const heard = {...scenario, queue: [{id: 'queue-1', minutes: 2}], room: [{id: 'door', states: ['shut']}]};
    const textOf = (key: string) => (/^(queue|room)\./.test(key) ? key : (texts.get(key) ?? ''));
    const lines = transcriptsOf({shown, scenario: heard, words: textOf, found: {variants: [], unread: []}, cap: 0}).split('\n\n');
    expect(lines.filter(l => l === '*queue.queue-1.text*')).toHaveLength(4);
    expect(lines.filter(l => l === '*In the room:* room.door.states.shut.text')).toHaveLength(4);
  });
  test('the transcript contains no comment on a choice', () => {
    for (const [key, text] of texts) if (/\.(why|repair)$/.test(key)) expect(page).not.toContain(text.trim());
  });
});
