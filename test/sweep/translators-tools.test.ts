import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterAll, expect, test} from 'vitest';
import {capture} from '../../tools/spawn.mjs';
import {formats, readerOf} from '../../tools/translate/formats.ts';
import {merge} from '../../tools/translate/merge.ts';
import {someTexts} from '../../tools/translate/texts-fixture.ts';
import {unitsOf} from '../../tools/translate/units.ts';

const folder = mkdtempSync(join(tmpdir(), 'tamga-tools-'));
afterAll(() => rmSync(folder, {recursive: true, force: true}));

/** Exports the texts of the fixture in one format, and returns the path. */
function exported(name: string, file: string): string {
  const path = join(folder, file);
  writeFileSync(path, formats.get(name)?.write({language: 'mn', units: unitsOf(someTexts())}) ?? '');
  return path;
}

/** Opens a file in the Translate Toolkit, changes one target, and saves it. */
const edit = `
import sys
from translate.storage import factory
store = factory.getobject(sys.argv[1])
for unit in store.units:
    if str(unit.source) == 'The border':
        unit.target = 'Хилийн шугам'
store.savefile(sys.argv[2])
`;

// Debian's packages gettext and translate-toolkit must be installed, as README.md says.
test('msgfmt accepts an exported PO file', async () => {
  const {code, output} = await capture('msgfmt', [
    '--check',
    '-o',
    join(folder, 'mn.mo'),
    exported('po', 'mn.po'),
  ]);
  expect([code, output]).toEqual([0, '']);
});

test('an import changes nothing after msgcat has opened and saved the PO file', async () => {
  const saved = join(folder, 'saved.po');
  await capture('msgcat', [exported('po', 'mn.po'), '-o', saved]);
  const returned = readerOf(saved)?.(readFileSync(saved));
  expect(returned && merge(someTexts(), returned)).toMatchObject({faults: [], changed: 0});
});

test.each([
  ['po', 'mn.po'],
  ['xliff12', 'mn.xlf'],
])('an import of %s changes only the text that the Translate Toolkit has changed', async (name, file) => {
  const saved = join(folder, `saved-${file}`);
  const {code, output} = await capture('/usr/bin/python3', ['-c', edit, exported(name, file), saved]);
  expect(code, output).toBe(0);
  const returned = readerOf(saved)?.(readFileSync(saved));
  const merged = returned && merge(someTexts(), returned);
  expect(merged).toMatchObject({faults: [], changed: 1});
  expect(merged?.catalogues.get('border')?.entries['title']?.text).toBe('Хилийн шугам');
});
