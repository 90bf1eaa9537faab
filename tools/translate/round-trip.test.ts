import {existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterEach, beforeEach, expect, test} from 'vitest';
import {root as repository} from '../paths.mjs';
import {Refused} from '../command.ts';
import {readCourse} from '../course-folder.ts';
import {readTexts} from './course-texts.ts';
import {formats} from './formats.ts';
import {exportTexts, importTexts, type ExportRequest} from './round-trip.ts';
import {someTexts} from './texts-fixture.ts';
import {unitsOf} from './units.ts';

let root = '';
const catalogue = () => join(root, 'locales/mn/border.json');

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'tamga-translate-'));
  mkdirSync(join(root, 'locales/mn'), {recursive: true});
  writeFileSync(catalogue(), `${JSON.stringify(someTexts().catalogues.get('border'), undefined, 2)}\n`);
});

afterEach(() => {
  rmSync(root, {recursive: true, force: true});
});

/** Exports the texts in one format, changes the exported text with `change`, and returns the path of the file. */
function file(name: string, ending: string, change: (text: string) => string): string {
  const path = join(root, `mn${ending}`);
  writeFileSync(path, change(formats.get(name)?.write({language: 'mn', units: unitsOf(someTexts())}) ?? ''));
  return path;
}

const toImport = (path: string) => importTexts(root, path, someTexts);

test.each([
  ['xliff', '.xlf'],
  ['xliff12', '.xlf'],
  ['po', '.po'],
  ['csv', '.csv'],
])('an import of %s writes a changed text and nothing else', (name, ending) => {
  const before = readFileSync(catalogue(), 'utf8');
  const lines = toImport(file(name, ending, text => text.replace('Хил', 'Хилийн шугам')));
  expect(lines).toEqual(['1 of 6 texts changed, 1 have no translation.', 'wrote locales/mn/border.json']);
  expect(readFileSync(catalogue(), 'utf8')).toBe(before.replace('Хил', 'Хилийн шугам'));
  expect(existsSync(`${catalogue()}.new`)).toBe(false);
});

test('an import with one good and one faulty text writes neither text, and names the file and the row of the fault', () => {
  const before = readFileSync(catalogue(), 'utf8');
  const path = file('csv', '.csv', text =>
    text.replace('Хил', 'Хилүүд').replace('{{all}}: {{count}}', '{{all}}'),
  );
  expect(() => toImport(path)).toThrow(`${path}:3  border/first.title: {{count}} is lost`);
  expect(readFileSync(catalogue(), 'utf8')).toBe(before);
});

test.each([
  ['mn.tmx', '', /A memory .* has no keys/],
  ['mn.xlsx', '', /saved as CSV/],
  ['missing.po', undefined, /look at the path/],
])('the import of %s is refused, and the message names the cure', (name, text, message) => {
  const path = join(root, name);
  if (text !== undefined) writeFileSync(path, text);
  expect(() => toImport(path)).toThrow(message);
});

const translated = readCourse(repository).languages.filter(language => language !== 'en');
/** The cure for a language that the course does not have. */
const cure = new RegExp(`no translation into "(xx|en)": choose from ${translated.join(', ')}, or make`);

const refused: readonly (readonly [what: string, asked: Partial<ExportRequest>, message: RegExp])[] = [
  ['a language that the course does not have', {language: 'xx'}, cure],
  ['English', {language: 'en'}, cure],
  ['an unknown format', {format: 'doc'}, /choose from xliff, xliff12, po, csv, tmx/],
  ['an unknown state', {only: 'stale,old'}, /--only knows no old: choose from missing, stale, draft/],
];

test.each(refused)('an export with %s is refused, and the message names the cure', (_, asked, message) => {
  const request = {language: 'mn', format: 'po', only: '', out: join(root, 'out.po'), ...asked};
  expect(() => exportTexts(repository, request)).toThrow(message);
  expect(existsSync(join(root, 'out.po'))).toBe(false);
});

test('an import refuses a file in a language that the course lacks, and lists the languages of the course', () => {
  const path = file('po', '.po', text => text.replace('Language: mn', 'Language: xx'));
  expect(() => importTexts(repository, path)).toThrow(Refused);
  expect(() => readTexts(repository, 'xx')).toThrow(cure);
});
