import {expect, test} from 'vitest';
import {ownName} from './language.ts';

test.each([
  ['en', 'English'],
  ['mn', 'Монгол'],
  ['ru', 'Русский'],
  ['pt-BR', 'Português (Brasil)'],
  ['ar', 'العربية'],
  ['qps', 'Pseudo'],
])(
  '`ownName` of the language code %s is %s, and needs no code of its own for this language',
  (code, name) => {
    expect(ownName(code)).toBe(name);
  },
);
