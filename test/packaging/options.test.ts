import {expect, test} from 'vitest';
import {readOptions} from '../../src/packaging/choice/options.ts';
import {Refusal} from '../../src/packaging/refusal.ts';
import {packFixtures} from './fixture.ts';

const refusalText = (error: unknown): string =>
  error instanceof Refusal ? `${error.message}; ${error.cure}` : `no refusal: ${String(error)}`;

test('`readOptions` parses a command line into options', () => {
  const words = [
    ['--standard=cmi5', '--variant', 'au-per-module', '--modules', 'a,b', '--languages', 'mn,en'],
    ['--pass-mark', '75', '--status-scheme', 'completed-incomplete', '--report', 'detail'],
    [
      '--title',
      '  Хил:  шалгах ',
      '--lead',
      ' Two  modules. ',
      '--country',
      'xx',
      '--shared-devices',
      '--completion-record',
    ],
    ['--for-officers', '--day', '2027-01-31'],
    ['--out', 'x y', '--no-build'],
  ];
  expect(readOptions(words.flat())).toEqual({
    standard: 'cmi5',
    variant: 'au-per-module',
    all: false,
    modules: ['a', 'b'],
    languages: ['mn', 'en'],
    passMark: 75,
    statusScheme: 'completed-incomplete',
    report: 'detail',
    title: 'Хил: шалгах',
    lead: 'Two modules.',
    country: 'xx',
    forOfficers: true,
    day: '2027-01-31',
    sharedDevices: true,
    completionRecord: true,
    out: 'x y',
    build: false,
    help: false,
  });
});

test('an empty command line gives the options of the default package', () => {
  expect(readOptions([])).toEqual({
    standard: 'scorm12',
    variant: 'one',
    all: false,
    modules: [],
    languages: [],
    passMark: undefined,
    statusScheme: 'passed-failed',
    report: 'outcome',
    title: undefined,
    lead: undefined,
    country: undefined,
    forOfficers: false,
    day: undefined,
    sharedDevices: false,
    completionRecord: false,
    out: undefined,
    build: true,
    help: false,
  });
});

const standards = 'choose one of: scorm12, scorm2004-3, scorm2004-4, cmi5, standalone';
const marks = ['0', '101', '80%', '79.5', '-1', 'high'];

test.each<[string[], string]>([
  [
    ['--colour', 'red'],
    'there is no option "--colour"; choose one of: --standard, --variant, --modules, --languages, --pass-mark, --status-scheme, --report, --title, --lead, --country, --day, --refresher, --out, --all, --for-officers, --shared-devices, --completion-record, --no-build, --help',
  ],
  [['--standart', 'cmi5'], 'there is no option "--standart"; did you mean "--standard"?; choose'],
  [['zip'], 'there is no option "zip"; choose one of: --standard'],
  [['toString'], 'there is no option "toString"'],
  [['--standard', 'toString'], 'there is no standard "toString"'],
  [
    ['--modules', 'document-fraud', '--title', 'x'.repeat(190)],
    'the course title has 208 characters; write course.title, or --title, so that it has 1 to 199; a module',
  ],
  [['--standard', 'standalone', '--shared-devices'], 'would lose it; leave out --shared-devices'],
  [
    ['--standard', 'standalone', '--completion-record'],
    'knows no name, so --completion-record would make a record of nobody; leave out --completion-record',
  ],
  ...[['one'], ['per-module']].map(([variant = '']): [string[], string] => [
    ['--modules', 'after', '--variant', variant],
    'the module "after" asks what other modules teach, and would stand here without any of them; put it into one package with at least one of interviewing, document-fraud, or leave it out',
  ]),
  [
    ['--standard', 'cmi5', '--variant', 'au-per-module', '--modules', 'interviewing,after'],
    'the module "after" asks what other modules teach, and would stand here without any of them; put it',
  ],
  [['--out'], '--out stands without a value; see npm run package -- --help'],
  [['--out', '--help'], '--out stands without a value'],
  [['--all=yes'], '--all=yes has a value, and --all takes none; write --all alone'],
  [['--', 'zip'], 'there is no option "--"; choose one of: --standard'],
  [['--out', 'a', '--out=b'], '--out is given twice; give each option once'],
  [['--standard', 'aicc'], `there is no standard "aicc"; ${standards}`],
  [
    ['--standard', 'scorm2004'],
    `there is no standard "scorm2004"; did you mean "scorm2004-3"?; ${standards}`,
  ],
  [['--variant', 'each'], 'there is no variant "each"; choose one of: one, per-module, au-per-module'],
  [
    ['--variant', 'multi-sco'],
    'the variant "multi-sco" is not built: Moodle, Docebo and others ignore the sequencing',
  ],
  [
    ['--standard', 'scorm12', '--variant', 'au-per-module'],
    'only cmi5 has AUs, and the standard is scorm12; use --standard cmi5 --variant au-per-module',
  ],
  [['--all', '--standard', 'cmi5'], '--standard would do nothing; leave out --all or --standard'],
  [['--variant', 'one', '--all'], '--variant would do nothing'],
  [['--modules', 'a', '--all'], '--modules would do nothing'],
  [
    ['--status-scheme', 'passed'],
    'there is no status scheme "passed"; choose one of: passed-failed, completed-incomplete',
  ],
  [['--report', 'all'], 'there is no report "all"; choose one of: outcome, detail'],
  [['--title', ' '], '--title is empty; write 1 to 199 characters'],
  [['--title', 'a\u0007b'], '--title has characters that no title can have'],
  [
    ['--title', 'x'.repeat(200)],
    '--title has 200 characters, and some learning systems refuse more than 199',
  ],
  [
    ['--country', 'de'],
    'the course knows nothing of the country "de"; choose from: mn, xx, or add modules/country/de',
  ],
  [
    ['--country', 'xx', '--for-officers'],
    'nothing in the pack of the country "xx" is for officers alone, so --for-officers would do nothing; leave out',
  ],
  [['--day', '2027-02-29'], '--day 2027-02-29 is not a day; write it as 2026-11-24'],
  [['--modules', 'a,,b'], 'there is an empty name in the list; write names with a comma'],
  [['--modules', 'interviewing,interviewing'], '--modules names "interviewing" twice; name each once'],
  [
    ['--modules', 'interviews'],
    'there is no module "interviews"; did you mean "interviewing"?; choose one of: interviewing, document-fraud',
  ],
  [
    ['--variant', 'per-module', '--modules', 'smuggling'],
    'there is no module "smuggling"; choose one of: interviewing, document-fraud',
  ],
  [['--languages', 'en,fr'], 'there is no language "fr"; choose one of: en, mn'],
  ...marks.map((mark): [string[], string] => [
    ['--pass-mark', mark],
    `--pass-mark ${mark} is not a mark; give a whole number`,
  ]),
])('the command line %j is refused with the reason and the cure', async (words, expected) => {
  expect(await packFixtures(...words).then(() => 'packed', refusalText)).toContain(expected);
});
