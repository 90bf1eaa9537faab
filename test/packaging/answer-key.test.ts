import {expect, test} from 'vitest';
import {answerKey} from '../../src/packaging/answer-key.ts';
import {deliveryOf} from '../../src/packaging/delivery.ts';
import {packFixture} from './fixture.ts';

const linesOf = async (language: string, ...words: string[]): Promise<readonly string[]> =>
  (answerKey((await packFixture(...words)).context, language) ?? '').split('\r\n').slice(0, -1);

test('the answer key has one line for each answer, with its code and its words, and no formula', async () => {
  expect(await linesOf('en')).toEqual([
    '\ufeff"Question (id)","Module","Part of the course","Objective","Question","In the report","Answer","Right"',
    `"document-fraud.filler","Travel documents","The zone","read the zone; compare","'=1+1 is what?","a","Two, ""ten""","yes"`,
    `"document-fraud.filler","Travel documents","The zone","read the zone; compare","'=1+1 is what?","b","'@SUM(A1)","no"`,
    '"interviewing.opener.a","Interviews & referral","Warm-up","","In which order?","a","Look","2"',
    '"interviewing.restaurant-by-the-sea","Interviews & referral","The restaurant","","The restaurant","safe","She is safe",""',
    '"document-fraud.c01","Travel documents","A document","","A document"',
  ]);
});

test.each([
  ['scorm12', '"b"'],
  ['scorm2004-3', '"one"'],
  ['scorm2004-4', '"one"'],
  ['cmi5', '"one"'],
])('the answer key of a %s package lists the code %s for the second answer', async (standard, code) => {
  expect((await linesOf('en', '--standard', standard))[2]).toContain(`,${code},"'@SUM(A1)"`);
});

test('the answer key lists a question only if the package, or one AU of it, contains both its module and its bank', async () => {
  const ids = async (...words: string[]) =>
    new Set((await linesOf('en', ...words)).slice(1).map(line => line.split('"')[1]));
  expect(await ids('--modules', 'interviewing')).toEqual(new Set(['interviewing.restaurant-by-the-sea']));
  expect(await ids('--standard', 'cmi5', '--variant', 'au-per-module')).toEqual(
    new Set(['document-fraud.filler', 'document-fraud.c01', 'interviewing.restaurant-by-the-sea']),
  );
});

test('the answer key stands beside the zip in each language of the package and in English', async () => {
  const files = async (...words: string[]) =>
    [...deliveryOf(await packFixture(...words), '2026-11-24').keys()].flatMap(
      name => /ANSWERS.*$/.exec(name) ?? [],
    );
  expect(await files()).toEqual(['ANSWERS.en.csv', 'ANSWERS.mn.csv']);
  expect(await files('--languages', 'mn')).toEqual(['ANSWERS.mn.csv', 'ANSWERS.en.csv']);
  expect(await files('--standard', 'standalone')).toEqual([]);
});

test('the answer key in Mongolian has Mongolian headings and answers', async () => {
  const lines = await linesOf('mn');
  expect(lines[0]).toContain('"Асуулт (id)","Модуль"');
  expect(lines.join('')).toContain('Тэр аюулгүй');
});
