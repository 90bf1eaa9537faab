import {describe, expect, test} from 'vitest';
import type {AttemptAnswer} from './attempt.ts';
import {foldName, tidyName} from './person-name.ts';
import {nothingReadable, readAnswer, type Readable, type InteractionResult} from './readable.ts';
import {percentOf} from './score.ts';
import {durationOf, secondsOf, spanOf} from './scorm-time.ts';
import {apart, oneWord} from './status.ts';

describe('a time span of SCORM 1.2', () => {
  test.each([
    ['0000:00:00.00', 0],
    ['00:00:42', 42],
    ['0001:02:03.5', 3723.5],
    ['9999:59:59.99', 35999999 + 0.99 - 0],
    ['', 0],
    ['1:2:3', 0],
    ['-1:00:00', 0],
  ])('the SCORM 1.2 time span "%s" is read as %d seconds', (span, seconds) =>
    expect(secondsOf(span)).toBeCloseTo(seconds, 6),
  );
  test.each([
    [0, '0000:00:00.00'],
    [59.999, '0000:01:00.00'],
    [3723.5, '0001:02:03.50'],
    [-5, '0000:00:00.00'],
    [1e9, '9999:59:59.00'],
  ])('%d seconds are written as the SCORM 1.2 time span %s', (seconds, span) =>
    expect(spanOf(seconds)).toBe(span),
  );
});

describe('a duration of SCORM 2004', () => {
  test.each([
    ['PT0S', 0],
    ['PT1H2M3.45S', 3723.45],
    ['PT90M', 5400],
    ['P1DT1S', 86_401],
    ['P1Y2M3D', 31_536_000 + 2 * 2_592_000 + 3 * 86_400],
    ['PT0H0M0S', 0],
    ['P', 0],
    ['PT', 0],
    ['PT1.234S', 0],
    ['PT-1S', 0],
    ['1H', 0],
  ])('the SCORM 2004 duration "%s" is read as %d seconds', (duration, seconds) =>
    expect(secondsOf(duration)).toBeCloseTo(seconds, 6),
  );
  test.each([
    [0, 'PT0S'],
    [0.004, 'PT0S'],
    [59.999, 'PT1M'],
    [3723.456, 'PT1H2M3.46S'],
    [360_000, 'PT100H'],
    [-5, 'PT0S'],
  ])('%d seconds are written as the SCORM 2004 duration %s', (seconds, duration) =>
    expect(durationOf(seconds)).toBe(duration),
  );
});

describe('a status', () => {
  test.each([
    ['passed', {completion: 'completed', success: 'passed'}],
    ['failed', {completion: 'completed', success: 'failed'}],
    ['completed', {completion: 'completed', success: 'unknown'}],
    ['incomplete', {completion: 'incomplete', success: 'unknown'}],
    ['browsed', {completion: 'browsed', success: 'unknown'}],
    ['not attempted', {completion: 'not attempted', success: 'unknown'}],
    ['', {completion: '', success: 'unknown'}],
  ])(
    'the SCORM 1.2 status "%s" is split into completion and success, and joined again without loss',
    (status, standing) => {
      expect(apart(status)).toEqual(standing);
      expect(oneWord(standing)).toBe(status);
    },
  );
  test('a SCORM 2004 status that is passed but incomplete is shown as passed', () => {
    expect(oneWord({completion: 'incomplete', success: 'passed'})).toBe('passed');
  });
});

describe('a score', () => {
  test.each([
    [{raw: '85', min: '0', max: '100'}, '85'],
    [{raw: '85'}, '85'],
    [{raw: '7', min: '0', max: '10'}, '70'],
    [{raw: '15', min: '10', max: '20'}, '50'],
    [{raw: '7', min: '10', max: '10'}, '7'],
    [{raw: '2', min: '0', max: '3'}, '66.67'],
    [{raw: '7', max: '10', scaled: '0.82'}, '82'],
    [{scaled: '-0.5'}, '-50'],
    [{scaled: '0'}, '0'],
    [{raw: 'good'}, 'good'],
    [{}, ''],
  ])('the score %j is %s per cent', (score, percent) =>
    expect(percentOf({raw: '', min: '', max: '', scaled: '', ...score})).toBe(percent),
  );
});

describe("a learner's name", () => {
  test.each([
    [' Bat \t Dorj\n', 'Bat Dorj'],
    ['Ба\u0306т', 'Ба\u0306т'.normalize('NFC')],
    ['B\u200bat\u202e', 'Bat'],
    ['می\u200cخواهم', 'می\u200cخواهم'],
  ])('the name %j is shown as %j', (name, shown) => expect(tidyName(name)).toBe(shown));
  test.each([
    ['BAT dorj', 'bat  DORJ'],
    ['ӨРНӨХ', 'өрнөх'],
    ['می\u200cخواهم', 'میخواهم'],
    ['\uff22at', 'Bat'],
  ])('the names %j and %j are equal', (a, b) => expect(foldName(a)).toBe(foldName(b)));
  test.each([
    ['Bat', 'Bats'],
    ['Бат', 'Bat'],
  ])('the names %j and %j differ', (a, b) => expect(foldName(a)).not.toBe(foldName(b)));
});

describe('an interaction as readable text', () => {
  const readable: Readable = {
    ...nothingReadable,
    objectives: {'fraud.read': 'Read the zone'},
    parts: {'fraud.mrz': 'The zone'},
    places: {},
    modules: [],
    questions: {
      'fraud.q': {
        stem: 'Which?',
        type: 'multiple-choice',
        options: ['one', 'two', 'three'],
        targets: [],
        labels: {one: 'One', two: 'Two', three: 'Three'},
        ...{address: '', objectives: []},
      },
      'talk.cafe': {
        stem: 'A cafe',
        type: 'interview',
        options: [],
        targets: [],
        labels: {safe: 'She is safe', refer: 'Referred'},
        ...{address: '', objectives: []},
      },
    },
  };
  const base: AttemptAnswer = {
    place: 0,
    id: 'fraud.q.t1',
    type: 'choice',
    time: '',
    latency: '',
    weighting: '',
    response: '',
    result: '',
    objectives: [],
    correct: [],
    description: '',
  };
  const read = (some: Partial<AttemptAnswer>) => readAnswer({...base, ...some}, readable, 'scorm12');

  test.each<[string, Partial<AttemptAnswer>, readonly string[]]>([
    ['a letter', {response: 'b'}, ['Two']],
    ['letters', {response: 'a,c'}, ['One', 'Three']],
    ['a letter beyond the last option', {response: 'z'}, ['z']],
    ['no choice', {response: ''}, []],
    ['a number', {type: 'numeric', response: '-3.5'}, ['-3.5']],
    ['a number with a decimal comma', {type: 'fill-in', response: '3,5'}, ['3,5']],
    [
      'a path',
      {id: 'talk.cafe.t1', type: 'performance', response: 'safe,refer,new-step'},
      ['She is safe', 'Referred', 'new-step'],
    ],
    ['a question that was removed', {id: 'old.q.t3', response: 'a'}, ['a']],
  ])('a SCORM 1.2 response is converted to readable text: %s', (_what, some, given) =>
    expect(read(some).given).toEqual(given),
  );

  const read2004 = (some: Partial<AttemptAnswer>) => readAnswer({...base, ...some}, readable, 'scorm2004');
  test.each<[string, Partial<AttemptAnswer>, readonly string[]]>([
    ['one id', {response: 'two'}, ['Two']],
    ['ids', {response: 'three[,]one'}, ['Three', 'One']],
    ['no choice', {response: ''}, []],
    ['a number', {type: 'numeric', response: '3.5'}, ['3.5']],
    ['a number in a range', {type: 'numeric', response: '3[:]4'}, ['3 – 4']],
    ['a number in a range of one value', {type: 'numeric', response: '3[:]3'}, ['3']],
    ['a range without an upper bound', {type: 'numeric', response: '3[:]'}, ['≥ 3']],
    ['a range without a lower bound', {type: 'numeric', response: '[:]3'}, ['≤ 3']],
    ['texts', {type: 'fill-in', response: '{order_matters=false}{lang=en}a[,]{lang=mn}б'}, ['a', 'б']],
    ['a long text', {type: 'long-fill-in', response: '{lang=en}a[,]b'}, ['a[,]b']],
    ['a text that begins with a brace', {type: 'fill-in', response: '{x} y'}, ['{x} y']],
    ['truth', {type: 'true-false', response: 'true'}, ['true']],
    ['an interaction of the type `other`', {type: 'other', response: 'a,b'}, ['a,b']],
    [
      'pairs of an unknown question',
      {id: 'urn:other', type: 'matching', response: 'a[.]1[,]b[.]2'},
      ['a → 1', 'b → 2'],
    ],
    ['steps of an unknown question', {id: 'x', type: 'performance', response: 'a[.]1[,]b[.]'}, ['a: 1', 'b']],
  ])('a SCORM 2004 response is converted to readable text: %s', (_what, some, given) =>
    expect(read2004(some).given).toEqual(given),
  );

  test('a known SCORM 2004 urn gives the text of the question; an unknown urn gives the reported description', () => {
    expect(read2004({id: 'urn:tamga:fraud.q.t3', latency: 'PT1M2.5S'})).toMatchObject({
      question: 'fraud.q',
      stem: 'Which?',
      attempt: 3,
      latency: '0000:01:02.50',
    });
    expect(read2004({id: 'urn:other:7', description: '{lang=en}How many forks?'})).toMatchObject({
      question: 'urn:other:7',
      stem: 'How many forks?',
    });
  });

  test('a readable interaction contains its question, try and part', () => {
    expect(read({id: 'fraud.q.t12', objectives: ['fraud.mrz', 'gone']})).toMatchObject({
      question: 'fraud.q',
      stem: 'Which?',
      attempt: 12,
      parts: ['The zone', 'gone'],
    });
  });

  test('a readable interaction of a paper contains its form, its objectives and the confidence of the learner', () => {
    const paper = {
      id: 'exam.final.q.t2.c3',
      objectives: ['exam.final', 'objective.fraud.read', 'objective.gone.x'],
    };
    expect(read(paper)).toMatchObject({
      ...{question: 'exam.final.q', attempt: 2, form: 'exam.final.2', confidence: 3},
      parts: ['exam.final'],
      objectives: ['Read the zone', 'gone.x'],
    });
    expect(read2004({id: 'urn:tamga:exam.final.q.t2.c1'}).confidence).toBe(1);
  });

  test('a readable interaction outside a paper has no form, and it has no confidence if the learner gave none', () => {
    expect(read({id: 'fraud.q.t1'})).toMatchObject({form: '', confidence: undefined, objectives: []});
    expect(read({id: 'talk.cafe.t1.02-door-c3'})).toMatchObject({
      question: 'talk.cafe',
      confidence: undefined,
    });
  });

  test.each<[string, string, InteractionResult]>([
    ['correct', '', {kind: 'right'}],
    ['wrong', '', {kind: 'wrong'}],
    ['incorrect', '', {kind: 'wrong'}],
    ['neutral', '', {kind: 'neutral'}],
    ['', '', {kind: 'unknown'}],
    ['maybe', '', {kind: 'unknown'}],
    ['0.6667', '6', {kind: 'points', earned: 4, possible: 6}],
    ['4', '6', {kind: 'points', earned: 4, possible: 6}],
    ['0.5', '', {kind: 'points', earned: 0.5, possible: undefined}],
  ])('the result "%s" with the weighting "%s" becomes the verdict %j', (result, weighting, verdict) =>
    expect(read({result, weighting}).verdict).toEqual(verdict),
  );
});
