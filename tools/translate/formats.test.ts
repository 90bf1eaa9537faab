import {readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import fc from 'fast-check';
import {
  XmlBufferInputProvider,
  XmlDocument,
  XmlLibError,
  XsdValidator,
  xmlCleanupInputProvider,
  xmlRegisterInputProvider,
} from 'libxml2-wasm';
import {expect, test} from 'vitest';
import {readSchemas} from '../../src/packaging/manifest/schemas.ts';
import {formats, readerOf} from './formats.ts';
import {merge} from './merge.ts';
import {someTexts} from './texts-fixture.ts';
import {Unreadable, type Format, type TranslationUnit, type UnitState} from './unit.ts';
import {unitsOf} from './units.ts';

const returning = [...formats].flatMap(([name, format]) =>
  format.read ? [{name, format, read: format.read}] : [],
);
const bytes = (text: string) => new TextEncoder().encode(text);
const exported = () => ({language: 'mn', units: unitsOf(someTexts())});
const formatNamed = (name: string): Format => {
  const format = formats.get(name);
  if (!format) throw new Error(`no format ${name}`);
  return format;
};
const fileIn = (name: string) => formatNamed(name).write(exported());

// Leave out control characters. XML cannot contain them, and no text of a catalogue has any.
const text = fc
  .oneof(
    fc.string({unit: 'grapheme', maxLength: 30}),
    fc.constantFrom(
      '- нэг\n- хоёр',
      '=1+1',
      "'=x",
      '@mn',
      '"a", "b"; c\td',
      'a\\n\\"b',
      '<b>&amp;</b> ]]>',
      ' x ',
    ),
  )
  .filter(one => !/[\p{Cc}\p{Cs}\p{Cn}]/u.test(one.replaceAll('\n', '').replaceAll('\t', '')));
// gettext-parser stores messages in a plain object. So leave out texts that name a property of every object, such as
// `__proto__`.
const english = text.filter(one => one.trim() !== '' && !(one in {}));
const state = fc.constantFrom<UnitState>('missing', 'stale', 'draft', 'reviewed');
const unit = fc
  .record({english, translation: text, state, note: english})
  .map((one): Omit<TranslationUnit, 'name'> => ({
    ...one,
    read: [],
    place: {file: 'modules/a b.md', line: 3},
    maximum: 9,
    screen: '#/a',
  }));
const units = fc
  .array(unit, {minLength: 1, maxLength: 8})
  .map(all =>
    all.map((one, n): TranslationUnit => ({...one, name: `space-${n % 3}.bank/key-${n}.svg.a_b@mn`})),
  );

test.each(returning)(
  'a file in $name returns the names, texts and language of its export',
  ({format, read}) => {
    fc.assert(
      fc.property(units, all => {
        const returned = read(bytes(format.write({language: 'mn', units: all})));
        const wanted = all.map(one => ({name: one.name, english: one.english, translation: one.translation}));
        const found = returned.units.map(one => ({
          ...{name: one.name, english: one.english, translation: one.translation},
        }));
        const byName = (a: {readonly name: string}, b: {readonly name: string}) => (a.name < b.name ? -1 : 1);
        expect(found.sort(byName)).toEqual(wanted.sort(byName));
        expect(returned.language).toBe('mn');
      }),
    );
  },
);

test.each(returning)('the import of an untouched export in $name changes nothing', ({format, read}) => {
  expect(merge(someTexts(), read(bytes(format.write(exported()))))).toEqual({
    ...{faults: [], warnings: [], catalogues: new Map(), changed: 0},
  });
});

test.each(returning)(
  'a file for translators in $name holds note, place, maximum length and screen of a unit',
  ({format}) => {
    const written = format.write(exported());
    for (const part of ['Keep {{count}} and {{all}}.', 'modules/border/01-first.md', '#/border/first/gate'])
      expect(written).toContain(part);
    expect(written).toMatch(/(maxwidth|sizeRestriction)="3"|At most 3 characters|,"3",/);
  },
);

test('a translation memory in TMX holds the translations that are up to date, and no stale or missing text', () => {
  const written = fileIn('tmx');
  expect(written.match(/<tu /g)).toHaveLength(4);
  expect(written).toContain('<seg>Хил</seg>');
  expect(written).not.toContain('Асуу');
});

const utf16 = (text16: string, isBig = false): Uint8Array => {
  const buffer = Buffer.from(`\uFEFF${text16.replace('\uFEFF', '')}`, 'utf16le');
  return isBig ? buffer.swap16() : buffer;
};
const withSemicolons = (table: string): string => table.replaceAll('","', '";"');
const withTabs = (table: string): string => table.replaceAll('","', '"\t"');

test.each([
  ['UTF-8 with semicolons', bytes(withSemicolons(fileIn('csv')))],
  ['UTF-8 without a byte order mark', bytes(fileIn('csv').replace('\uFEFF', ''))],
  ['UTF-16 with tabs', utf16(withTabs(fileIn('csv')))],
  ['UTF-16 with the high byte first and semicolons', utf16(withSemicolons(fileIn('csv')), true)],
  ['UTF-8 with empty rows at the end', bytes(`${fileIn('csv')},,,,,,,,\r\n\r\n`)],
])('a table that Excel saves in %s is read without a change', (_, table) => {
  const read = readerOf('mn.csv');
  expect(read?.(table)).toEqual(read?.(bytes(fileIn('csv'))));
});

const before = (whole: string, part: string): string => whole.slice(0, whole.lastIndexOf(part));

test.each([
  ['po', 'cut inside a string', before(fileIn('po'), 'Яв"'), /End-of-file|End-of-line.*ask for it again/],
  ['po', 'without its header', fileIn('po').replace(/"X-Tamga-Units.*\n/, ''), /X-Tamga-Units is lost/],
  [
    'po',
    'with a unit twice',
    fileIn('po').replace(/border\/first\.title/, 'border/title'),
    /here twice.*remove/,
  ],
  ['csv', 'cut inside a cell', before(fileIn('csv'), 'Plain'), /ask for it again/],
  ['csv', 'cut after a cell', before(fileIn('csv'), ',"Plain'), /row ends after 5 cells/],
  ['csv', 'without the row of titles', fileIn('csv').replace(/^.*\r\n/, ''), /keep the row of titles/],
  ['csv', 'with a column removed', fileIn('csv').replace('"State",', ''), /other columns/],
  [
    'csv',
    'with a date in its first column',
    fileIn('csv').replace('2 of 6', '02.Jun'),
    /"02.Jun" is not a number/,
  ],
  ['xliff', 'cut inside a unit', before(fileIn('xliff'), '</target>'), /not XML.*ask for it again/],
  ['xliff12', 'cut inside a unit', before(fileIn('xliff12'), '</target>'), /not XML.*ask for it again/],
  ['xliff', 'of another kind of XML', '<html/>', /<html> is not XLIFF/],
])('a file in %s %s is refused with a line and a cure', (name, _, file, message) => {
  const read = formatNamed(name).read;
  const thrown = (() => {
    try {
      return read?.(bytes(file));
    } catch (error) {
      return error;
    }
  })();
  if (!(thrown instanceof Unreadable)) throw new Error('the file was read');
  expect(thrown.message).toMatch(message);
  expect(thrown.line).toBeGreaterThan(0);
});

test('a table of translations in a Windows code page is refused with its row and the cure', () => {
  const table = Buffer.from(fileIn('csv').replace('Хил', '\u00d5\u00e8\u00eb'), 'latin1');
  expect(() => readerOf('mn.csv')?.(table)).toThrow(/CSV UTF-8/);
});

test.each([
  ['xliff', 'border/first.title'],
  ['xliff12', 'border/first.title'],
  ['po', 'border/first.title'],
])('a unit that translators return in %s has the number of its line in the file', (name, unitName) => {
  const file = fileIn(name);
  const found = formatNamed(name)
    .read?.(bytes(file))
    .units.find(one => one.name === unitName);
  expect(file.split('\n')[(found?.line ?? 0) - 1]).toContain('first.title"');
});

const root = fileURLToPath(new URL('../..', import.meta.url));
const schema = (name: string) => readFileSync(`${root}/test/fixtures/xliff/${name}`);

/** Schemas of OASIS with the namespaces that they declare, by format. */
const schemas: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  xliff: {
    'urn:oasis:names:tc:xliff:document:2.0': 'xliff_core_2.0.xsd',
    'urn:oasis:names:tc:xliff:sizerestriction:2.0': 'size_restriction.xsd',
  },
  xliff12: {'urn:oasis:names:tc:xliff:document:1.2': 'xliff-core-1.2-strict.xsd'},
};

/** Validates XML against the schemas of a format. Returns the messages of the validator. */
function faultsOf(name: string, xml: string): readonly string[] {
  const own = Object.entries(schemas[name] ?? {});
  const xmlSchema = readSchemas(root, 'scorm2004-4').get('xml.xsd') ?? new Uint8Array();
  const imports = own.map(
    ([namespace, file]) => `<xsd:import namespace="${namespace}" schemaLocation="${file}"/>`,
  );
  xmlRegisterInputProvider(
    new XmlBufferInputProvider({
      ...Object.fromEntries(own.map(([, file]) => [file, schema(file)])),
      'informativeCopiesOf3rdPartySchemas/w3c/xml.xsd': xmlSchema,
      'http://www.w3.org/2001/xml.xsd': xmlSchema,
    }),
  );
  try {
    using wrapper = XmlDocument.fromString(
      `<xsd:schema xmlns:xsd="http://www.w3.org/2001/XMLSchema">${imports.join('')}</xsd:schema>`,
      {url: 'wrapper.xsd'},
    );
    using validator = XsdValidator.fromDoc(wrapper);
    using document = XmlDocument.fromString(xml);
    validator.validate(document);
    return [];
  } catch (error) {
    if (!(error instanceof XmlLibError)) throw error;
    return error.details.map(({message}) => message.trim());
  } finally {
    xmlCleanupInputProvider();
  }
}

test.each(['xliff', 'xliff12'])('a file in the format %s is valid by the schema of OASIS', name => {
  expect(faultsOf(name, fileIn(name))).toEqual([]);
});

test.each([
  ['xliff', ' id="u2"', '', /'id' is required/],
  ['xliff', 'state="initial"', 'state="new"', /'state'/],
  ['xliff12', ' datatype="plaintext"', '', /'datatype' is required/],
  ['xliff12', 'trans-unit', 'unit', /unit/],
])('the schema of %s reports a file in which %j is replaced by %j', (name, before, after, fault) => {
  const written = fileIn(name);
  expect(written).toContain(before);
  expect(faultsOf(name, written.replaceAll(before, after)).join()).toMatch(fault);
});
