import {expect, test} from 'vitest';
import {
  filesWith,
  withEdit,
  faultLines,
  soundCourse,
  type Changes,
} from '../../test/content/course-fixture.ts';
import {chunksOf} from './build/chunks.ts';
import {englishFiles} from './build/chunks.ts';

const lesson = 'modules/sample/01-first.md';
const figure = 'modules/sample/figures/card.svg';
const words = 'src/shell/texts.yaml';

const inLesson = (from: string, to: string) => withEdit(lesson, from, to);

type Row = readonly [what: string, changes: Changes, ...lines: string[]];

const questions: readonly Row[] = [
  [
    'an unknown field',
    inLesson('    feedback: That', '    feedbak: That'),
    `${lesson}:43:5  options.ten: there is no field "feedbak" here; did you mean "feedback"?  (single-choice)`,
  ],
  [
    'no right option',
    inLesson('    correct: true\n', ''),
    `${lesson}:37:3  options: exactly one option must say \`correct: true\`  (single-choice)`,
  ],
  [
    'a number in place of a text',
    inLesson('text: Zero', 'text: 0'),
    `${lesson}:38:11  options.zero.text: write it in quotes: "0"  (single-choice)`,
  ],
  [
    'an unknown question type',
    inLesson('```question numeric', '```question numerc'),
    `${lesson}:47:1  no question type is called "numerc"; did you mean "numeric"?  (question-type)`,
  ],
  [
    'no question type',
    inLesson('```question numeric', '```question'),
    `${lesson}:47:1  say which kind of question this is: \`\`\`question single-choice  (question-type)`,
  ],
  [
    'a misspelt fence name',
    inLesson('```question numeric', '```questoin numeric'),
    `${lesson}:47:1  "questoin" means nothing here; did you mean "question"?  (fence)`,
  ],
  [
    'a bad id',
    inLesson('id: filler', 'id: Filler_1'),
    `${lesson}:34:5  id: use lower-case words joined by hyphens, such as filler-value  (single-choice)`,
  ],
  [
    'a duplicate option',
    inLesson('id: ten', 'id: zero'),
    `${lesson}:41:9  options.zero.id: "zero" is used twice here; give each an id of its own  (single-choice)`,
  ],
  [
    'a text that begins with a backtick',
    inLesson('stem: What does the filler `<` count as?', 'stem: `<` counts as?'),
    `${lesson}:35:7  a text cannot begin with this character: put the text in "double quotes"  (yaml)`,
  ],
  [
    'a colon inside a text',
    inLesson('text: Zero', 'text: Zero: none'),
    `${lesson}:38:11  a colon followed by a space inside a text reads as a new field: put the text in "double quotes"  (yaml)`,
  ],
  [
    'a duplicate field',
    inLesson('wrong: Count again.', 'wrong: Count again.\nwrong: No.'),
    `${lesson}:53:1  this field stands here twice: keep one  (yaml)`,
  ],
  [
    'a value of the wrong type',
    inLesson('answer: {value: 3}', 'answer: {value: three}'),
    `${lesson}:50:17  answer.value: write a number, without quotes  (numeric)`,
  ],
];

const structure: readonly Row[] = [
  [
    'a section without an id',
    inLesson(' {#try}', ''),
    `${lesson}:31:1  the section needs an id: write ## Try it {#its-name}  (id)`,
  ],
  [
    'a directive without an id',
    inLesson('{#real-thing title', '{title'),
    `${lesson}:14:1  the :::note needs an id: write :::note{#its-name …}  (id)`,
  ],
  [
    'a directive without a title',
    inLesson(' title="On the *real* thing"', ''),
    `${lesson}:14:1  the :::note needs a title: write title="…" between its braces  (directive)`,
  ],
  [
    'an unknown directive',
    inLesson(':::note', ':::not'),
    `${lesson}:14:1  no directive is called "not"; did you mean "note"?  (directive)`,
  ],
  [
    'a misspelt attribute',
    inLesson('title="On', 'titel="On'),
    `${lesson}:14:1  :::note has no "titel"; did you mean "title"?  (directive)`,
  ],
  [
    'a misspelt attribute of a figure',
    inLesson('{#card src=', '{#card scr='),
    `${lesson}:23:1  :::figure has no "scr"; did you mean "src"?  (directive)`,
  ],
  [
    'a misspelt attribute of a block of the country',
    inLesson('## Try it', ':::country{#laws fo="laws"}\nThe laws.\n:::\n\n## Try it'),
    `${lesson}:31:1  :::country has no "fo"; did you mean "of"?  (directive)`,
  ],
  [
    'a directive with a space before its braces',
    inLesson(':::note{', ':::note {'),
    `${lesson}:14:1  a directive cannot stand inside this text: it needs a place of its own  (directive)`,
  ],
  [
    'an unclosed directive',
    inLesson('- It is flat.\n:::', '- It is flat.'),
    `${lesson}:23:1  this :::figure is never closed: add a line of three colons where it ends  (directive)`,
  ],
  [
    'a duplicate id',
    inLesson('#real-thing', '#why'),
    `${lesson}:14:1  the id "why" is used twice in this lesson, first on line 9: choose another  (duplicate-id)`,
  ],
  [
    'a question with the id of its lesson',
    inLesson('id: how-many', 'id: first'),
    `${lesson}:48:5  the id "first" is used twice in this module, first on line 2: choose another  (duplicate-id)`,
  ],
  [
    'a reserved id',
    inLesson('#real-thing', '#after'),
    `${lesson}:14:1  "after" has another meaning here: choose another id  (id)`,
  ],
  [
    'text before the first section',
    inLesson('## Why', 'Hello.\n\n## Why'),
    `${lesson}:9:1  text before the first section: begin one above it with ## Title {#its-name}  (section)`,
  ],
  [
    'an empty section',
    inLesson('## Try it {#try}', '## Nothing {#nothing}\n\n## Try it {#try}'),
    `${lesson}:31:1  the section "nothing" is empty: write it, or remove its heading  (section)`,
  ],
  [
    'a first-level heading',
    inLesson('It was **late**.', '# Late'),
    `${lesson}:12:1  the title stands in the front matter; a section has two signs: ##  (heading)`,
  ],
  [
    'no front matter',
    inLesson('---\nid: first', 'id: first'),
    `${lesson}:1:1  the lesson must begin with a line of three dashes, its id, title, minutes and objectives, and three dashes again  (front-matter)`,
  ],
  [
    'an objective that the module lacks',
    inLesson('[read, count]', '[raed]'),
    `${lesson}:5:14  the module has no objective "raed"; did you mean "read"?  (objective)`,
  ],
];

const markdown: readonly Row[] = [
  [
    'raw HTML',
    inLesson('It was **late**.', '<b>late</b>'),
    `${lesson}:12:1  HTML is not shown: write Markdown, or put code between \`backticks\`  (html)`,
    `${lesson}:12:8  HTML is not shown: write Markdown, or put code between \`backticks\`  (html)`,
  ],
  [
    'HTML in a field',
    inLesson('feedback: It stands', 'feedback: It<br>stands'),
    `${lesson}:40:17  HTML is not shown: write Markdown, or put code between \`backticks\`  (html)`,
  ],
  [
    'a link that runs a script',
    inLesson('https://example.org/a', 'javascript:alert(1)'),
    `${lesson}:21:19  the link javascript:alert(1) is not safe: use https:, mailto:, tel: or a place in the course such as #/contents  (link)`,
  ],
  [
    'an unencrypted link',
    inLesson('https://example.org/a', 'http://example.org/a'),
    `${lesson}:21:19  the link http://example.org/a is not encrypted: write https:  (link)`,
  ],
  [
    'a picture',
    inLesson('It was **late**.', '![x](y.png)'),
    `${lesson}:12:1  a picture goes into a :::figure{#id src="figures/x.svg"} with a caption and a text alternative  (markdown)`,
  ],
];

test('the fixture course has no fault', () => {
  expect(faultLines({})).toEqual([]);
});

const rows = [...questions, ...structure, ...markdown].map(([what, changes, ...lines]) => ({
  what,
  changes,
  lines,
}));

test.each(rows)('the compiler reports $what in a lesson, with its place and a cure', ({changes, lines}) => {
  expect(faultLines(changes)).toEqual(lines);
});

test('the compiler reports all faults of all files in one run, sorted by file and line', () => {
  const changes = {
    ...inLesson('text: Zero', 'text: 0'),
    ...withEdit(figure, 'SPECIMEN', 'SAMPLE'),
    ...withEdit(words, ', note: Beside Time.', ''),
  };
  expect(faultLines(changes).map(line => line.split('  ')[0])).toEqual([
    `${lesson}:38:11`,
    `${figure}:1:1`,
    `${words}:1:16`,
  ]);
});

test('a byte order mark and Windows line endings give no fault and change nothing in the course', () => {
  const windows = Object.fromEntries(
    [...filesWith()]
      .filter(([file]) => /\.(json|md|svg|yaml)$/.test(file))
      .map(([file, bytes]) => [file, new TextDecoder().decode(bytes).replaceAll('\n', '\r\n')]),
  );
  expect(Object.keys(windows).length).toBeGreaterThan(15);
  windows[lesson] = `\uFEFF${windows[lesson] ?? ''}`;
  expect(faultLines(windows)).toEqual([]);
  const course = soundCourse(windows);
  expect(englishFiles(course)).toEqual(englishFiles(soundCourse()));
  expect(chunksOf(course)).toEqual(chunksOf(soundCourse()));
});
