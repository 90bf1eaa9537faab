import {expect, test} from 'vitest';
import {readOptions} from '../../src/packaging/options.ts';
import {Refusal} from '../../src/packaging/refusal.ts';
import {packFixture} from './fixture.ts';

const said = (error: unknown): string =>
  error instanceof Refusal ? `${error.message}; ${error.cure}` : `no refusal: ${String(error)}`;

test('the command line is read into options', () => {
  expect(
    readOptions([
      '--standard=standalone',
      '--modules',
      'a,b',
      '--languages',
      'mn,en',
      '--pass-mark',
      '75',
      '--out',
      'x y',
      '--no-build',
    ]),
  ).toEqual({
    standard: 'standalone',
    modules: ['a', 'b'],
    languages: ['mn', 'en'],
    passMark: 75,
    out: 'x y',
    build: false,
    help: false,
  });
});

const marks = ['0', '101', '80%', '79.5', '-1', 'high'];

test.each<[string[], string]>([
  [
    ['--colour', 'red'],
    'there is no option "--colour"; options: --standard, --modules, --languages, --pass-mark, --out, --no-build, --help',
  ],
  [['zip'], 'there is no option "zip"; options: --standard'],
  [['--report', 'detail'], 'the option "--report" is planned but does nothing yet; leave it out'],
  [['--out'], '--out stands without a value; see npm run package -- --help'],
  [['--out', '--help'], '--out stands without a value'],
  [
    ['--standard', 'cmi5'],
    'the standard "cmi5" is planned but cannot be packaged yet; choose one of: scorm12, standalone',
  ],
  [['--standard', 'scorm2004-4'], 'the standard "scorm2004-4" is planned'],
  [['--standard', 'aicc'], 'there is no standard "aicc"; choose one of: scorm12, standalone'],
  [['--modules', 'a,,b'], 'there is an empty name in the list; write names with a comma'],
  [['--modules', 'interviewing,interviewing'], '--modules names "interviewing" twice; name each once'],
  [
    ['--modules', 'smuggling'],
    'there is no module "smuggling" in the course; choose from: interviewing, document-fraud',
  ],
  [['--languages', 'en,fr'], 'there is no language "fr" in the course; choose from: en, mn'],
  ...marks.map((mark): [string[], string] => [
    ['--pass-mark', mark],
    `--pass-mark ${mark} is not a mark; give a whole number`,
  ]),
])('%j is refused with what is wrong and the cure', async (words, expected) => {
  expect(await packFixture(...words).then(() => 'packed', said)).toContain(expected);
});
