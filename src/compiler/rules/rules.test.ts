import {expect, test} from 'vitest';
import {
  withEdit,
  inCourse,
  reportLines,
  withEdits,
  textOf,
  type Changes,
} from '../../../test/content/course-fixture.ts';

const course = 'course.yaml';
const lesson = 'modules/sample/01-first.md';
const module = 'modules/sample/module.yaml';
const glossary = 'modules/glossary.yaml';
const paper = 'modules/exam/test.paper.yaml';

const inLesson = (from: string, to: string) => withEdit(lesson, from, to);
const linked = (address: string) => inLesson('**late**', `[late](${address})`);

const meaning = (text: string): Changes => ({
  [glossary]: `sources:\n  - {id: protocol, text: A protocol}\nterms:\n  - id: forced-labour\n    term: forced labour\n    meaning: ${text}\n`,
});

/** Adds a lesson that teaches `objectives`. The lesson is on the core path, or outside it if `path` says so. */
const secondLesson = (objectives: string, path = ''): Changes => ({
  'modules/sample/02-second.md': `---
id: second
title: The second lesson
minutes: 1
objectives: ${objectives}
---
## Before the bus {#bus}

It leaves soon.
`,
  [module]: `${textOf(module)}  - lesson: 02-second.md\n${path}`,
});

const final = withEdits(paper, ['role: module-test', 'role: final']);

type Row = readonly [what: string, changes: Changes, ...lines: string[]];

const rows: readonly Row[] = [
  [
    'a link to a page that does not exist',
    linked('#/serach'),
    `${lesson}:12:8  the link #/serach leads nowhere; did you mean "#/search"?  (link)`,
  ],
  [
    'a link to a part that does not exist',
    linked('#/sample/frist'),
    `${lesson}:12:8  the link #/sample/frist leads nowhere; did you mean "#/sample/first"?  (link)`,
  ],
  [
    'a link to a section that does not exist',
    linked('#/sample/first/tri'),
    `${lesson}:12:8  the link #/sample/first/tri leads nowhere; did you mean "#/sample/first/try"?  (link)`,
  ],
  [
    'a link to a job aid that does not exist',
    linked('#/job-aids/bus'),
    `${lesson}:12:8  the link #/job-aids/bus leads nowhere: name a page, a part or a section that exists  (link)`,
  ],
  [
    'a link to the page of documents in a course without documents',
    linked('#/practice'),
    `${lesson}:12:8  the link #/practice leads nowhere: name a page, a part or a section that exists  (link)`,
  ],
  [
    'a link to the try-out in a course without its exercises',
    linked('#/try-out'),
    `${lesson}:12:8  the link #/try-out leads nowhere: name a page, a part or a section that exists  (link)`,
  ],
  [
    'an external link without a complete host',
    linked('https://example/a'),
    `${lesson}:12:8  the link https://example/a is not complete: write it as https://example.org/page  (link)`,
  ],
  [
    'a short caption',
    inLesson('A card, seen from the front.', 'A card.'),
    `${lesson}:24:1  warning: the caption of "card" has less than 3 words: say what to look at  (figure-texts)`,
  ],
  [
    'a short text alternative',
    inLesson(/ It has three lines.*/.exec(textOf(lesson))?.[0] ?? '', ''),
    `${lesson}:26:1  warning: the text alternative of "card" has 7 words: say in 50 or more all that the drawing shows  (figure-texts)`,
  ],
  [
    'an objective that no lesson teaches',
    inLesson('[read, count]', '[read]'),
    `${module}:6:10  no lesson teaches "count": write it under \`objectives:\` of the lesson that does, or take it out  (objectives)`,
  ],
  [
    "an objective that the module's test does not ask",
    withEdits(module, ['  - {id: count,', '  - {id: add, text: add}\n  - {id: count,']),
    `${module}:6:10  no lesson teaches "add": write it under \`objectives:\` of the lesson that does, or take it out  (objectives)`,
    `${module}:6:10  the test of this module never asks "add": write an item for it, let a line of the test draw it, or take it out  (objectives)`,
  ],
  [
    'an objective of the final when the lesson that teaches it is deleted',
    {
      ...final,
      [lesson]: undefined,
      [module]: textOf(module).replace('lesson: 01-first.md', 'paper: own.paper.yaml'),
      'modules/sample/own.paper.yaml': textOf('modules/exam/opener.paper.yaml')
        .replace('id: opener', 'id: own')
        .replace('role: opener', 'role: pre-test')
        .replace('sample.check', 'sample.pre'),
    },
    `${module}:5:10  no lesson teaches "read": write it under \`objectives:\` of the lesson that does, or take it out  (objectives)`,
    `${module}:6:10  no lesson teaches "count": write it under \`objectives:\` of the lesson that does, or take it out  (objectives)`,
    'modules/sample/figures/card.svg:1:1  warning: nothing shows this drawing: name it in a lesson, or delete it  (figure)',
  ],
  [
    'an objective of the final that only a lesson outside the core path teaches',
    {
      ...final,
      ...inLesson('[read, count]', '[read]'),
      ...secondLesson('[count]', '    path: more\n'),
    },
    `${paper}:1:5  this final asks "sample/count", which only a lesson outside the core path teaches: take \`path: more\` from that lesson, or draw other objectives  (objectives)`,
  ],
  [
    'a drawing that nothing shows',
    {'modules/sample/figures/spare.svg': textOf('modules/sample/figures/card.svg')},
    'modules/sample/figures/spare.svg:1:1  warning: nothing shows this drawing: name it in a lesson, or delete it  (figure)',
  ],
  [
    'a source that nobody could find',
    inLesson('The manual of the office, page 3', 'Manual'),
    `${lesson}:7:25  warning: "Manual" is not enough to find the source: write it out  (sources)`,
  ],
  [
    'a source that a lesson names twice',
    inLesson('sources:\n', 'sources:\n  - {id: book, text: "The manual of the office, page 3"}\n'),
    `${lesson}:8:25  warning: this source stands above too: take one of them out  (sources)`,
  ],
  [
    'a source `known` that does not say what it is',
    inLesson('id: manual', 'id: known'),
    `${lesson}:7:24  warning: the source "known" must say what it is: begin with "General professional knowledge, not read in the documents"  (sources)`,
  ],
  [
    'a source of the course under another id',
    inLesson('The manual of the office, page 3', 'Written for this course'),
    `${lesson}:7:25  warning: a source that says so has the id "course"  (sources)`,
  ],
  [
    'a long meaning in the glossary',
    meaning(`It is so${' and so'.repeat(14)}.`),
    `${glossary}:6:14  warning: this meaning has 31 words: say it in 30  (glossary)`,
  ],
  [
    'a meaning in the glossary that is not a sentence',
    meaning('work without a choice'),
    `${glossary}:6:14  warning: this meaning is no whole sentence: begin with a capital letter and end with a full stop  (glossary)`,
  ],
  [
    'a meaning in the glossary that begins with its own term',
    meaning('Forced labour is work without a choice.'),
    `${glossary}:6:14  warning: this meaning begins with "forced labour" itself: say what it is  (glossary)`,
  ],
  [
    'a country block for which the neutral pack has no entry',
    inLesson(
      'It was **late**.\n',
      'It was **late**.\n\n:::country{#law of="laws" about="documents"}\nThe law.\n:::\n',
    ),
    `${lesson}:15:1  warning: modules/country/xx.yaml has no laws about "documents", so a package for no country shows nothing here: add an entry  (country)`,
  ],
  [
    'too few minutes for the items of a test',
    withEdit(paper, 'minutes: 3', 'minutes: 2'),
    `${paper}:4:10  warning: this paper says 2 minutes, and its items (2) take about 3: correct that  (paper-minutes)`,
  ],
  [
    'a core path that is too long',
    inCourse('corePath: {minutes: 8}'),
    `${course}:10:21  the core path takes 9 minutes, and this line allows 8: give parts \`path: more\`, or correct the number  (core-minutes)`,
  ],
  [
    'core parts that are shorter than the start page says',
    {
      ...inCourse('corePath: {minutes: 20}'),
      ...withEdit('src/shell/texts.yaml', 'Five minutes.', 'Parts of 4 to 9 minutes.'),
    },
    `${course}:10:11  warning: 1 of 3 core parts take 4 to 9 minutes, as the start page says, and it should be three quarters: correct the minutes of parts, or start.howLong in src/shell/texts.yaml  (core-minutes)`,
  ],
  [
    'a number of parts that differs from course.yaml',
    inCourse('counts: {lessons: 2, interviews: 1, specimens: 4}'),
    `${course}:10:19  the number of lessons in the modules is 1, and this line says 2: add the part that is missing, or correct the number  (counts)`,
    `${course}:10:48  the number of specimens in the modules is 0, and this line says 4: add the part that is missing, or correct the number  (counts)`,
  ],
  [
    'a lesson that is hard to read',
    {
      ...inCourse('reading: {years: 2, words: 6}'),
      ...inLesson(
        '**late**',
        'unavailable notwithstanding comprehensive documentation requirements and administrative recommendations',
      ),
    },
    `${lesson}:2:5  warning: the sentences of this lesson have 7.5 words on average, and course.yaml allows 6: make two of one that says two things  (lesson-reading)`,
    `${lesson}:2:5  warning: to read this lesson takes 2.3 years of school, and course.yaml allows 2: write shorter words and sentences  (lesson-reading)`,
  ],
];

test.each(rows.map(([what, changes, ...lines]) => ({what, changes, lines})))(
  'the compiler reports $what, with place and cure',
  ({changes, lines}) => {
    expect(reportLines(changes)).toEqual(lines);
  },
);

test('the course of the fixture satisfies every rule', () => {
  expect(reportLines({})).toEqual([]);
});

test.each([
  '#/',
  '#/contents',
  '#/sample/first',
  '#/sample/first/try',
  '#/sample/first/whole',
  '#/exam/test',
])('the compiler accepts a link to %s', address => {
  expect(reportLines(linked(address))).toEqual([]);
});

test('the rules for the course as a whole report nothing while a file has a fault', () => {
  const broken = withEdits(lesson, ['**late**', '[late](#/serach)'], ['minutes: 2', 'minutes: two']);
  expect(reportLines(broken)).toEqual([
    `${lesson}:4:10  minutes: write a number, without quotes  (front-matter)`,
  ]);
});
