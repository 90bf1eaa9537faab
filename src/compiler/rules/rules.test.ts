import {describe, expect, test} from 'vitest';
import {changed, compileWith, edited, type Changes} from '../../../test/content/course-fixture.ts';
import {format} from '../source/fault.ts';

const course = 'course.yaml';
const lesson = 'modules/sample/01-first.md';
const module = 'modules/sample/module.yaml';
const glossary = 'modules/glossary.yaml';
const paper = 'modules/exam/test.paper.yaml';

const textOf = (file: string) => new TextDecoder().decode(changed().get(file));

/** Applies several replacements to one file of the fixture. */
const rewritten = (file: string, ...pairs: readonly (readonly [from: string, to: string])[]): Changes => ({
  [file]: pairs.reduce((text, [from, to]) => {
    if (!text.includes(from)) throw new Error(`${file} has no "${from}"`);
    return text.replace(from, () => to);
  }, textOf(file)),
});
const inLesson = (from: string, to: string) => edited(lesson, from, to);
const linked = (address: string) => inLesson('**late**', `[late](${address})`);

/** Adds lines at the end of course.yaml. Line 9 is the first of them. */
const inCourse = (lines: string): Changes => ({[course]: `${textOf(course)}${lines}\n`});

const meaning = (text: string): Changes => ({
  [glossary]: `sources:\n  - {id: protocol, text: A protocol}\nterms:\n  - id: forced-labour\n    term: forced labour\n    meaning: ${text}\n`,
});

/** Faults and warnings as an author reads them. */
function told(changes: Changes): readonly string[] {
  const {faults, warnings} = compileWith(changes);
  return [...faults, ...warnings].map(format).filter(line => !line.startsWith('locales/'));
}

/** Adds a lesson outside the core path, or on it, that teaches `objectives`. */
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

const final = rewritten(paper, ['role: module-test', 'role: final']);

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
    rewritten(module, ['  - {id: count,', '  - {id: add, text: add}\n  - {id: count,']),
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
    'a meaning in the glossary that is no sentence',
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
    edited(paper, 'minutes: 3', 'minutes: 2'),
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
      ...edited('src/shell/texts.yaml', 'Five minutes.', 'Parts of 4 to 9 minutes.'),
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
    expect(told(changes)).toEqual(lines);
  },
);

test('the course of the fixture satisfies every rule', () => {
  expect(told({})).toEqual([]);
});

test.each([
  '#/',
  '#/contents',
  '#/sample/first',
  '#/sample/first/try',
  '#/sample/first/whole',
  '#/exam/test',
])('a link to %s is right', address => {
  expect(told(linked(address))).toEqual([]);
});

test('the rules for the course as a whole are silent as long as a file has a fault', () => {
  const broken = rewritten(lesson, ['**late**', '[late](#/serach)'], ['minutes: 2', 'minutes: two']);
  expect(told(broken)).toEqual([`${lesson}:4:10  minutes: write a number, without quotes  (front-matter)`]);
});

describe('with `lessons` in course.yaml', () => {
  const house = inCourse('lessons: {lastSection: On your next shift}');
  const toldOf = (...pairs: readonly (readonly [from: string, to: string])[]) =>
    told({...house, ...rewritten(lesson, ...built, ...pairs)});

  /** Changes that turn the lesson of the fixture into one that satisfies the rules. */
  const built: readonly (readonly [from: string, to: string])[] = [
    ['sources:\n', 'sources:\n  - {id: course, text: "The examples were made for this course"}\n'],
    [
      'It was **late**.\n',
      'It was **late**.\n\n:::case{#bus title="The bus"}\nA bus.\n:::\n\n:::reveal{#steps title="Step by step"}\nLook.\n:::\n',
    ],
    ['## Try it', '## Try it now'],
    ['src="figures/card.svg"', 'src="figures/card.svg" activity="places"'],
    [
      '- It is flat.\n:::',
      '- It is flat.\n\n```yaml\nplaces:\n  - {id: a, at: [0, 0, 20, 20], name: A, text: One.}\n  - {id: b, at: [20, 0, 20, 20], name: B, text: Two.}\n```\n:::',
    ],
  ];
  const figure = /:::figure[^]*?(?=## Try)/.exec(
    built.slice(-2).reduce((text, [from, to]) => text.replace(from, to), textOf(lesson)),
  )?.[0];
  const end = '\n## On your next shift {#shift}\n\n- Look twice.\n';
  const whole: readonly (readonly [from: string, to: string])[] = [
    ['atTheCounter: Count twice.\n```\n', `atTheCounter: Count twice.\n\`\`\`\n${end}`],
  ];

  test('a lesson that is built as course.yaml asks gives no warning', () => {
    expect(toldOf(...whole)).toEqual([]);
  });

  const place = `${lesson}:2:5  warning:`;
  test.each<readonly [what: string, from: string, to: string, line: string]>([
    [
      'begins without a case',
      ':::case',
      ':::note',
      `${lesson}:10:4  warning: the lesson begins without a case: write a :::case into this section  (lesson-structure)`,
    ],
    [
      'has nothing to look at',
      figure ?? '',
      '',
      `${place} the lesson has nothing to look at: add a :::figure, a :::specimen or :::faces  (lesson-structure)`,
    ],
    [
      'has nothing to work with',
      figure ?? '',
      /:::figure[^]*?(?=## Try)/.exec(textOf(lesson))?.[0] ?? '',
      `${place} the lesson has nothing to work with: give a figure an activity, or add a :::specimen or :::faces  (lesson-structure)`,
    ],
    [
      'has no worked example',
      ':::reveal',
      ':::note',
      `${place} the lesson has no worked example: write one as a :::reveal  (lesson-structure)`,
    ],
    [
      'ends with another section',
      'On your next shift',
      'On your way',
      `${lesson}:71:4  warning: the last section must have the title "On your next shift": add such a section  (lesson-structure)`,
    ],
    [
      'ends without a list',
      '- Look twice.',
      'Look twice.',
      `${lesson}:71:4  warning: the last section has no list: write what to do, one line for each  (lesson-structure)`,
    ],
    [
      'has one question',
      /```question numeric[^]*?```\n/.exec(textOf(lesson))?.[0] ?? '',
      '',
      `${place} the number of questions in the lesson is 1: write 2 to 4  (lesson-structure)`,
    ],
    [
      'has one title twice',
      'title="The bus"',
      'title="Try it now"',
      `${lesson}:46:4  warning: "Try it now" is the title on line 15 too: choose another  (lesson-structure)`,
    ],
    [
      'names no document',
      '  - {id: manual, text: "The manual of the office, page 3"}\n',
      '',
      `${place} the lesson names no document as its source: add it to \`sources:\`  (lesson-structure)`,
    ],
    [
      'does not say what was made for it',
      '{id: course, text: "The examples were made for this course"}',
      '{id: other, text: "Another manual of the office"}',
      `${place} the lesson does not say what was made for it: add the source \`course\`  (lesson-structure)`,
    ],
  ])('a lesson that %s gives a warning', (_, from, to, line) => {
    expect(toldOf(...whole, [from, to]).filter(one => one.includes('lesson-structure'))).toEqual([line]);
  });

  test('a lesson whose questions are all of one type gives a warning', () => {
    const second = /```question single-choice[^]*?```\n/.exec(textOf(lesson))?.[0] ?? '';
    const other = second
      .replace('id: filler', 'id: blank')
      .replace(/stem: .*/, 'stem: Which bus comes next?');
    expect(
      toldOf(...whole, [/```question numeric[^]*?```\n/.exec(textOf(lesson))?.[0] ?? '', other]),
    ).toEqual([
      `${place} all questions of the lesson are of the type single-choice: make one of another type  (lesson-structure)`,
    ]);
  });

  test('a lesson under `noExample` needs no worked example, and an unknown lesson there is a fault', () => {
    const except = (name: string) =>
      inCourse(`lessons: {lastSection: On your next shift, noExample: [${name}]}`);
    const without = rewritten(lesson, ...built, ...whole, [':::reveal', ':::note']);
    expect(told({...without, ...except('sample/first')})).toEqual([]);
    expect(told({...without, ...except('sample/frist')})).toContain(
      `${course}:10:56  there is no lesson "sample/frist"; did you mean "sample/first"?  (course)`,
    );
  });
});
