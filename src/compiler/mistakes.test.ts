import {expect, test} from 'vitest';
import {compileWith, withEdit, textOf, type Changes} from '../../test/content/course-fixture.ts';
import {chunksOf} from './build/chunks.ts';
import {format} from './source/fault.ts';

const lesson = 'modules/sample/01-first.md';
const module = 'modules/sample/module.yaml';
const bank = 'modules/sample/module-test.questions.yaml';
const interview = 'scenarios/tea-house.yaml';

const inLesson = (from: string, to: string) => withEdit(lesson, from, to);

/** Returns an interview whose only choice is this line. */
const reply = (line: string): Changes => ({
  [interview]: `id: tea-house\ntitle: Tea\nminutes: 1\nchoices:\n  - ${line}\n`,
});

/** Returns the lesson with tabs in place of the spaces at the start of each line of its questions. */
function tabbed(): Changes {
  const text = textOf(lesson);
  const fence = '```question single';
  const [before = '', questions = ''] = text.split(fence);
  return {[lesson]: `${before}${fence}${questions.replace(/^ +/gm, '\t')}`};
}

/** Adds eight items to a bank. In four items, the right option is longer than the wrong options. */
function longest(): Changes {
  const option = (text: string, o: number, n: number) =>
    `        - {id: o${o}, text: ${text}${o === n % 3 ? `${n < 4 ? ' now' : ''}, correct: true` : ''}, feedback: A reason.}\n`;
  const item = (n: number) => `  - type: single-choice
    objective: read
    level: 1
    source: A page
    review: draft
    question:
      id: q${n}
      stem: What do you do first, ${n}?
      options:
${['Ask her alone', 'Look once more', 'Call the shift'].map((text, o) => option(text, o, n)).join('')}      atTheCounter: Begin there.
`;
  return withEdit(bank, 'questions:\n', `questions:\n${Array.from({length: 8}, (_, n) => item(n)).join('')}`);
}

const zone = ['P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<', 'L898902C32UTO7408122F1204159ZE184226B<<<<<10'];

/** One mistake of an author, and all messages of the compiler about it. */
type Row = readonly [what: string, changes: Changes, ...messages: string[]];

/** Mistakes that authors made in a trial of this compiler in November 2026. */
const trial: readonly Row[] = [
  [
    'a question that is indented with tabs',
    tabbed(),
    `${lesson}:37:1  tabs in 7 lines, the last is line 43: use spaces  (tabs)`,
  ],
  [
    'a list that is indented with tabs',
    withEdit(module, '  - {id: read, text: read a line}\n  -', '\t- {id: read, text: read a line}\n\t-'),
    `${module}:5:1  tabs in 2 lines, the last is line 6: use spaces  (tabs)`,
  ],
  [
    'a question that is not closed, at the end of a lesson',
    inLesson('atTheCounter: Count twice.\n```', 'atTheCounter: Count twice.'),
    `${lesson}:47:1  this block is not closed: add a line of three backticks where it ends  (fence)`,
  ],
  [
    'a question that is not closed, before another one',
    inLesson('atTheCounter: Read it as a blank.\n```', 'atTheCounter: Read it as a blank.'),
    `${lesson}:33:1  this block is not closed before line 46: add a line of three backticks where it ends  (fence)`,
  ],
  [
    'a reply with a comma',
    reply('{id: ask, say: Yes, sir}'),
    `${interview}:5:20  the comma after "Yes" ends the text: put the text in "double quotes"  (yaml)`,
  ],
  [
    'a reply with two commas, before another field',
    reply('{say: Yes, of course, madam, id: ask}'),
    `${interview}:5:11  the comma after "Yes" ends the text: put the text in "double quotes"  (yaml)`,
  ],
  [
    'a reply with a colon',
    reply('{id: ask, say: Listen: go}'),
    `${interview}:5:20  a colon followed by a space inside a text reads as a new field: put the text in "double quotes"  (yaml)`,
  ],
  [
    'a wrong check digit',
    inLesson('It was **late**.', zone.map(line => `\`${line}\``).join('\n')),
    `${lesson}:11:1  machine-readable zone, line 2: the check digit of the document number must be 6, not 2; the right line is: L898902C36UTO7408122F1204159ZE184226B<<<<<10  (mrz-digits)`,
  ],
  [
    'an eighth question after which the right answer is too often the longest',
    longest(),
    `${bank}:10:13  in 40 % of the 10 questions here the right answer is the longest: q0 (line 10), q1 (line 23), q2 (line 36), q3 (line 49); shorten some, to 35 % at most  (longest-answer)`,
  ],
  [
    'a misspelt field',
    inLesson('    feedback: That', '    feedbak: That'),
    `${lesson}:43:5  options.ten: there is no field "feedbak" here; did you mean "feedback"?  (single-choice)`,
  ],
];

/** Mistakes that did not occur in the trial above. */
const others: readonly Row[] = [
  [
    'front matter that is not closed',
    inLesson('page 3"}\n---', 'page 3"}'),
    `${lesson}:1:1  the lesson must begin with a line of three dashes, its id, title, minutes and objectives, and three dashes again  (front-matter)`,
  ],
  [
    'a box that is not closed, before a figure',
    inLesson('- two\n:::', '- two'),
    `${lesson}:14:1  this :::note is not closed before line 22: add a line of three colons where it ends  (directive)`,
  ],
  [
    'a reply with a comma and a colon',
    reply('{id: ask, say: Well, he said: go}'),
    `${interview}:5:20  the comma after "Well" ends the text: put the text in "double quotes"  (yaml)`,
  ],
  [
    'a reply with brackets',
    reply('{id: ask, say: Well [he waits]}'),
    `${interview}:5:25  a text between { and } cannot contain [ ] { }: put the text in "double quotes"  (yaml)`,
  ],
  [
    'a reply that begins with brackets',
    reply('id: ask\n    say: [He waits] Well.'),
    `${interview}:6:21  a text cannot begin with [ or {: put the text in "double quotes"  (yaml)`,
  ],
  [
    'a brace that is not closed',
    reply('{id: ask, say: Well\n  - {id: go, say: Go}'),
    `${interview}:5:5  this { is never closed: add } where it ends  (yaml)`,
  ],
  [
    'a text that begins with a quotation',
    inLesson('text: Zero', 'text: "Zero" he says'),
    `${lesson}:38:18  the text goes on after its closing quote: put all of it between single quotes, as in '"Yes" he says'  (yaml)`,
  ],
  [
    'a closing quote that is missing',
    inLesson('text: "10."', 'text: "10.'),
    `${lesson}:42:11  the closing quote is missing: add it at the end of this text  (yaml)`,
  ],
  [
    'a line with a space too few',
    inLesson('    feedback: That', '   feedback: That'),
    `${lesson}:43:1  this line is indented by too few or too many spaces: line it up with its neighbours  (yaml)`,
  ],
  [
    'no space after a colon',
    inLesson('stem: How', 'stem:How'),
    `${lesson}:49:1  this line is not a field: write a name, a colon and a space before the text  (yaml)`,
  ],
  [
    'yes in place of true',
    inLesson('correct: true', 'correct: yes'),
    `${lesson}:39:14  options.zero.correct: write true or false, without quotes  (single-choice)`,
  ],
  [
    'a misspelt name of a lesson',
    withEdit(module, '01-first.md', '01-frist.md'),
    `${module}:8:5  there is no file modules/sample/01-frist.md; did you mean "01-first.md"?  (part)`,
  ],
];

const cases = [...trial, ...others].map(([what, changes, ...messages]) => ({what, changes, messages}));

test.each(cases)(
  'the compiler reports $what with one message, its place and a cure',
  ({changes, messages}) => {
    expect(messages).toHaveLength(1);
    expect(compileWith(changes).faults.map(format)).toEqual(messages);
  },
);

test.each(cases)('a draft of the course is compiled despite $what', ({changes}) => {
  const {course} = compileWith(changes, {draft: true});
  expect(course && [...chunksOf(course).keys()]).toContain('data/exam.js');
});
