import {expect, test} from 'vitest';
import {filesWith, withEdit, faultLines, textOf, type Changes} from '../../test/content/course-fixture.ts';

const lesson = 'modules/sample/01-first.md';
const module = 'modules/sample/module.yaml';
const figure = 'modules/sample/figures/card.svg';
const words = 'src/shell/texts.yaml';

const lessonText = textOf(lesson);
const alternative = /^The card says[^]*It is flat\.\n/m.exec(lessonText)?.[0] ?? '';

const inLesson = (from: string, to: string) => withEdit(lesson, from, to);
const utf16 = new Uint8Array([0xff, 0xfe, 0x61, 0x00]);
const latin1 = new Uint8Array([...new TextEncoder().encode('id: x\ntitle: caf'), 0xe9, 0x0a]);

type Row = readonly [what: string, changes: Changes, ...lines: string[]];

const figures: readonly Row[] = [
  [
    'a missing drawing',
    inLesson('figures/card.svg', 'figures/crad.svg'),
    `${lesson}:23:1  there is no file modules/sample/figures/crad.svg; did you mean "figures/card.svg"?  (figure)`,
  ],
  [
    'a drawing outside the folder',
    inLesson('figures/card.svg', '../../package.json'),
    `${lesson}:23:1  src="../../package.json" must name an SVG file in the folder figures, such as figures/data-page.svg  (figure)`,
  ],
  [
    'a missing text alternative',
    inLesson(alternative, ''),
    `${lesson}:23:1  the figure needs a text alternative: after the caption and an empty line, say all that the drawing shows  (figure)`,
  ],
  [
    'a script in a drawing',
    withEdit(figure, '<text', '<script>alert(1)</script><text'),
    `${figure}:4:3  <script> is not allowed in a drawing: draw with shapes and text only  (svg)`,
  ],
  [
    'an event handler in a drawing',
    withEdit(figure, '<rect class', '<rect onclick="x()" class'),
    `${figure}:3:3  <rect>: onclick would run a script: remove it  (svg)`,
  ],
  [
    'a style in a drawing',
    withEdit(figure, '<rect class', '<rect style="fill:red" class'),
    `${figure}:3:3  <rect>: style="…" is not allowed: use the classes fig-ink, fig-soft, fig-text …  (svg)`,
  ],
  [
    'a fixed colour in a drawing',
    withEdit(figure, '<rect class', '<rect fill="#fff" class'),
    `${figure}:3:3  <rect>: fill="#fff" is a fixed colour: use a class such as fig-ink or fig-soft  (svg)`,
  ],
  [
    'an external picture in a drawing',
    withEdit(figure, 'url(#edge)', 'url(https://x.org/y#z)'),
    `${figure}:3:3  <rect>: clip-path="url(https://x.org/y#z)" must point at an id in the same drawing  (svg)`,
  ],
  [
    'a drawing with text that cannot be translated',
    withEdit(figure, ' data-word="go"', ''),
    `${figure}:4:3  <text>: "GO & stop" needs a data-word="…" to be translated, or translate="no"  (svg)`,
  ],
  [
    'a drawing of a document without the word SPECIMEN',
    withEdit(figure, 'SPECIMEN', 'SAMPLE'),
    `${figure}:1:1  a drawing of a document must say SPECIMEN in a text outside its outline  (specimen)`,
  ],
  [
    'an unclosed tag in a drawing',
    withEdit(figure, '</svg>', ''),
    `${figure}:6:54  this is not well-formed SVG (Missing end tag for element svg): every tag must be closed and every value quoted  (svg)`,
  ],
];

const files: readonly Row[] = [
  [
    'a folder without module.yaml',
    {[module]: undefined},
    `${module}:1:1  the folder sample has no module.yaml: write one, or move its files into a module  (module)`,
  ],
  [
    'a missing lesson',
    withEdit(module, '01-first.md', '01-frist.md'),
    `${module}:8:5  there is no file modules/sample/01-frist.md; did you mean "01-first.md"?  (part)`,
  ],
  [
    'a missing interview',
    withEdit('modules/talks/module.yaml', 'tea-house', 'tea-hous'),
    'modules/talks/module.yaml:7:5  there is no file scenarios/tea-hous.yaml; did you mean "tea-house"?  (part)',
  ],
  [
    'a part of unknown kind',
    withEdit(module, 'lesson: 01-first.md', '{}'),
    `${module}:8:5  parts.1: name one of \`lesson:\`, \`interview:\`, \`examination:\` and \`paper:\`  (module)`,
  ],
  [
    'an interview with the id of a module',
    {
      'scenarios/tea-house.yaml': undefined,
      'scenarios/sample.yaml': 'id: sample\ntitle: T\nminutes: 1\nchoices:\n  - {id: a, say: A}\n',
      ...withEdit('modules/talks/module.yaml', 'tea-house', 'sample'),
    },
    'scenarios/sample.yaml:1:1  "sample" is the name of something else: rename the file and its id  (id)',
  ],
  [
    'a course without course.yaml',
    {'course.yaml': undefined},
    'course.yaml:1:1  the course has no course.yaml: write one with its id, title, languages and modules  (course)',
  ],
  [
    'a module in course.yaml that has no folder',
    withEdit('course.yaml', 'talks', 'talk'),
    'course.yaml:6:19  there is no folder modules/talk; did you mean "talks"?  (course)',
  ],
  [
    'a module that is in course.yaml twice',
    withEdit('course.yaml', 'talks,', 'talks, talks,'),
    'course.yaml:6:26  the module "talks" is in the list twice  (course)',
  ],
  [
    'a course without a seal',
    withEdit('course.yaml', 'seal: brand/seal.svg\n', ''),
    'course.yaml:1:1  seal: missing: add it  (course)',
  ],
  [
    'a contact without a name',
    withEdit('course.yaml', 'country: xx', 'country: xx\ncontact: {email: a@example.org}'),
    'course.yaml:9:10  contact.name: missing: add it  (course)',
  ],
  [
    'a contact with an invalid e-mail address',
    withEdit('course.yaml', 'country: xx', 'country: xx\ncontact: {name: Office, email: office}'),
    'course.yaml:9:32  contact.email: write an e-mail address, such as training@example.org  (course)',
  ],
  [
    'a contact with an invalid telephone number',
    withEdit('course.yaml', 'country: xx', 'country: xx\ncontact: {name: Office, phone: "ask me"}'),
    'course.yaml:9:32  contact.phone: write a telephone number in quotes, such as "+976 11 123456"  (course)',
  ],
  [
    'a seal whose file is missing',
    withEdit('course.yaml', 'brand/seal.svg', 'brand/sael.svg'),
    'course.yaml:9:7  there is no file brand/sael.svg: add it, or name another  (course)',
  ],
  [
    'a country in course.yaml that has no pack',
    withEdit('course.yaml', 'country: xx', 'country: yy'),
    'course.yaml:8:10  there is no pack of the country "yy"; there are: xx  (course)',
  ],
  [
    'a course whose first language is not English',
    withEdit('course.yaml', '[en, mn]', '[mn]'),
    'course.yaml:5:12  languages: put en first: authors write in English  (course)',
  ],
  [
    'a module whose id differs from its folder name',
    withEdit(module, 'id: sample', 'id: simple'),
    `${module}:1:5  the id must be the folder's name: write "sample", or rename the folder  (id)`,
  ],
  [
    'an interview whose id differs from its file name',
    withEdit('scenarios/tea-house.yaml', 'id: tea-house', 'id: tea'),
    'scenarios/tea-house.yaml:1:5  the id must be the file\'s name: write "tea-house", or rename the file to tea.yaml  (id)',
  ],
  [
    'an empty file',
    {[lesson]: ' \n'},
    `${lesson}:1:1  the file is empty: write it, or delete it and what names it  (file)`,
  ],
  ['UTF-16', {[lesson]: utf16}, `${lesson}:1:1  the file is UTF-16: save it as UTF-8  (encoding)`],
  [
    'a file that is not UTF-8',
    {[module]: latin1},
    `${module}:2:11  not UTF-8 from here on: save the file as UTF-8  (encoding)`,
  ],
  ['a tab', withEdit(module, '  - {id: read', '\t- {id: read'), `${module}:5:1  a tab: use spaces  (tabs)`],
  [
    'a verified support line without a number',
    withEdit('modules/country/xx.yaml', '    number: "103"\n', ''),
    'modules/country/xx.yaml:14:5  lines.doctor.number: a verified line needs its number  (country)',
  ],
  [
    'an interface text without a note',
    withEdit(words, 'start.careTitle: {text: Care, note: A heading.}', 'start.careTitle: {text: Care}'),
    `${words}:6:18  start.careTitle.note: missing: add it  (interface)`,
  ],
  [
    'an interface text without a key',
    withEdit(words, 'start.careTitle:', 'careTitle:'),
    `${words}:6:12  careTitle: write a key such as nav.next or left.steps_one  (interface)`,
  ],
  [
    'a course without modules',
    Object.fromEntries(
      [...filesWith().keys()].filter(f => /^modules\/(sample|talks|exam)\//.test(f)).map(f => [f, undefined]),
    ),
    ...['1:11', '1:1', '1:1'].map(
      (_, n) =>
        `course.yaml:6:${[11, 19, 26][n]}  there is no folder modules/${['sample', 'talks', 'exam'][n]}; there are none  (course)`,
    ),
    'locales/mn/talks.json:1:1  nothing in the course has this name: rename or remove the file  (translation)',
    'modules:1:1  the course has no module: make a folder with a module.yaml in it  (module)',
  ],
];

const rows = [...figures, ...files].map(([what, changes, ...lines]) => ({what, changes, lines}));

test.each(rows)('the compiler reports $what, with its place and a cure', ({changes, lines}) => {
  expect(faultLines(changes)).toEqual(lines);
});
