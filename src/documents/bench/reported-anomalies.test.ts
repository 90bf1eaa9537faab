import {describe, expect, test} from 'vitest';
import type {Mark} from '../../content/question-type.ts';
import type {ExaminationRubric} from '../model/examination.ts';
import {referenceOf} from '../reference/reference.ts';
import {scoring} from '../score.ts';
import type {Specimen} from '../model/specimen.ts';
import {falseAlarms, offeredSights, sightsOf, reportedAnomalies} from './reported-anomalies.ts';
import {feedbackRings, ringsOfMarks} from './rings-of-answer.ts';

const rubric: ExaminationRubric = {
  verdict: 'refer',
  alsoRight: [],
  answering: [],
  after: 'refer',
  anomalies: [
    {
      id: 'dates',
      at: ['mrz-2', 'expiry'],
      seenWith: ['white', 'reader'],
      reasons: ['disagrees'],
      scored: true,
    },
    {id: 'film', at: ['film', 'stamps'], seenWith: ['oblique', 'uv'], reasons: ['altered'], scored: true},
  ],
  differing: [],
  checks: [],
};

const reference = referenceOf('s2014');
if (!reference) throw new Error('there is no reference of s2014');
const specimen: Specimen = {
  ...reference,
  looks: [
    {page: 'data', light: 'oblique', at: 'film', look: 'cut'},
    {page: '6-7', light: 'uv', at: 'stamps', look: 'bright', leaf: 6},
    {page: 'data', light: 'uv', at: 'corner', look: 'worn'},
  ],
};

const response = ['refer', 'sure', 'the-document', 'film', 'altered', 'oblique', 'sex', 'print', 'white'];
const marks: Readonly<Record<string, Mark>> = scoring.judge(response, rubric).marks;
const [dates, film] = reportedAnomalies(marks);
const findings = [
  {place: 'film', reason: 'altered', tool: 'oblique'},
  {place: 'sex', reason: 'print', tool: 'white'},
] as const;

describe('the anomalies in the result of scoring', () => {
  test('reportedAnomalies returns anomalies, found or missed, with their places and tools', () => {
    expect([dates, film]).toEqual([
      {id: 'dates', isFound: false, at: ['expiry', 'mrz-2'], seenWith: ['white', 'reader']},
      {id: 'film', isFound: true, at: ['film', 'stamps'], seenWith: ['oblique', 'uv']},
    ]);
  });

  test('falseAlarms returns the marks that are false alarms', () => {
    expect(falseAlarms(findings, marks)).toEqual([findings[1]]);
  });
});

describe('sightsOf', () => {
  test('sightsOf returns, for each light, every page on which a place of the anomaly has a look', () => {
    expect(film && sightsOf(film, specimen)).toEqual([
      {tool: 'oblique', page: 'data', at: ['film']},
      {tool: 'uv', page: '6-7', at: ['stamps']},
    ]);
  });

  test('sightsOf returns the data page if only printed data differ', () => {
    expect(dates && sightsOf(dates, specimen)).toEqual([
      {tool: 'white', page: 'data', at: ['expiry', 'mrz-2']},
      {tool: 'reader', page: 'data', at: ['expiry', 'mrz-2']},
    ]);
  });

  test('sightsOf returns a tool without a page for a place that is not on a page', () => {
    const sign = {id: 'hit', isFound: false, at: ['record'], seenWith: ['records']} as const;
    expect(sightsOf(sign, specimen)).toEqual([{tool: 'records', at: ['record']}]);
  });
});

test('in each light, the feedback offers only pages that show another place of the anomaly', () => {
  const pages = ['4-5', '6-7', '8-9', '10-11'] as const;
  const looks = pages.flatMap(page => [
    {page, light: 'uv', at: 'paper', look: 'bright'} as const,
    {page, light: 'transmitted', at: 'watermark', look: 'flat'} as const,
  ]);
  const sign = {
    id: 'paper',
    isFound: false,
    at: ['paper', 'fibres', 'watermark'],
    seenWith: ['uv', 'transmitted'],
  } as const;
  const sights = sightsOf(sign, {
    ...specimen,
    looks: [...looks, {page: '8-9', light: 'uv', at: 'fibres', look: 'absent'}],
  });
  expect(sights).toHaveLength(8);
  expect(offeredSights(sights).map(({tool, page}) => `${tool} ${page}`)).toEqual([
    'uv 4-5',
    'uv 8-9',
    'transmitted 4-5',
  ]);
});

describe('the rings of marks and anomalies', () => {
  const sheet = (light: 'white' | 'oblique' | 'uv', page: 'data' | '6-7' = 'data') => ({
    specimen,
    page,
    light,
  });
  const ringLines = (rings: ReturnType<typeof ringsOfMarks>) =>
    rings.map(({kind, sign, boxes}) => `${kind} ${sign} ${boxes.length}`);

  test('ringsOfMarks draws a ring around each mark only in the light of that mark', () => {
    expect(ringLines(ringsOfMarks(findings, sheet('oblique')))).toEqual(['mine 1 1']);
    expect(ringLines(ringsOfMarks(findings, sheet('white')))).toEqual(['mine 2 1']);
    expect(ringLines(ringsOfMarks(findings, sheet('oblique', '6-7')))).toEqual(['mine 1 0']);
  });

  test('feedbackRings draws anomalies and false alarms, each in the light that shows it', () => {
    expect(ringLines(feedbackRings(findings, marks, sheet('white')))).toEqual(['wrong × 1', 'missed 1 2']);
    expect(ringLines(feedbackRings(findings, marks, sheet('oblique')))).toEqual(['found 2 1']);
    expect(ringLines(feedbackRings(findings, marks, sheet('uv')))).toEqual([]);
  });
});
