import {expect, test} from 'vitest';
import {withEdit, withLock, soundCourse, type Changes} from '../../../test/content/course-fixture.ts';
import {chunksOf} from '../build/chunks.ts';
import {readLock} from '../course/ids-lock.ts';
import {hashOf} from '../text/translation.ts';

const tests = 'modules/sample/module-test.questions.yaml';
const name = 'sample.module-test';

const chunk = (path: string, changes: Changes = {}): unknown => {
  const text = chunksOf(soundCourse(changes)).get(path) ?? '';
  return JSON.parse(text.replace(/^export default /, '').replace(/;\n$/, ''));
};

const choice = (id: string) => ({
  block: {
    kind: 'question',
    id,
    type: 'single-choice',
    shown: {id, options: ['blank', 'letter']},
    possible: 1,
    cap: 1,
    words: `${id}.`,
  },
  objective: 'read',
  free: ['options'],
});

const shortAnswer = (id: string) => ({
  block: {
    kind: 'question',
    id,
    type: 'numeric',
    shown: {id, unit: false},
    possible: 1,
    cap: 1,
    words: `${id}.`,
  },
  objective: 'count',
  free: [],
});

test('the data chunk of a bank holds items and the numbers of their options, but no right answers, levels or signatures', () => {
  expect(chunk(`data/${name}.js`)).toEqual({
    id: name,
    items: [choice('between'), choice('last'), shortAnswer('lines'), shortAnswer('signs')],
    numbers: {'between/blank': 1, 'between/letter': 2, 'last/blank': 1, 'last/letter': 2},
  });
});

test('the rubrics of a bank are in a separate chunk', () => {
  expect(chunk(`rubric/${name}.js`)).toEqual({
    between: {options: ['blank', 'letter'], correct: 'blank'},
    last: {options: ['blank', 'letter'], correct: 'blank'},
    lines: {min: 3, max: 3, slips: []},
    signs: {min: 30, max: 30, slips: []},
  });
});

test('a bank has a text chunk for each language, with English in place of untranslated texts', () => {
  const mn = {
    'locales/mn/sample.check.json': JSON.stringify({
      review: 'draft',
      entries: {'chevron.stem': {of: hashOf('What is a chevron?'), text: 'Тэмдэг юу вэ?'}},
    }),
  };
  const english = {
    'chevron.stem': 'What is a chevron?',
    'chevron.options.blank.text': 'The blank',
    'chevron.options.blank.feedback': '<p>It fills what is empty.</p>',
    'chevron.options.letter.text': 'A letter',
    'chevron.options.letter.feedback': '<p>Letters run from A to Z.</p>',
    'chevron.atTheCounter': '<p>Read it as a blank.</p>',
  };
  expect(chunk('text/en/sample.check.js')).toEqual(english);
  const marked = Object.entries(english).map(([key, text]) => {
    const element = text.startsWith('<p>') ? 'div' : 'span';
    return [key, `<${element} lang="en">${text}</${element}>`];
  });
  expect(chunk('text/mn/sample.check.js', mn)).toEqual({
    ...Object.fromEntries(marked),
    'chevron.stem': 'Тэмдэг юу\u00a0вэ?',
  });
});

test('the data of a module list the ids of items that its papers may draw, but not the content of these items', () => {
  const exam = soundCourse().modules.find(({id}) => id === 'exam');
  const part = exam?.parts.find(({id}) => id === 'test');
  expect(part).toEqual({
    kind: 'paper',
    id: 'test',
    role: 'module-test',
    minutes: 3,
    confidence: true,
    draw: [
      {bank: name, items: ['between', 'last'], count: 1},
      {bank: name, items: ['lines', 'signs'], count: 1},
    ],
    room: part?.kind === 'paper' ? part.room : 0,
  });
  expect(part?.kind === 'paper' && part.room).toBeGreaterThan(0);
  expect(exam?.numbers).toMatchObject({test: 3, [`test/${name}/between`]: 1, [`test/${name}/signs`]: 4});
});

test('`keepOrder: true` keeps the options of an item in the order of the author', () => {
  const kept = withEdit(tests, '    review: draft\n', '    review: draft\n    keepOrder: true\n');
  const bank = soundCourse(kept).banks.find(({id}) => id === name);
  expect(bank?.items.map(({block, free}) => [block.id, free])).toEqual([
    ['between', ['options']],
    ['last', []],
    ['lines', []],
    ['signs', []],
  ]);
});

test('the numbers of every scope in ids.lock begin at 1 without gaps, also after a new item replaces an old one', () => {
  const before = withLock();
  const other = withEdit(tests, 'id: last', 'id: latest');
  const {numbers} = readLock(
    new Map([['ids.lock', new TextEncoder().encode(soundCourse({...before, ...other}).lock)]]),
  ).lock;
  expect(numbers['exam/test']).toMatchObject({[`${name}/last`]: 2, [`${name}/latest`]: 5});
  for (const [scope, own] of Object.entries(numbers)) {
    const sorted = Object.values(own).sort((a, b) => a - b);
    expect(sorted, scope).toEqual(sorted.map((_, n) => n + 1));
  }
});

const drill = `use: drill
questions:
  - type: single-choice
    objective: read
    level: 1
    source: The manual, page 3
    review: draft
    question:
      id: sign
      stem: Which sign stands in the corner?
      options:
        - {id: blank, text: The blank, correct: true, feedback: It fills what is empty.}
        - {id: letter, text: A letter, feedback: Letters run from A to Z.}
      atTheCounter: Read it as a blank.
`;
const drillFile = 'modules/sample/drill-signs.questions.yaml';

test('the items of a drill have no numbers, because responses to a drill are not saved', () => {
  const changes = {[drillFile]: drill};
  expect(chunk('data/sample.drill-signs.js', changes)).toEqual({
    id: 'sample.drill-signs',
    items: [choice('sign')],
    numbers: {},
  });
  expect(soundCourse(changes).lock).toBe(soundCourse().lock);
});

test('an item of a drill may have no objective, because no test asks the items of a drill', () => {
  const changes = {[drillFile]: drill.replace('    objective: read\n', '')};
  expect(chunk('data/sample.drill-signs.js', changes)).toMatchObject({items: [{objective: ''}]});
});
