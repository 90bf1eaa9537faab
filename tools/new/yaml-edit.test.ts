import {expect, test} from 'vitest';
import {withItem, withOneMore} from './yaml-edit.ts';

const parts = `id: sample # the folder
parts:
  - paper: opener.paper.yaml
  # the first one
  - lesson: 00-before.md
  - lesson: 01-first.md
    path: more
  - paper: module-test.paper.yaml
`;

test('an item goes after the last item of a kind, and comments and spaces stay', () => {
  expect(withItem(parts, 'parts', 'lesson: 02-new.md\npath: more', part => part.startsWith('lesson:'))).toBe(
    parts.replace('    path: more\n', '    path: more\n  - lesson: 02-new.md\n    path: more\n'),
  );
});

test('an item goes to the end of the list when there is no item of its kind', () => {
  expect(withItem(parts, 'parts', 'interview: talk', part => part.startsWith('interview:'))).toBe(
    `${parts}  - interview: talk\n`,
  );
});

test.each([
  ['languages: [en, mn]\nmodules: [one]\n', 'languages: [en, mn, ru]\nmodules: [one]\n'],
  ['languages:\n- en # English\n\nmodules: [one]\n', 'languages:\n- en # English\n- ru\n\nmodules: [one]\n'],
  ['languages: [en]', 'languages: [en, ru]'],
  ['languages:\n  - en', 'languages:\n  - en\n  - ru'],
])('an item goes to the end of a list of every form: %j', (before, after) => {
  expect(withItem(before, 'languages', 'ru')).toBe(after);
});

test('a file without the list is refused', () => {
  expect(() => withItem('id: sample\n', 'parts', 'lesson: 01.md')).toThrow('there is no list "parts"');
});

test('a number goes up by one, and a file without it stays as it is', () => {
  expect(withOneMore('counts: {lessons: 36, specimens: 16} # all\n', ['counts', 'lessons'])).toBe(
    'counts: {lessons: 37, specimens: 16} # all\n',
  );
  expect(withOneMore('id: sample\n', ['counts', 'lessons'])).toBe('id: sample\n');
});
