import {expect, test} from 'vitest';
import type {ExaminationRubric} from '../../src/documents/model/examination.ts';
import {generate} from '../../src/documents/generate/generate.ts';
import {splitExamination} from '../../src/documents/authoring/split.ts';
import {casesIn} from '../../tools/specimens/read.ts';
import {reference} from '../doubles/reference-sheet.ts';
import {fullMarks} from '../elements/documents/full-marks.ts';
import {root} from './museum.ts';

const cases = casesIn(root).map(({source}): [string, ExaminationRubric] => [
  source.id,
  splitExamination(source).rubric,
]);
const madeCases = Array.from({length: 400}, (_, seed): [string, ExaminationRubric] => {
  const {specimen, rubric} = generate({seed, share: 1, level: 1 + (seed % 3), missed: []}, reference);
  return [specimen.id, rubric];
});

test.each([
  ['the documents of this course', cases],
  ['400 generated documents', madeCases],
])('in %s, one mark for each anomaly is enough to earn all points', (_what, rubrics) => {
  const most = rubrics.map(([id, rubric]) => [id, fullMarks(rubric).findings.length]);
  expect(most).toEqual(
    rubrics.map(([id, {anomalies}]) => [id, anomalies.filter(({scored}) => scored).length]),
  );
});
