import {describe, expect, test} from 'vitest';
import {decodeText} from './decode-text.ts';
import {readNames, type ListedPerson} from './names.ts';
import {readTableFile, readTableText} from './table.ts';
import {patience} from '../../../../tools/suite/machine.mjs';

const read = (text: string, known: readonly string[] = []) =>
  readNames(readTableText(text), known, ['en', 'mn']);
const person = (name: string, some: Partial<ListedPerson> = {}): ListedPerson => ({
  ...{name, post: '', group: '', language: ''},
  ...some,
});
const faultsOf = (text: string, known: readonly string[] = []) =>
  read(text, known).faults?.map(({row, key}) => [row, key]);

const list = 'Бат Дорж\tБуянт-Ухаа\tA\tmn\r\nСарнай Ган\tЗамын-Үүд\tB\ten\r\n';
const people = [
  person('Бат Дорж', {post: 'Буянт-Ухаа', group: 'A', language: 'mn'}),
  person('Сарнай Ган', {post: 'Замын-Үүд', group: 'B', language: 'en'}),
];
const utf16 = (text: string, isBig = false): Uint8Array => {
  const bytes = Buffer.from(text, 'utf16le');
  return isBig ? bytes.swap16() : bytes;
};

describe('a list of names', () => {
  test.each([
    ['tabs', list],
    ['semicolons', list.replaceAll('\t', ';')],
    ['commas', list.replaceAll('\t', ',')],
    ['quotes', list.replaceAll(/[^\t\r\n]+/g, '"$&"')],
    ['single line feeds and empty lines', `\n\n${list.replaceAll('\r\n', '\n')}\n \n`],
    ['titles in another order', `Хэл;Group;Нэр;Post\nmn;A;Бат Дорж;Буянт-Ухаа\nEN;B;Сарнай Ган;Замын-Үүд`],
  ])('the desk reads a list of names with %s', (_what, text) => {
    expect(read(text)).toEqual({people});
  });

  test('a list of bare names needs no titles, and a comma inside quotes stays in the name', () => {
    expect(read('Bat Dorj\n  Ёндон   Сүх \n"Kovács, Anna"')).toEqual({
      people: [person('Bat Dorj'), person('Ёндон Сүх'), person('Kovács, Anna')],
    });
  });

  test.each([
    ['UTF-8 with a byte order mark', Buffer.from(`\ufeff${list}`)],
    ['UTF-16 with a byte order mark', utf16(`\ufeff${list}`)],
    ['UTF-16, the higher byte first, with a byte order mark', utf16(`\ufeff${list}`, true)],
    ['UTF-16 without a byte order mark', utf16(list)],
    ['UTF-16, the higher byte first, without a byte order mark', utf16(list, true)],
  ])('the desk reads a list of names in %s', (_what, bytes) => {
    expect(readNames(readTableFile(bytes), [], ['en', 'mn'])).toEqual({people});
  });

  test('a list of names in Windows-1251 keeps its Cyrillic letters, and a list in Windows-1252 keeps its accents', () => {
    const cyrillic = Uint8Array.of(0xc1, 0xe0, 0xf2, 0x20, 0xc4, 0xee, 0xf0, 0xe6);
    expect(decodeText(cyrillic)).toBe('Бат Дорж');
    expect(decodeText(Buffer.from('José Müller', 'latin1'))).toBe('José Müller');
  });

  test.each([
    ['an empty list', ' \n', [[0, 'desk.intake.empty']]],
    ['a title without names', 'Name;Post\n', [[0, 'desk.intake.empty']]],
    ['a row without a name', 'Bat;Office\n;Office', [[2, 'desk.names.noName']]],
    ['a number in place of a name', 'Bat\n\n12345', [[3, 'desk.names.badName']]],
    ['a name that is too long', `Bat\n${'x'.repeat(61)}`, [[2, 'desk.names.badName']]],
    ['a Latin letter in a Cyrillic name', 'Bat\nБ\u0061т', [[2, 'desk.names.mixed']]],
    ['the same name twice', 'Bat  Dorj\nOyun\nbat dorj', [[3, 'desk.names.twice']]],
    ['two names that look alike', 'Сара\nCapa', [[2, 'desk.names.lookAlike']]],
    ['an unknown language', 'Bat\tA\tB\tklingon', [[1, 'desk.names.language']]],
    ['a post that is too long', `Bat\t${'x'.repeat(81)}`, [[1, 'desk.names.long']]],
    ['a formula', 'Bat\n=HYPERLINK("http://x")', [[2, 'desk.intake.formula']]],
    ['a quotation mark that is not closed', 'Bat\n"Oyun\nDorj', [[3, 'desk.intake.quote']]],
    ['5,001 rows', Array.from({length: 5001}, (_, n) => `Name x${n}`).join('\n'), [[0, 'desk.intake.long']]],
    [
      'several faults',
      'Bat\n1\nBat\n2',
      [
        [2, 'desk.names.badName'],
        [3, 'desk.names.twice'],
        [4, 'desk.names.badName'],
      ],
    ],
  ])('a list with %s is refused, and the fault names the row', (_what, text, faults) => {
    expect(faultsOf(text)).toEqual(faults);
  });

  test('a name that only looks like a name in the records is refused, and an equal name is accepted', () => {
    expect(faultsOf('Capa', ['Сара'])).toEqual([[1, 'desk.names.lookAlike']]);
    expect(read('сара', ['Сара'])).toEqual({people: [person('сара')]});
  });

  test('the bytes of a picture are refused, because they are not text', () => {
    const png = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 1, 0);
    expect(readTableFile(png)).toEqual({faults: [{row: 0, key: 'desk.intake.noText'}]});
  });

  // A comparison of each new name with each name of the records would exceed the time limit.
  test('5,000 names are checked against 5,000 names of the records', {timeout: patience(20)}, () => {
    const names = Array.from(
      {length: 5000},
      (_, n) => `Officer ${n.toString(8).replace(/\d/g, d => 'abcdefgh'.charAt(Number(d)))}`,
    );
    expect(read(names.join('\n'), names).people).toHaveLength(5000);
  });
});
