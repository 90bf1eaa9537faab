import {po as gettext, type GetTextTranslations} from 'gettext-parser';
import {textOf} from './text-of.ts';
import {notesOf, Unreadable, type ExportedFile, type Format, type ReturnedUnit} from './unit.ts';

/** A gettext catalogue, for Poedit, Lokalize, Weblate and others. The context of a message is the name of its unit. */
export const po: Format = {
  ending: '.po',
  write: exported => `${gettext.compile(tableOf(exported)).toString('utf8').trimEnd()}\n`,
  read: bytes => {
    const text = textOf(bytes);
    const lines = linesIn(text);
    const {headers, translations} = parsed(text, lines);
    const units = Object.values(translations).flatMap(messages =>
      Object.values(messages).flatMap(
        ({msgctxt: name = '', msgid, msgstr, comments}): readonly ReturnedUnit[] =>
          // In a PO file, the entry with an empty `msgid` is the header.
          msgid === ''
            ? []
            : [
                {
                  ...{name, line: lines.get(name) ?? 1, english: msgid, translation: msgstr[0] ?? ''},
                  isDone: !(comments?.flag ?? '').includes('fuzzy'),
                },
              ],
      ),
    );
    const count = headers[countHeader];
    if (count === undefined || !/^\d+$/.test(count))
      throw new Unreadable(1, `the header ${countHeader} is lost: leave the header of the file as it is`);
    return {language: headers['Language'] ?? '', units, count: Number(count)};
  },
};

/**
 * Header with the number of texts. An import compares this number with the texts that it finds, and so notices a
 * truncated file.
 */
const countHeader = 'X-Tamga-Units';

const tableOf = ({language, units}: ExportedFile): GetTextTranslations => ({
  charset: 'utf-8',
  headers: {
    'Project-Id-Version': 'Tamga',
    // gettext requires the next three headers. The translator's program fills in their values.
    'PO-Revision-Date': '',
    'Last-Translator': '',
    'Language-Team': '',
    Language: language,
    'MIME-Version': '1.0',
    'Content-Type': 'text/plain; charset=UTF-8',
    'Content-Transfer-Encoding': '8bit',
    [countHeader]: String(units.length),
  },
  translations: Object.fromEntries(
    units.map(unit => [
      unit.name,
      {
        [unit.english]: {
          msgctxt: unit.name,
          msgid: unit.english,
          msgstr: [unit.translation],
          comments: {
            extracted: notesOf(unit).join('\n'),
            reference: `${unit.place.file}:${unit.place.line}`,
            ...(unit.state === 'stale' && {flag: 'fuzzy'}),
          },
        },
      },
    ]),
  ),
});

/** Returns the line of each message, by the context of the message. gettext-parser does not return lines. */
function linesIn(text: string): ReadonlyMap<string, number> {
  const lines = new Map<string, number>();
  let line = 1;
  let at = 0;
  for (const {0: found, index} of text.matchAll(/^msgctxt\s+(?:"(?:[^"\\\n]|\\.)*"\s*)+/gm)) {
    line += text.slice(at, index).split('\n').length - 1;
    at = index;
    const name = [...found.matchAll(/"((?:[^"\\\n]|\\.)*)"/g)].map(([, piece = '']) => piece).join('');
    const first = lines.get(name);
    if (first !== undefined)
      throw new Unreadable(line, `${name} is here twice, first on line ${first}: remove one of them`);
    lines.set(name, line);
  }
  return lines;
}

function parsed(text: string, lines: ReadonlyMap<string, number>): GetTextTranslations {
  try {
    return gettext.parse(text, {validation: true});
  } catch (error) {
    if (!(error instanceof SyntaxError || error instanceof RangeError)) throw error;
    const [, name = ''] = /in "([^"]*)" context/.exec(error.message) ?? [];
    const [, line = String(lines.get(name) ?? 1)] = /at line (\d+)/.exec(error.message) ?? [];
    throw new Unreadable(
      Number(line),
      `this is not PO: ${error.message.split('. ')[0] ?? ''}: the file is cut or broken here; ask for it again`,
    );
  }
}
