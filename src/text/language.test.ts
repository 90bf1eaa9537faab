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
  '`ownName` gives the language code %s the name %s, without code of its own for this language',
  (code, name) => {
    expect(ownName(code)).toBe(name);
  },
);
