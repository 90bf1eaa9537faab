import {expect, test} from 'vitest';
import {ownName} from './language.ts';

test.each([
  ['en', 'English'],
  ['mn', 'Монгол'],
  ['ru', 'Русский'],
  ['pt-BR', 'Português (Brasil)'],
  ['ar', 'العربية'],
  ['qps', 'Pseudo'],
])('the language %s has the own name %s without a line of code for it', (code, name) => {
  expect(ownName(code)).toBe(name);
});
