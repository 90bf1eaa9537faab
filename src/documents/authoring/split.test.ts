import {describe, expect, test} from 'vitest';
import {sampleRoot} from '../../../test/fixtures/sample-root.ts';
import {specimensIn} from '../../../tools/specimens/read.ts';
import {possibleOf} from '../model/points.ts';
import {boundsOf, specimenOf, splitExamination, twinOf} from './split.ts';
import {checks} from '../model/checks.ts';

const cases = specimensIn(sampleRoot).map(({source}) => source);
const casesById = cases.map(source => [source.id, source] as const);

describe.each(casesById)('the specimen file of %s', (_id, source) => {
  const {shown, rubric} = splitExamination(source);

  test('the shown part of an examination reveals nothing about the answer', () => {
    expect(Object.keys(shown).sort()).toEqual(['checks', 'id', 'oddities']);
    const places = checks.filter(check => shown.checks.includes(check));
    expect(shown.checks).toEqual(places);
    expect([...shown.checks].sort()).toEqual(source.checks.map(({id}) => id).sort());
  });

  test('the specimen on the bench does not reveal the anomalies, the verdict or the manner of the traveller', () => {
    const specimenJson = JSON.stringify(specimenOf(source));
    for (const {id, text} of source.anomalies) {
      expect(specimenJson).not.toContain(id);
      expect(specimenJson).not.toContain(text);
    }
    expect(Object.keys(specimenOf(source))).not.toEqual(expect.arrayContaining(['verdict']));
    expect(specimenJson).not.toContain(source.person.manner);
  });

  test('the rubric of a document lists each place once, and the maximum score counts each scored anomaly', () => {
    const marked = rubric.anomalies.flatMap(({at}) => at);
    expect(rubric.differing.filter(place => marked.includes(place))).toEqual([]);
    expect(boundsOf(source).possible).toBe(possibleOf(rubric.anomalies));
  });

  test('the genuine form of a specimen shows the same wear as the document, but none of the anomalies', () => {
    const [own, twin] = [specimenOf(source), twinOf(source)];
    expect(twin.looks).toEqual(source.wear);
    expect(own.looks).toHaveLength(source.wear.length + source.anomalies.flatMap(({looks}) => looks).length);
    if (source.anomalies.length === 0) expect(twin).toEqual(own);
    expect(twin.traveller).toEqual(own.traveller);
  });
});

test('the genuine form of a specimen has the original entries, lines, number and pages', () => {
  const before = Object.fromEntries(cases.map(source => [source.id, twinOf(source)]));
  expect(before['c02']?.entries.expiry).toBe('09 MAY 2025');
  expect(before['c06']?.mrz[1]).toBe('0905068M2809182UTO<<<<<<<<<<<2');
  expect(before['c07']?.perforated).toBe('UB2265410');
  expect(before['c13']?.visa?.entries['passport-number']).toBe('T71930628');
  expect(before['c15']?.missing).toEqual([]);
  expect(before['c15']?.stamps.map(({page}) => page)).toEqual([10, 13]);
});

test('a changed document has the traces of its genuine text, and an author cannot write other traces', () => {
  const tracesOf = (id: string) => {
    const source = cases.find(one => one.id === id);
    const looks = source ? specimenOf(source).looks : [];
    return [
      ...new Set(looks.filter(({look}) => look === 'traces').map(({at, former}) => `${at}: ${former}`)),
    ];
  };
  expect(tracesOf('c06')).toEqual(['birth: 06 MAY 2009', 'mrz-2: 0905068M2809182UTO<<<<<<<<<<<2']);
  expect(tracesOf('c13')).toEqual([
    'surname: BELOVA',
    'given-names: ANTONINA',
    'passport-number: T71930628',
    'birth: 03 JUL 1988',
  ]);
});

test('the traveller has the lasting features of the portrait, unless another person is at the counter', () => {
  const changed = cases.filter(source => {
    const {portrait, traveller} = specimenOf(source);
    return JSON.stringify(portrait.lasting) !== JSON.stringify(traveller.lasting);
  });
  expect(changed.map(({id}) => id)).toEqual(['c08', 'c21']);
});

test('the rubric of a document lists every place that differs from a genuine copy but belongs to no anomaly', () => {
  const source = cases.find(({id}) => id === 'c02');
  const anomalies = source?.anomalies.map(anomaly => ({
    ...anomaly,
    at: anomaly.at.filter(place => place !== 'expiry'),
  }));
  if (!source || !anomalies) throw new Error('c02 is gone');
  const {rubric} = splitExamination({
    ...source,
    anomalies,
    genuine: {entries: {birth: '17 MAR 1980', expiry: '09 MAY 2025'}},
  });
  expect(rubric.differing).toEqual(['birth', 'expiry']);
});

test('the earlier picture in a register has the lasting features of the portrait, but other passing features', () => {
  const [source] = cases.filter(({id}) => id === 'c20');
  if (!source) throw new Error('the sample has no c20');
  const [register] = source.reading.records.filter(({list}) => list === 'visa-register');
  if (!register) throw new Error('c20 is in no visa register');
  const reading = {...source.reading, records: [{...register, picture: {age: 26, hair: 'long' as const}}]};
  const {portrait, reading: read} = specimenOf({...source, reading});
  expect(read.records.map(({picture}) => picture)).toEqual([
    {lasting: portrait.lasting, passing: {...portrait.passing, age: 26, hair: 'long'}},
  ]);
});

test('a picture mixed from two persons has all lasting features of both', () => {
  const [source] = cases.filter(({id}) => id === 'c21');
  if (!source) throw new Error('the sample has no c21');
  const {person} = source;
  const mixedOf: [{head: 'long'}, {head: 'round'}] = [{head: 'long'}, {head: 'round'}];
  const {portrait} = specimenOf({...source, person: {...person, portrait: {...person.portrait, mixedOf}}});
  expect(portrait.mixedOf).toEqual([
    {...portrait.lasting, head: 'long'},
    {...portrait.lasting, head: 'round'},
  ]);
});
