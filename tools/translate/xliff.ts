import {ParseOption, XmlDocument, XmlElement, XmlLibError} from 'libxml2-wasm';
import {xmlOf, type XmlTree} from '../../src/packaging/manifest/xml.ts';
import {
  byNamespace,
  notesOf,
  partsOf,
  Unreadable,
  type Format,
  type ReturnedFile,
  type TranslationUnit,
  type UnitState,
} from './unit.ts';

const namespaces = {
  '1.2': 'urn:oasis:names:tc:xliff:document:1.2',
  '2.1': 'urn:oasis:names:tc:xliff:document:2.0',
} as const;

/** XLIFF 2.1, which has the namespace of version 2.0. A text in a drawing has a size restriction. */
export const xliff: Format = {
  ending: '.xlf',
  write: ({language, units}) =>
    xmlOf({
      xliff: {
        ...{'@xmlns': namespaces['2.1'], '@xmlns:slr': 'urn:oasis:names:tc:xliff:sizerestriction:2.0'},
        ...{'@version': '2.1', '@srcLang': 'en', '@trgLang': language},
        file: byNamespace(units).map(([namespace, own], n) => ({
          ...{'@id': `f${n + 1}`, '@original': namespace, '@canResegment': 'no'},
          'slr:profiles': {'@generalProfile': 'xliff:codepoints'},
          unit: own.map(unit20),
        })),
      },
    }),
  read: bytes => readXliff(bytes),
};

/** XLIFF 1.2, for older tools. */
export const xliff12: Format = {
  ending: '.12.xlf',
  write: ({language, units}) =>
    xmlOf({
      xliff: {
        ...{'@xmlns': namespaces['1.2'], '@version': '1.2'},
        file: byNamespace(units).map(([namespace, own]) => ({
          ...{'@original': namespace, '@datatype': 'plaintext'},
          ...{'@source-language': 'en', '@target-language': language},
          body: {'trans-unit': own.map(unit12)},
        })),
      },
    }),
  read: bytes => readXliff(bytes),
};

const spacedText = (text: string): XmlTree => ({'@xml:space': 'preserve', '#': text});

const states20: Readonly<Record<UnitState, string>> = {
  missing: 'initial',
  stale: 'initial',
  draft: 'translated',
  reviewed: 'final',
};

// A key may contain `@`, but an XLIFF `id` may not. So the key is in the attribute `name`.
const unit20 = (unit: TranslationUnit, n: number): XmlTree => ({
  ...{'@id': `u${n + 1}`, '@name': partsOf(unit.name)[1]},
  ...(unit.maximum !== undefined && {'@slr:sizeRestriction': String(unit.maximum)}),
  notes: {note: [...notesOf(unit), `Place: ${unit.place.file}:${unit.place.line}`]},
  segment: {
    '@state': states20[unit.state],
    source: spacedText(unit.english),
    ...(unit.translation !== '' && {target: spacedText(unit.translation)}),
  },
});

const states12: Readonly<Record<UnitState, string>> = {
  missing: 'needs-translation',
  stale: 'needs-review-translation',
  draft: 'translated',
  reviewed: 'final',
};

const unit12 = (unit: TranslationUnit, n: number): XmlTree => ({
  ...{'@id': `u${n + 1}`, '@resname': partsOf(unit.name)[1], '@xml:space': 'preserve'},
  ...(unit.maximum !== undefined && {'@maxwidth': String(unit.maximum), '@size-unit': 'char'}),
  source: unit.english,
  ...(unit.translation !== '' && {target: {'@state': states12[unit.state], '#': unit.translation}}),
  'context-group': {
    '@purpose': 'location',
    context: [
      {'@context-type': 'sourcefile', '#': unit.place.file},
      {'@context-type': 'linenumber', '#': String(unit.place.line)},
    ],
  },
  note: notesOf(unit),
});

/** Reads XLIFF of either version. */
function readXliff(bytes: Uint8Array): ReturnedFile {
  try {
    using document = XmlDocument.fromBuffer(bytes, {
      option: ParseOption.XML_PARSE_BIG_LINES | ParseOption.XML_PARSE_NO_XXE | ParseOption.XML_PARSE_HUGE,
    });
    return returnedIn(document.root);
  } catch (error) {
    if (!(error instanceof XmlLibError)) throw error;
    const [first] = error.details;
    throw new Unreadable(
      first?.line ?? 1,
      `this is not XML: ${(first?.message ?? error.message).trim()}: the file is cut or broken here; ask for it again`,
    );
  }
}

function returnedIn(root: XmlElement): ReturnedFile {
  if (root.namespaceUri === namespaces['2.1'])
    return {
      language: valueOf(root, 'trgLang'),
      units: elementsIn(root, './x:file').flatMap(file =>
        elementsIn(file, './/x:unit').map(unit => ({
          name: `${valueOf(file, 'original')}/${valueOf(unit, 'name')}`,
          line: unit.line,
          // A tool may split a unit into several segments, so read all texts below the unit.
          english: textIn(unit, './/x:source'),
          translation: textIn(unit, './/x:target'),
          isDone: elementsIn(unit, './x:segment').every(segment => !isOpen20(valueOf(segment, 'state'))),
        })),
      ),
    };
  if (root.namespaceUri === namespaces['1.2']) {
    const files = elementsIn(root, './x:file');
    const languages = [...new Set(files.map(file => valueOf(file, 'target-language')))];
    return {
      language: languages.join(', '),
      units: files.flatMap(file =>
        elementsIn(file, './/x:trans-unit').map(unit => ({
          name: `${valueOf(file, 'original')}/${valueOf(unit, 'resname')}`,
          line: unit.line,
          english: textIn(unit, './x:source'),
          translation: textIn(unit, './x:target'),
          isDone: elementsIn(unit, './x:target').every(target => !isOpen12(valueOf(target, 'state'))),
        })),
      ),
    };
  }
  throw new Unreadable(
    root.line,
    `<${root.name}> is not XLIFF 1.2 or 2.1: import what your tool saves as XLIFF`,
  );
}

/** In XLIFF 2.1, a segment without a state is in the initial state. */
const isOpen20 = (state: string): boolean => state === '' || state === 'initial';

const isOpen12 = (state: string): boolean => state === 'new' || state.startsWith('needs-');

const elementsIn = (element: XmlElement, path: string): readonly XmlElement[] =>
  element.find(path, {x: element.namespaceUri}).filter(node => node instanceof XmlElement);

const textIn = (element: XmlElement, path: string): string =>
  elementsIn(element, path)
    .map(({content}) => content)
    .join('');

const valueOf = (element: XmlElement, name: string): string =>
  element.attrs.find(attribute => attribute.name === name)?.value ?? '';
