import {fileURLToPath} from 'node:url';
import {expect, test} from 'vitest';
import {root} from '../paths.mjs';
import {Refused} from '../command.ts';
import {readCourse} from '../course-folder.ts';
import {readRequest} from './request.ts';

/** A small course with the modules sample, talks and exam. */
const course = fileURLToPath(new URL('../../test/fixtures/course', import.meta.url));

const [module = ''] = readCourse(root).modules;
const kinds = 'page|question|lesson|interview|specimen|bank|language|country|course';
const wordsOf = (line: string): readonly string[] => (line === '' ? [] : line.split(' '));
const form = 'use lower-case words joined by hyphens, such as filler-value';

test.each([
  ['page sea-gate', {kind: 'page', name: 'sea-gate', module: ''}],
  ['question ask-twice', {kind: 'question', name: 'ask-twice', module: ''}],
])(
  'npm run new reads what to create outside the modules (kind and name) from the words "%s"',
  (words, request) => {
    expect(readRequest(wordsOf(words), root)).toEqual(request);
  },
);

test.each([
  ['lesson sample/sea-gate', {kind: 'lesson', name: 'sea-gate', module: 'sample'}],
  ['lesson sea-gate --module sample', {kind: 'lesson', name: 'sea-gate', module: 'sample'}],
  ['interview night-bus', {kind: 'interview', name: 'night-bus', module: 'talks'}],
  ['interview sample/night-bus', {kind: 'interview', name: 'night-bus', module: 'sample'}],
  ['specimen worn-card', {kind: 'specimen', name: 'worn-card', module: 'sample'}],
  ['bank talks/drill-openings', {kind: 'bank', name: 'drill-openings', module: 'talks'}],
  ['language pt-BR', {kind: 'language', name: 'pt-BR', module: ''}],
  ['country al', {kind: 'country', name: 'al', module: ''}],
  ['course sea-gate --replace', {kind: 'course', name: 'sea-gate', module: ''}],
])(
  'npm run new reads what to create for an author (kind, name and module) from the words "%s"',
  (words, request) => {
    expect(readRequest(wordsOf(words), course)).toEqual(request);
  },
);

test.each([
  ['', `Say what to create: npm run new -- ${kinds} NAME.`],
  ['lessen sea-gate', `There is no kind "lessen": say npm run new -- ${kinds} NAME.`],
  ['page', 'The name is missing: say npm run new -- page NAME.'],
  ['page sea gate', 'Only one name at a time: join the words with hyphens, such as sea-gate.'],
  [
    'page --force sea-gate',
    'The only options are --module MODULE and --replace: npm run new -- --help says what they do.',
  ],
  ['page SeaGate', `"SeaGate" is not a valid name: ${form}.`],
  ['page ../sea', `"../sea" is not a valid name: ${form}.`],
  [`page ${'a'.repeat(41)}`, `"${'a'.repeat(41)}" is not a valid name: use at most 40 characters.`],
  ['page search', 'The name "search" is taken by a page: choose another name.'],
  ['page left', 'The name "left" is taken by a page: choose another name.'],
  [`page ${module}`, `The name "${module}" is taken by a module: choose another name.`],
  ['page utopia', 'The name "utopia" is taken by a namespace of texts: choose another name.'],
  ['page job-aid', 'The name "job-aid" is taken by the element <job-aid-page>: choose another name.'],
  ['question sorting', 'The name "sorting" is taken by a question type: choose another name.'],
  ['question naming', 'The name "naming" is taken by a question type: choose another name.'],
  ['question frame', 'The name "frame" is taken by the element <question-frame>: choose another name.'],
])('npm run new refuses the words "%s" and names the cure', (words, message) => {
  expect(() => readRequest(wordsOf(words), root)).toThrow(new Refused(message));
});

test.each([
  [
    'lesson sea-gate',
    'The module is missing: say npm run new -- lesson MODULE/NAME, with one of sample, talks.',
  ],
  ['lesson port/sea-gate', 'There is no module "port" in course.yaml: use one of sample, talks.'],
  [
    'lesson exam/sea-gate',
    'The module "exam" has no objective to teach or ask: add one to modules/exam/module.yaml.',
  ],
  [
    'lesson sample/first',
    'The name "first" is taken by another part or question of the module: choose another name.',
  ],
  [
    'lesson sample/filler',
    'The name "filler" is taken by another part or question of the module: choose another name.',
  ],
  ['lesson sample/Sea', `"Sea" is not a valid name: ${form}.`],
  ['lesson sample/../x', 'There is no module "sample/.." in course.yaml: use one of sample, talks.'],
  [`lesson sample/${'a'.repeat(31)}`, `"${'a'.repeat(31)}" is not a valid name: use at most 30 characters.`],
  ['interview tea-house', 'The name "tea-house" is taken by an interview: choose another name.'],
  ['interview port/night-bus', 'There is no module "port" in course.yaml: use one of sample, talks.'],
  ['specimen tea-house', 'The name "tea-house" is taken by an interview: choose another name.'],
  ['specimen glossary', 'The name "glossary" is taken by a namespace of texts: choose another name.'],
  ['bank sample/check', 'The name "check" is taken by a bank of the module: choose another name.'],
  ['bank sample/quiz', '"quiz" is no use of a bank: say check, module-test, pre, post or drill-NAME.'],
  ['language mn', 'The name "mn" is taken by a language of the course: choose another name.'],
  ['language zz', '"zz" is no code of a language: use one such as ru, fr or pt-BR.'],
  ['language russian', '"russian" is no code of a language: use one such as ru, fr or pt-BR.'],
  ['country xx', 'The name "xx" is taken by a pack of a country: choose another name.'],
  ['country Albania', '"Albania" is no code of a country: use two small letters, such as al.'],
  [
    'course sea-gate',
    'This folder holds a course, which would be lost: say npm run new -- course NAME --replace in a copy of the repository.',
  ],
  ['course Sea --replace', `"Sea" is not a valid name: ${form}.`],
])('npm run new refuses the words "%s" of an author, and names the cure', (words, message) => {
  expect(() => readRequest(wordsOf(words), course)).toThrow(new Refused(message));
});
