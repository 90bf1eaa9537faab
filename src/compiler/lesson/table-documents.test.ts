import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import {z} from 'zod';
import {
  compileWith,
  withEdit,
  faultLines,
  soundCourse,
  type Changes,
} from '../../../test/content/course-fixture.ts';
import {sampleRoot} from '../../../test/fixtures/sample-root.ts';
import {id, text} from '../../content/fields.ts';
import {referenceSource as sheet} from '../../documents/schema/reference.ts';
import {authoringBy as examination} from '../../documents/authoring/authoring.ts';
import type {Authoring} from '../../content/question-type.ts';
import {chunksOf} from '../build/chunks.ts';

const source = z.looseObject({
  id,
  title: text,
  papers: z.array(z.strictObject({of: id, page: z.string(), lights: z.array(z.string())})).default([]),
});

/** Authoring definition of an interview with documents on the table. */
const interview: Authoring<z.infer<typeof source>, unknown, number> = {
  source,
  split: ({papers}) => ({shown: {papers}, rubric: 0}),
  bounds: () => ({possible: 100, cap: 5, ids: []}),
};
const types = {interview, examination, sheet};

/** Adds one document to the table in the fixture's interview. */
const desk = (of: string, page = 'data', light = 'white'): Changes => ({
  ...Object.fromEntries(
    ['utopia', 'c01', 'c02'].map(one => [
      `specimens/${one}.yaml`,
      readFileSync(join(one === 'utopia' ? '.' : sampleRoot, `specimens/${one}.yaml`), 'utf8'),
    ]),
  ),
  ...withEdit(
    'scenarios/tea-house.yaml',
    'title:',
    `papers:\n  - of: ${of}\n    page: ${page}\n    lights: [${light}]\ntitle:`,
  ),
});

test.each([
  ['a document that does not exist', desk('c03'), '3:9', 'there is no file specimens/c03.yaml'],
  [
    'a page that the document lacks',
    desk('c02', 'dta'),
    '4:11',
    'this document has no page "dta"; did you mean "data"?',
  ],
  ['an unknown light', desk('c02', 'data', 'red'), '5:13', 'there is no light "red"'],
])('the compiler reports %s on the table of an interview, with its place', (_, changes, at, message) => {
  const lines = faultLines(changes, types);
  expect(lines).toEqual([expect.stringContaining(message)]);
  expect(lines[0]).toContain(`scenarios/tea-house.yaml:${at}`);
});

test('the course contains the drawing data of a document on the table, and warns only about unused documents', () => {
  const files = chunksOf(soundCourse(desk('c02'), types));
  expect(files.get('data/c02.js')).toContain('ANDERSEN');
  const {warnings} = compileWith(desk('c02'), types);
  expect(warnings.map(({file}) => file).filter(file => file.startsWith('specimens/'))).toEqual([
    'specimens/c01.yaml',
  ]);
});
