import {expect, test} from 'vitest';
import {filesWith, soundCourse} from '../../test/content/course-fixture.ts';
import {chunksOf, virtualCourse} from '../../src/compiler/build/chunks.ts';
import type {CompiledCourse} from '../../src/compiler/compile.ts';
import {startPage} from '../../src/compiler/build/page.ts';
import {tenTimes} from './ten-times.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const textOf = (tree: ReadonlyMap<string, Uint8Array>, file: string) =>
  new TextDecoder().decode(tree.get(file));

test('tenTimes lists every lesson ten times in its module with the same `path`, and everything else once', () => {
  const module =
    'id: m\nparts:\n  - paper: a.paper.yaml\n  - lesson: 01-x.md\n    path: more\n  - examination: c01\n';
  const made = tenTimes(
    new Map([
      ['modules/m/module.yaml', bytes(module)],
      [
        'modules/m/01-x.md',
        bytes('---\nid: x\n---\n## A {#a}\n\n```question rating\nid: q\n  id: kept\n```\n'),
      ],
    ]),
  );
  expect(made.size).toBe(10);
  const parts = textOf(made, 'modules/m/module.yaml').split('\n').slice(3, -1);
  expect(parts).toHaveLength(21);
  expect(parts.slice(0, 4)).toEqual([
    '  - lesson: 01-x.md',
    '    path: more',
    '  - lesson: 01-x-2.md',
    '    path: more',
  ]);
  expect(parts.at(-1)).toBe('  - examination: c01');
  expect(textOf(made, 'modules/m/01-x-10.md')).toBe(
    '---\nid: x-10\n---\n## A {#a}\n\n```question rating\nid: q-10\n  id: kept\n```\n',
  );
});

test('tenTimes leaves out the lines of course.yaml that limit the size of the course', () => {
  const course = 'id: x\ncorePath: {minutes: 240}\ncounts: {lessons: 36}\nreading: {years: 8}\n';
  const made = tenTimes(new Map([['course.yaml', bytes(course)]]));
  expect(textOf(made, 'course.yaml')).toBe('id: x\nreading: {years: 8}\n');
});

const lesson = 'modules/sample/01-first.md';
/**
 * Removes the single-choice question, because the rules on the wording of options count across a module and would
 * find ten copies of each option.
 */
const today = {[lesson]: textOf(filesWith(), lesson).replace(/```question single-choice[^]*?```\n/, '')};

/**
 * Compiles the fixture with ten times its lessons. Its stems are so short that copies would count as repeated questions,
 * so each stem begins with the number of the copy.
 */
function larger(): CompiledCourse {
  const made = [...tenTimes(filesWith(today))].map(([file, content]) => {
    const [, number] = /-(\d+)\.md$/.exec(file) ?? [];
    const text = new TextDecoder().decode(content);
    return [file, number === undefined ? text : text.replace(/^stem: /gm, `stem: ${number}. `)] as const;
  });
  return soundCourse({...today, ...Object.fromEntries(made)});
}

const page =
  '<html><head><title></title><meta name="tamga" content=""></head><body><tamga-app></tamga-app></body></html>';

/** Returns the files of the first screen that depend on the course: its index, its texts in each language, and its page. */
const firstScreenOf = (course: CompiledCourse): readonly string[] => [
  virtualCourse(course),
  ...course.languages.map(({code}) => chunksOf(course).get(`text/${code}/course.js`) ?? ''),
  startPage(page, course, 'build'),
];

test('a course with ten times the lessons changes only digits in the first screen', () => {
  const [course, then] = [soundCourse(today), larger()];
  const lessonsIn = ({modules}: CompiledCourse) =>
    modules.flatMap(({parts}) => parts.filter(({kind}) => kind === 'lesson')).length;
  expect(lessonsIn(then)).toBe(10 * lessonsIn(course));
  const withoutDigits = (texts: readonly string[]) => texts.map(text => text.replace(/\d+/g, '0'));
  expect(withoutDigits(firstScreenOf(then))).toEqual(withoutDigits(firstScreenOf(course)));
  expect(firstScreenOf(then)).not.toEqual(firstScreenOf(course));
});
