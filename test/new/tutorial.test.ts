import {mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {afterAll, expect, test} from 'vitest';
import {compileFolder} from '../../src/compiler/build/compile-folder.ts';
import {format} from '../../src/compiler/source/fault.ts';
import {writeCourse} from '../../tools/new/course.ts';
import {root} from '../../tools/paths.mjs';

const page = readFileSync(join(root, 'docs/authors.md'), 'utf8').replaceAll('\r\n', '\n');
const [tutorial = ''] = page.split('\n# Reference\n');
const folder = mkdtempSync(join(tmpdir(), 'tutorial-'));
const other = mkdtempSync(join(tmpdir(), 'tutorial-'));

afterAll(() => {
  for (const one of [folder, other]) rmSync(one, {recursive: true});
});

/** Matches one step of the tutorial: a new file, or a passage of a file and its replacement. */
const step = /^(?:File|Replace `([^`]+)` in) `([^`]+)`(?: by)?:\n\n(`{3,})\w+\n([\s\S]*?)\n\3$/gm;

/**
 * Carries out the steps of the tutorial in `folder`. Returns the files that the steps create or change. Throws if a
 * passage to replace is missing.
 */
function follow(): readonly string[] {
  return [...tutorial.matchAll(step)].map(([, passage, file = '', , text = '']) => {
    const path = join(folder, file);
    mkdirSync(dirname(path), {recursive: true});
    const before = passage === undefined ? '' : readFileSync(path, 'utf8');
    if (passage !== undefined && !before.includes(passage)) throw new Error(`${file} has no "${passage}"`);
    writeFileSync(path, passage === undefined ? `${text}\n` : before.replace(passage, () => text));
    return file;
  });
}

test('an author who follows the tutorial of docs/authors.md gets a course without faults and warnings', () => {
  writeCourse(root, 'harbour-watch', folder);
  const lesson = 'modules/first-steps/02-lost-ticket.md';
  const module = 'modules/first-steps/module.yaml';
  expect(follow()).toEqual([
    ...[lesson, module, lesson, lesson],
    ...['modules/first-steps/figures/beside-the-queue.svg', lesson],
    ...['scenarios/late-ferry.yaml', module],
  ]);
  const compiled = compileFolder(folder);
  const {course, faults, warnings} = compiled;
  // Leave out warnings about translations. A new course has the interface in more languages than its course.yaml
  // lists, so these warnings are expected.
  const reports = [...faults, ...warnings.filter(({rule}) => rule !== 'translation')];
  expect(reports.map(format)).toEqual([]);
  const parts = course?.modules.find(({id}) => id === 'first-steps')?.parts ?? [];
  expect(parts.map(({id}) => id)).toEqual([
    ...['greeting', 'lost-ticket', 'first-card', 'late-ferry', 'first-talk', 'test'],
  ]);
  const blocks = parts.flatMap(part =>
    part.id === 'lost-ticket' && part.kind === 'lesson' ? part.sections : [],
  );
  expect(blocks.flatMap(section => section.blocks.map(({kind}) => kind))).toEqual([
    ...['case', 'prose', 'prose', 'figure', 'question', 'prose', 'reveal', 'question', 'prose'],
  ]);
  // One process compiles an unchanged folder only once, even if it compiles another folder in between. If a file of
  // the folder changes, it compiles the folder again.
  expect(compileFolder(folder) === compiled).toBe(true);
  writeCourse(root, 'harbour-watch', other);
  compileFolder(other);
  expect(compileFolder(folder) === compiled).toBe(true);
  const file = join(folder, 'course.yaml');
  writeFileSync(file, readFileSync(file, 'utf8').replace('"Harbour watch"', '"Night watch"'));
  const again = compileFolder(folder).course?.english.flatMap(({entries}) => entries.map(({text}) => text));
  expect(again).toContain('Night watch');
});
