import {describe, expect, test} from 'vitest';
import {alphabetical} from './alphabetical.ts';

const sorted = (language: string, texts: readonly string[]) => [...texts].sort(alphabetical(language));

describe('the alphabetical order', () => {
  test('Mongolian texts follow the Mongolian alphabet, with Ё after Е, Ө after О and Ү after У', () => {
    const letters = Array.from('абвгдеёжзийклмноөпрстуүфхцчшщъыьэюя');
    expect(sorted('mn', [...letters].reverse())).toEqual(letters);
  });

  test.each([
    ['mn', ['ес', 'ёс', 'жин']],
    ['mn', ['ойр', 'олон', 'өдөр', 'өр', 'паспорт']],
    ['mn', ['усан хээ', 'уяа', 'үсэг', 'фара']],
    ['mn', ['бат', 'Бат', 'Батаа', 'Болд', 'Ганаа']],
    ['mn', ['баримт', 'баримт бичиг', 'баримтад']],
    ['mn', ['7 хоног', 'виз', 'чип', 'ICAO', 'MRZ']],
    ['mn', ['мөр 1', 'мөр 2', 'мөрдөх']],
    ['en', ['chip', 'e-passport', 'Éva', 'first line', 'visa']],
    ['qps', ['äpple', 'zone']],
  ])('texts in the language %s are sorted as %j', (language, texts) => {
    expect(sorted(language, [...texts].reverse())).toEqual(texts);
  });
});
