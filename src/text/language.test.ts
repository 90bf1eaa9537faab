import {expect, test} from 'vitest';
import {ownName} from './language.ts';

test.each([
  ['en', 'English'],
  ['mn', 'Монгол'],
  ['ru', 'Русский'],
  ['pt-BR', 'Português (Brasil)'],
  ['ar', 'العربية'],
  ['qps', 'Pseudo'],
])('`ownName` names the language %s as %s, without code for this language', (code, name) => {
  expect(ownName(code)).toBe(name);
});
