import {expect, test} from 'vitest';
import {root} from '../paths.mjs';
import {Refused} from '../command.ts';
import {readRequest} from './request.ts';

const usage = 'npm run new -- page NAME, or npm run new -- question NAME';

test.each([
  ['page sea-gate', {kind: 'page', name: 'sea-gate'}],
  ['question ask-twice', {kind: 'question', name: 'ask-twice'}],
])('the words "%s" name a kind and a free name', (words, request) => {
  expect(readRequest(words.split(' '), root)).toEqual(request);
});

test.each([
  ['', `Say what to create: ${usage}.`],
  ['lesson sea-gate', `There is no kind "lesson": say ${usage}.`],
  ['page', 'The name is missing: say npm run new -- page NAME.'],
  ['page sea gate', 'Only one name at a time: join the words with hyphens, such as sea-gate.'],
  ['page --force sea-gate', `There are no options: say ${usage}.`],
  [
    'page SeaGate',
    '"SeaGate" is not a valid name: use lower-case words joined by hyphens, such as filler-value.',
  ],
  [
    'page ../sea',
    '"../sea" is not a valid name: use lower-case words joined by hyphens, such as filler-value.',
  ],
  [`page ${'a'.repeat(41)}`, `"${'a'.repeat(41)}" is not a valid name: use at most 40 characters.`],
  ['page search', 'The name "search" is taken by a page: choose another name.'],
  ['page left', 'The name "left" is taken by a page: choose another name.'],
  ['page document-fraud', 'The name "document-fraud" is taken by a module: choose another name.'],
  ['page utopia', 'The name "utopia" is taken by a namespace of texts: choose another name.'],
  ['page job-aid', 'The name "job-aid" is taken by the element <job-aid-page>: choose another name.'],
  ['question sorting', 'The name "sorting" is taken by a question type: choose another name.'],
  ['question naming', 'The name "naming" is taken by a question type: choose another name.'],
  ['question frame', 'The name "frame" is taken by the element <question-frame>: choose another name.'],
])('npm run new refuses the words "%s" with the cure', (line, message) => {
  const words = line === '' ? [] : line.split(' ');
  expect(() => readRequest(words, root)).toThrow(new Refused(message));
});
