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

test('`withItem` puts an item after the last one of its kind, and keeps comments and spaces', () => {
  expect(withItem(parts, 'parts', 'lesson: 02-new.md\npath: more', part => part.startsWith('lesson:'))).toBe(
    parts.replace('    path: more\n', '    path: more\n  - lesson: 02-new.md\n    path: more\n'),
  );
});

test('`withItem` puts an item at the end of the list when there is no other item of its kind', () => {
  expect(withItem(parts, 'parts', 'interview: talk', part => part.startsWith('interview:'))).toBe(
    `${parts}  - interview: talk\n`,
  );
});

test.each([
  ['languages: [en, mn]\nmodules: [one]\n', 'languages: [en, mn, ru]\nmodules: [one]\n'],
  ['languages:\n- en # English\n\nmodules: [one]\n', 'languages:\n- en # English\n- ru\n\nmodules: [one]\n'],
  ['languages: [en]', 'languages: [en, ru]'],
  ['languages:\n  - en', 'languages:\n  - en\n  - ru'],
])('`withItem` puts an item at the end of a list in any YAML form: %j', (before, after) => {
  expect(withItem(before, 'languages', 'ru')).toBe(after);
});

test('`withItem` refuses a file without the list', () => {
  expect(() => withItem('id: sample\n', 'parts', 'lesson: 01.md')).toThrow('there is no list "parts"');
});

test('`withOneMore` raises a number by one, and leaves a file without the number unchanged', () => {
  expect(withOneMore('counts: {lessons: 36, specimens: 16} # all\n', ['counts', 'lessons'])).toBe(
    'counts: {lessons: 37, specimens: 16} # all\n',
  );
  expect(withOneMore('id: sample\n', ['counts', 'lessons'])).toBe('id: sample\n');
});
