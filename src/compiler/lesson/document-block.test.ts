import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import {
  compileWith,
  withEdit,
  faultLines,
  soundCourse,
  type Changes,
} from '../../../test/content/course-fixture.ts';
import {sampleRoot} from '../../../test/fixtures/sample-root.ts';
import {referenceSource as sheet} from '../../documents/schema/reference.ts';
import {authoringBy as examination} from '../../documents/authoring/authoring.ts';
import {chunksOf, englishFiles} from '../build/chunks.ts';
import {format} from '../source/fault.ts';

const types = {examination, sheet};
const lesson = 'modules/sample/01-first.md';

const fileOf = (id: string) =>
  readFileSync(join(id === 'utopia' ? '.' : sampleRoot, `specimens/${id}.yaml`), 'utf8');

/** Adds a block before the second section of the lesson, and adds the specimens that the block may show. */
const withBlock = (...lines: readonly string[]): Changes => ({
  ...Object.fromEntries(
    ['utopia', 'c01', 'c02', 'c06', 'c11'].map(id => [`specimens/${id}.yaml`, fileOf(id)]),
  ),
  ...withEdit(lesson, '## Try it', `${lines.join('\n')}\n\n## Try it`),
});

const withSpecimen = (braces: string, ...text: readonly string[]) =>
  withBlock(`:::specimen{#look ${braces}}`, ...(text.length > 0 ? text : ['Look at the date.']), ':::');

type Row = readonly [what: string, changes: Changes, ...messages: string[]];

const rows: readonly Row[] = [
  [
    'a document that does not exist',
    withSpecimen('of="c03"'),
    'there is no file specimens/c03.yaml; did you mean "c01"?',
  ],
  [
    'no document',
    withSpecimen('page="data"'),
    'the :::specimen needs the document that it shows: write of="c01"',
  ],
  [
    'the reference sheet in place of a document',
    withSpecimen('of="utopia"'),
    'there is no file specimens/utopia.yaml; there are: c01, c02, c06, c11',
  ],
  [
    'an interview in place of a document',
    withSpecimen('of="tea-house"'),
    'there is no file specimens/tea-house.yaml; there are: c01, c02, c06, c11',
  ],
  [
    'a page that the document lacks',
    withSpecimen('of="c02" page="dta"'),
    'the document c02 has no page "dta"; did you mean "data"?',
  ],
  [
    'a page of a book for a card',
    withSpecimen('of="c06" page="cover"'),
    'the document c06 has no page "cover"; there are: front, back',
  ],
  [
    'an unknown light',
    withSpecimen('of="c02" lights="white, uvv"'),
    'no light is called "uvv"; did you mean "uv"?',
  ],
  [
    'a duplicate light',
    withSpecimen('of="c02" lights="uv,ir,uv"'),
    'the light "uv" stands here twice: keep one',
  ],
  [
    'a loupe without a place',
    withSpecimen('of="c02" lights="loupe"'),
    'a loupe is held over one small place: name it with at="…", or take the loupe away',
  ],
  [
    'a loupe over a whole line',
    withSpecimen('of="c02" lights="loupe" at="mrz-1"'),
    'a loupe is held over one small place: name it with at="…", or take the loupe away',
  ],
  [
    'a place of another page',
    withSpecimen('of="c06" page="back" at="portrait"'),
    'the page "back" has no place "portrait"; there are: mrz-1, mrz-2, mrz-3, paper, background, corner',
  ],
  [
    'a misspelt place',
    withSpecimen('of="c02" at="expirey"'),
    'the page "data" has no place "expirey"; did you mean "expiry"?',
  ],
  [
    'a place that is the whole page',
    withSpecimen('of="c02" at="film"'),
    'the place "film" is most of the page: name a smaller one, or take `at` away',
  ],
  [
    'an unknown value of `beside`',
    withSpecimen('of="c02" beside="genuin"'),
    'beside="genuin" is not known; did you mean "genuine"?',
  ],
  [
    'a genuine copy of a series that has none',
    withSpecimen('of="c11" beside="genuine"'),
    'nobody has a genuine copy of the series "atlantara" to lay beside it: take `beside` away',
  ],
  [
    'a misspelt attribute that it needs',
    withSpecimen('fo="c02"'),
    ':::specimen has no "fo"; did you mean "of"?',
  ],
  [
    'a misspelt attribute',
    withSpecimen('of="c02" light="uv"'),
    ':::specimen has no "light"; did you mean "lights"?',
  ],
  [
    'a light for a pair of faces',
    withBlock(':::faces{#look of="c02" light="uv"}', 'Compare.', ':::'),
    ':::faces has no "light"; it takes id and of',
  ],
  [
    'no caption',
    withBlock(':::specimen{#look of="c02"}', ':::'),
    'the :::specimen needs a caption: one paragraph after its first line that says what to look at',
  ],
  [
    'a list in place of a caption',
    withSpecimen('of="c02"', '- Look'),
    'the :::specimen needs a caption: one paragraph after its first line that says what to look at',
  ],
  [
    'no id',
    withBlock(':::faces{of="c02"}', 'Compare.', ':::'),
    'the :::faces needs an id: write :::faces{#its-name …}',
  ],
];

test.each(rows.map(([what, changes, ...messages]) => ({what, changes, messages})))(
  'the compiler reports a document block with $what: the message has the place of the block and a cure',
  ({changes, messages}) => {
    const reportedLines = faultLines(changes, types).map(line => line.replace(/ {2}\([a-z]+\)$/, ''));
    expect(reportedLines).toEqual(messages.map(message => `${lesson}:31:1  ${message}`));
  },
);

test('the compiler reports a second paragraph of a document block, with its line', () => {
  expect(faultLines(withSpecimen('of="c02"', 'Look.', '', 'More.'), types)).toEqual([
    `${lesson}:34:1  a :::specimen has one paragraph, its caption: write the rest below it  (specimen)`,
  ]);
});

test('the compiler reports all faults of one document block in one run', () => {
  const changes = withSpecimen('of="c02" page="dta" lights="uvv" beside="genuin"', '- Look');
  expect(faultLines(changes, types)).toHaveLength(4);
});

test('a document that only lessons show is checked by the same rules as other documents', () => {
  const changes = {
    ...withSpecimen('of="c02"'),
    'specimens/c02.yaml': fileOf('c02').replace('M2505093', 'M2505094'),
  };
  const [reportedLines = ''] = faultLines(changes, types);
  expect(reportedLines).toContain('specimens/c02.yaml:');
});

test('a compiled document block holds its document, its view and the sizes of its pictures', () => {
  const {modules} = soundCourse(
    withSpecimen('of="c02" lights="white,uv" at="expiry" beside="genuine"'),
    types,
  );
  const blocks = modules.flatMap(({parts}) =>
    parts.flatMap(part => (part.kind === 'lesson' ? part.sections.flatMap(section => section.blocks) : [])),
  );
  expect(blocks.find(block => block.kind === 'specimen')).toEqual({
    ...{kind: 'specimen', id: 'look', of: 'c02', page: 'data', lights: ['white', 'uv']},
    ...{at: 'expiry', beside: 'genuine', caption: 'first.look.caption'},
    room: [['0 0 131 102'], ['0 0 34 13.8', '0 0 34 13.8']],
  });
});

test('if only lessons show a document, the course contains the drawing data of this document and nothing else of it', () => {
  const before = soundCourse();
  const changes = withSpecimen('of="c02"');
  const after = soundCourse(changes, types);
  const files = chunksOf(after);
  expect([...files.keys()].filter(file => /c0\d|c11/.test(file))).toEqual(['data/c02.js']);
  expect(files.get('data/c02.js')).toContain('ANDERSEN');
  expect([...files.values()].filter(text => /late birthday|Right check digits|"verdict"/.test(text))).toEqual(
    [],
  );
  expect([...englishFiles(after).keys()].filter(file => file.includes('c0'))).toEqual([]);
  expect(after.lock).toBe(before.lock);
});

test('a document that nothing refers to gives a warning and is left out of the course', () => {
  const {course, warnings} = compileWith(withSpecimen('of="c02"'), types);
  const reportedLines = warnings.map(format).filter(line => line.startsWith('specimens/'));
  const unseen =
    'warning: no module has this examination as a part, and neither a lesson nor an interview shows it: nobody will see it  (part)';
  expect(reportedLines).toEqual(['c01', 'c06', 'c11'].map(id => `specimens/${id}.yaml:1:1  ${unseen}`));
  expect(Object.keys(course?.apart ?? {})).toEqual(['c02']);
});
