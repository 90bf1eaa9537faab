import {expect, test} from 'vitest';
import {
  compileWith,
  withEdit,
  faultLines,
  textOf,
  type Changes,
} from '../../../test/content/course-fixture.ts';
import {format} from '../source/fault.ts';

const exam = 'modules/exam/module.yaml';
const opener = 'modules/exam/opener.paper.yaml';
const paper = 'modules/exam/test.paper.yaml';
const check = 'modules/sample/check.questions.yaml';
const tests = 'modules/sample/module-test.questions.yaml';
const pre = 'modules/sample/pre.questions.yaml';
const post = 'modules/sample/post.questions.yaml';

const inPaper = (from: string, to: string) => withEdit(paper, from, to);
const inOpener = (from: string, to: string) => withEdit(opener, from, to);

/** Returns the text of a final that draws one item from each of the given banks. */
const final = (...banks: readonly string[]): string =>
  `id: final\ntitle: Final\nrole: final\nminutes: 2\ndraw:\n${banks.map(bank => `  - {bank: ${bank}, count: 1}\n`).join('')}`;

/** Adds another paper to the exam module and to its module.yaml. */
const withPaper = (name: string, text: string): Changes => ({
  ...withEdit(
    exam,
    '  - paper: test.paper.yaml\n',
    `  - paper: test.paper.yaml\n  - paper: ${name}.paper.yaml\n`,
  ),
  [`modules/exam/${name}.paper.yaml`]: text,
});

/**
 * Returns the text of a bank with one item, after adding a second item. The second item has another id and another
 * pair id.
 */
function twice(file: string, id: string, pair: string): string {
  const [head = '', item = ''] = textOf(file).split(/(?<=questions:\n)/);
  const another = item.replace(`id: ${id}`, `id: ${id}-it`).replace(`pair: ${pair}`, `pair: ${pair}-it`);
  return head + item + another.replace('stands', 'may stand');
}

/** Returns the text of a bank that belongs to the talks module and has one item. */
const ofTalks = (use: 'pre' | 'post'): string =>
  textOf(pre)
    .replace('use: pre', `use: ${use}`)
    .replace('objective: read', 'objective: listen')
    .replace('id: before', `id: talk-${use}`)
    .replace('the name', `the talk, ${use}`);

type Row = readonly [what: string, changes: Changes, ...lines: string[]];

const lines: readonly Row[] = [
  [
    'a bank that does not exist',
    inOpener('sample.check', 'sample.chek'),
    `${opener}:6:12  there is no bank "sample.chek"; did you mean "sample.check"?  (bank)`,
  ],
  [
    'a file name in place of a bank',
    inOpener('sample.check', 'check.questions.yaml'),
    `${opener}:6:12  draw.1.bank: name a bank, such as foundations.module-test  (paper)`,
  ],
  [
    'an opener that draws on a test bank',
    inOpener('sample.check', 'sample.module-test'),
    `${opener}:6:12  a paper of the role opener draws on banks of the use check, and this one is for module-test: what examines is asked nowhere else  (paper-use)`,
  ],
  [
    'a test that draws on a bank for lessons',
    inPaper('draw:', 'draw:\n  - {bank: sample.check, count: 1}'),
    `${paper}:7:5  the bank sample.check has 1 item and this line needs 2, so that two tries of 1 repeat none: write 1 more, or draw fewer  (too-few-items)`,
    `${paper}:7:12  a paper of the role module-test draws on banks of the use module-test, and this one is for check: what examines is asked nowhere else  (paper-use)`,
  ],
  [
    'an objective that the module of the bank lacks',
    inPaper('objectives: [read]', 'objectives: [read, cuont]'),
    `${paper}:8:24  the module has no objective "cuont"; did you mean "count"?  (objective)`,
  ],
  [
    'an unknown role',
    inPaper('role: module-test', 'role: module-tset'),
    `${paper}:3:7  role: "module-tset" is not known here; did you mean "module-test"?  (paper)`,
  ],
  [
    'a level out of range',
    inPaper('levels: [1]', 'levels: [0]'),
    `${paper}:12:14  draw.2.levels.1: write 1 (know), 2 (apply) or 3 (weigh and decide)  (paper)`,
  ],
];

const blueprints: readonly Row[] = [
  [
    'two overlapping lines',
    inPaper('    objectives: [count]\n', ''),
    `${paper}:10:5  this line and one above it may both draw "between": give them other objectives or levels  (paper-overlap)`,
  ],
  [
    'two banks with an item of the same id',
    {
      [paper]: final('sample.module-test', 'talks.module-test'),
      'modules/talks/module-test.questions.yaml': textOf(check)
        .replace('use: check', 'use: module-test')
        .replace('objective: read', 'objective: listen')
        .replace('id: chevron', 'id: last')
        .replace('What is a chevron?', 'Who speaks last?'),
    },
    `${paper}:7:5  talks.module-test and sample.module-test both have an item "last": rename one  (paper-overlap)`,
  ],
  [
    'an opener with too few items in its bank',
    inOpener('count: 1', 'count: 2'),
    `${opener}:6:5  the bank sample.check has 1 item and this line needs 2: write 1 more, or draw fewer  (too-few-items)`,
  ],
  [
    'a test whose bank has too few items for two tries',
    inPaper('objectives: [read]\n    count: 1', 'objectives: [read]\n    count: 2'),
    `${paper}:7:5  the bank sample.module-test has 2 items of read and this line needs 4, so that two tries of 2 repeat none: write 2 more, or draw fewer  (too-few-items)`,
  ],
  [
    'a test whose bank has too few items of one level for two tries',
    withEdit(tests, 'objective: count\n    level: 1', 'objective: count\n    level: 2'),
    `${paper}:10:5  the bank sample.module-test has 1 item of count of level 1 and this line needs 2, so that two tries of 1 repeat none: write 1 more, or draw fewer  (too-few-items)`,
  ],
];

const forms: readonly Row[] = [
  [
    'a pre-test that draws more items of a module than the post-test',
    {
      ...withEdit('modules/exam/pre-test.paper.yaml', 'count: 1', 'count: 2'),
      [pre]: twice(pre, 'before', 'start'),
      [post]: twice(post, 'behind', 'start'),
    },
    'modules/exam/post-test.paper.yaml:1:5  the pre-test asks 2 of sample and the post-test 1: draw as many in both  (parallel-papers)',
  ],
  [
    'a post-test on a module that the pre-test leaves out',
    {
      ...withEdit(
        'modules/exam/post-test.paper.yaml',
        'draw:\n',
        'draw:\n  - {bank: talks.post, count: 1}\n',
      ),
      'modules/talks/post.questions.yaml': ofTalks('post'),
      'modules/talks/pre.questions.yaml': ofTalks('pre'),
    },
    'modules/exam/post-test.paper.yaml:1:5  the pre-test asks 0 of talks and the post-test 1: draw as many in both  (parallel-papers)',
  ],
];

const openers: readonly Row[] = [
  [
    'an opener that draws on the bank of its own module',
    {
      ...withEdit(exam, '  - paper: opener.paper.yaml\n', ''),
      [opener]: undefined,
      'modules/sample/opener.paper.yaml': textOf(opener),
      ...withEdit('modules/sample/module.yaml', 'parts:\n', 'parts:\n  - paper: opener.paper.yaml\n'),
    },
    'modules/sample/opener.paper.yaml:6:12  an opener calls back earlier modules, and the module of sample.check is this one: draw on a bank of one before  (opener-looks-back)',
  ],
  [
    'an opener that draws on the bank of a later module',
    withEdit('course.yaml', '[sample, talks, exam]', '[exam, sample, talks]'),
    `${opener}:6:12  an opener calls back earlier modules, and the module of sample.check is later in the menu: draw on a bank of one before  (opener-looks-back)`,
  ],
];

const parts: readonly Row[] = [
  [
    'a second test in one module',
    withPaper('final', final('sample.module-test')),
    'modules/exam/final.paper.yaml:1:5  the module has another test: put this one into a module of its own  (paper)',
  ],
  [
    'a missing paper',
    withEdit(exam, 'paper: opener.paper.yaml', 'paper: openre.paper.yaml'),
    `${exam}:7:5  there is no file modules/exam/openre.paper.yaml; did you mean "opener.paper.yaml"?  (part)`,
  ],
  [
    'a part that is not a paper',
    withEdit(exam, 'paper: opener.paper.yaml', 'paper: opener.yaml'),
    `${exam}:7:12  parts.2.paper: name a file in this folder, such as module-test.paper.yaml  (module)`,
  ],
  [
    'a paper with the id of another part of its module',
    inOpener('id: opener', 'id: test'),
    `${paper}:1:5  the id "test" is used twice in this module, first in ${opener}:1: choose another  (duplicate-id)`,
  ],
  [
    'a paper without a title',
    inOpener('title: What you *still* know\n', ''),
    `${opener}:1:1  title: missing: add it  (paper)`,
  ],
  [
    'HTML in a title',
    inOpener('*still*', '<i>still</i>'),
    `${opener}:2:17  HTML is not shown: write Markdown, or put code between \`backticks\`  (html)`,
    `${opener}:2:25  HTML is not shown: write Markdown, or put code between \`backticks\`  (html)`,
  ],
];

const rows = [...lines, ...blueprints, ...forms, ...openers, ...parts].map(([what, changes, ...faults]) => ({
  what,
  changes,
  faults,
}));

test.each(rows)('the compiler reports $what in papers, with its place and a cure', ({changes, faults}) => {
  expect(faultLines(changes)).toEqual(faults);
});

test.each([
  ['the module.yaml of its bank', withEdit('modules/sample/module.yaml', 'title: Sample *module*\n', '')],
  ['its bank', withEdit(check, 'use: check', 'use: no')],
  ['the only item of its bank', withEdit(check, '    source: The manual, page 3\n', '')],
])('a paper gets no misleading fault while %s is faulty', (_what, changes) => {
  expect(faultLines(changes)).toHaveLength(1);
  expect(faultLines(changes)[0]).not.toContain('modules/exam');
});

test.each(['pre-test', 'post-test'])('a %s may draw on modules that come later in the menu', role => {
  const text = textOf(opener).replace('role: opener', `role: ${role}`);
  const bank = `sample.${role.replace('-test', '')}`;
  expect(
    faultLines({
      ...withEdit('course.yaml', '[sample, talks, exam]', '[exam, sample, talks]'),
      [opener]: text.replace('sample.check', bank),
    }),
  ).toEqual([]);
});

test('for a final, a module-test bank needs enough items for one try, although a module test needs enough for two tries', () => {
  const text = final('sample.module-test').replace('count: 1', 'count: 4');
  expect(faultLines({[paper]: text})).toEqual([]);
});

const warningsOf = (changes: Changes) =>
  compileWith(changes)
    .warnings.map(format)
    .filter(line => line.startsWith('modules/') && !line.includes('(paper-minutes)'));

test('the compiler warns about papers that no module.yaml lists as a part, and about items that no paper draws', () => {
  expect(warningsOf(withEdit(exam, '  - paper: opener.paper.yaml\n', ''))).toEqual([
    `${opener}:1:1  warning: no part of ${exam} names this file: nobody will see it  (part)`,
    `${check}:9:11  warning: no paper draws "chevron": nobody will see it  (paper)`,
  ]);
  expect(
    warningsOf(
      inPaper('  - bank: sample.module-test\n    objectives: [count]\n    levels: [1]\n    count: 1\n', ''),
    ),
  ).toEqual([
    `${tests}:33:11  warning: no paper draws "lines": nobody will see it  (paper)`,
    `${tests}:45:11  warning: no paper draws "signs": nobody will see it  (paper)`,
  ]);
});
