import {expect, test} from 'vitest';
import {
  filesWith,
  compileWith,
  withEdit,
  withLock,
  textOf,
  type Changes,
} from '../../../test/content/course-fixture.ts';
import {format} from '../source/fault.ts';
import {savedPlaceRule} from './lost-places.ts';

const lesson = 'modules/sample/01-first.md';
const module = 'modules/sample/module.yaml';
const last = withLock();
const lessonText = textOf(lesson);

const warningLines = (changes: Changes) =>
  compileWith({...last, ...changes})
    .warnings.filter(({rule}) => rule === savedPlaceRule)
    .map(format);

const lossWarning = (what: string, cure: string) =>
  `warning: a release has the ${what}, and learners would lose their place and work in it: if it has a new name, write ${cure}  (saved-place)`;

/** Removes the module with the fixture's talk from the course. */
const withoutTalks: Changes = {
  ...Object.fromEntries(
    [...filesWith().keys()]
      .filter(file => /^(modules\/talks|scenarios|locales)\//.test(file))
      .map(file => [file, undefined]),
  ),
  ...withEdit('course.yaml', 'talks, ', ''),
};

test.each<[string, Changes, string]>([
  [
    'a section with a new name',
    {[lesson]: lessonText.replace('{#why}', '{#whys}')},
    `${lesson}:9:1  ${lossWarning('section "why" of the lesson "first"', '`{#whys was="why"}` behind the title of the section')}`,
  ],
  [
    'a section',
    {[lesson]: lessonText.replace('## Try it {#try}\n', '')},
    `${lesson}:2:5  ${lossWarning('section "try" of the lesson "first"', '`{#new-name was="try"}` behind the title of the section')}`,
  ],
  [
    'a lesson with a new name',
    {[lesson]: lessonText.replace('id: first', 'id: start')},
    `${lesson}:2:5  ${lossWarning('lesson "first"', '`was: first` between the dashes at the top of the lesson')}`,
  ],
  [
    'a question with a new name',
    {[lesson]: lessonText.replace('id: filler', 'id: padding')},
    `${lesson}:34:5  ${lossWarning('question or paper "filler" of the module', '`was: filler` below the new id')}`,
  ],
  [
    'a question',
    {[lesson]: lessonText.replace(/```question numeric[\s\S]*/, '')},
    `${module}:1:5  ${lossWarning('question or paper "how-many" of the module', '`was: how-many` below the new id')}`,
  ],
  [
    'a module',
    withoutTalks,
    `course.yaml:6:10  ${lossWarning('module "talks"', '`was: talks` into the module.yaml of the new one')}`,
  ],
])(
  'if the course lacks %s of the last release, it gives one warning, with the cure',
  (_, changes, warning) => {
    expect(warningLines(changes)).toEqual([warning]);
  },
);

test('a course that still has every place of the release, under its old or a new name, gives no warning', () => {
  expect(warningLines({})).toEqual([]);
  expect(warningLines({[lesson]: lessonText.replace('id: first\n', 'id: start\nwas: first\n')})).toEqual([]);
});

test('the next release retires a lost id, so that the warning about this id does not return', () => {
  const without = {[lesson]: lessonText.replace('## Try it {#try}\n', '')};
  const next = withLock({...last, ...without});
  expect(warningLines({...without, ...next})).toEqual([]);
});

test('a faulty course gives no warning about lost places, because a faulty file hides its ids', () => {
  expect(warningLines({[lesson]: lessonText.replace('id: filler', 'id: Filler')})).toEqual([]);
});
