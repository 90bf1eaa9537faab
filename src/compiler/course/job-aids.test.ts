import {expect, test} from 'vitest';
import {faultLines, soundCourse, type Changes} from '../../../test/content/course-fixture.ts';
import {chunksOf} from '../build/chunks.ts';

const file = 'modules/job-aids.yaml';

const aids = `aids:
  - id: checks
    title: Three checks
    lead: Use it for every document.
    blocks:
      - id: list
        title: The checks
        width: half
        text: |
          1. Feel.
          2. *Tilt*.
      - id: note
        title: To write down
        text: |
          Seen: ____________
    sources:
      - id: manual
        text: A manual, Part 2
  - id: words
    title: Words
    lead: Use it at the start.
    blocks:
      - id: say
        title: To say
        text: |
          > Hello.
    sources:
      - id: manual
        text: A manual, Part 3
`;

const sheetsWith = (from = '', to = ''): Changes => {
  if (!aids.includes(from)) throw new Error(`the sheets have no "${from}"`);
  return {[file]: aids.replace(from, () => to)};
};

test('job aids have their own catalogue, and their data describe the structure of each job aid', () => {
  const course = soundCourse(sheetsWith());
  const [english] = course.languages;
  expect(english?.catalogues['job-aids']).toEqual({
    'aids.checks.title': 'Three checks',
    'aids.checks.lead': 'Use it for every document.',
    'aids.checks.blocks.list.title': 'The checks',
    'aids.checks.blocks.list.text': '<ol>\n<li>Feel.</li>\n<li><em>Tilt</em>.</li>\n</ol>',
    'aids.checks.blocks.note.title': 'To write down',
    'aids.checks.blocks.note.text':
      '<p class="fields"><span class="field"><span>Seen: </span><span class="blank"></span></span></p>',
    'aids.checks.sources.manual.text': 'A manual, Part 2',
    'aids.words.title': 'Words',
    'aids.words.lead': 'Use it at the start.',
    'aids.words.blocks.say.title': 'To say',
    'aids.words.blocks.say.text': '<blockquote>\n<p>Hello.</p>\n</blockquote>',
    'aids.words.sources.manual.text': 'A manual, Part 3',
  });
  const chunks = chunksOf(course);
  expect(chunks.get('text/en/job-aids.js')).toContain('"aids.words.title":"Words"');
  expect(chunks.get('data/job-aids.js')).toBe(
    'export default {"aids":[{"id":"checks","blocks":[{"id":"list","isHalf":true},{"id":"note","isHalf":false}],"sources":["manual"]},{"id":"words","blocks":[{"id":"say","isHalf":false}],"sources":["manual"]}]};\n',
  );
});

test('a course without job aids has neither a catalogue nor data of job aids', () => {
  expect([...chunksOf(soundCourse()).keys()].filter(path => path.includes('job-aids'))).toEqual([]);
});

const rows: readonly (readonly [what: string, changes: Changes, ...lines: string[]])[] = [
  [
    'an unknown field',
    sheetsWith('lead: Use it for', 'laed: Use it for'),
    `${file}:4:5  aids.checks: there is no field "laed" here; did you mean "lead"?  (job-aids)`,
  ],
  [
    'an invalid width',
    sheetsWith('width: half', 'width: third'),
    `${file}:8:16  aids.checks.blocks.list.width: write half, or leave \`width\` out for the whole width  (job-aids)`,
  ],
  [
    'a sheet without sources',
    sheetsWith('    sources:\n      - id: manual\n        text: A manual, Part 3\n', '    sources: []\n'),
    `${file}:27:14  aids.words.sources: too few: there must be at least 1  (job-aids)`,
  ],
  [
    'a duplicate title',
    sheetsWith('title: Words', 'title: Three Checks'),
    `${file}:20:12  "Three Checks" is the title of "checks" too: choose another  (job-aids)`,
  ],
  [
    'an id twice',
    sheetsWith('- id: note', '- id: list'),
    `${file}:12:13  the id "list" is used twice in this list, first on line 6: choose another  (duplicate-id)`,
  ],
  [
    'HTML',
    sheetsWith('*Tilt*', '<b>Tilt'),
    `${file}:11:4  HTML is not shown: write Markdown, or put code between \`backticks\`  (html)`,
  ],
  [
    'a link to a term that does not exist',
    sheetsWith('*Tilt*', '[Tilt](#/glossary/tilt)'),
    `${file}:11:4  the course has no glossary: write the term "tilt" into modules/glossary.yaml, or take the link out  (link)`,
  ],
];

test.each(rows.map(([what, changes, ...lines]) => ({what, changes, lines})))(
  'the compiler reports $what in the job aids, with place and cure',
  ({changes, lines}) => {
    expect(faultLines(changes)).toEqual(lines);
  },
);

test('the compiler reports no unused translation while job-aids.yaml cannot be parsed', () => {
  const entries = {
    'aids.words.title': {of: '00000000', text: 'Үг'},
    'aids.old.title': {of: '00000000', text: 'Хуучин'},
  };
  const translated = {'locales/mn/job-aids.json': JSON.stringify({review: 'draft', entries})};
  expect(faultLines({...sheetsWith(), ...translated}).join()).toContain('locales/mn/job-aids.json');
  expect(faultLines({...sheetsWith('aids:', 'aid:'), ...translated}).join()).not.toContain('locales/mn');
});
