import {createHash} from 'node:crypto';
import {cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {compileFolder} from '../../src/compiler/build/compile-folder.ts';
import {readTree} from '../../src/compiler/build/disk.ts';
import {format} from '../../src/compiler/source/fault.ts';
import {copyRepository} from '../packaging/copy-repository.ts';
import {Author} from './author.ts';
import {replaceCourse} from '../../tools/new/course.ts';
import {kinds} from '../../tools/new/kinds.ts';
import {readRequest} from '../../tools/new/request.ts';
import {skeletonOf} from '../../tools/new/skeleton.ts';
import {writeOrRestore} from '../../tools/new/write.ts';
import {firstCourse, firstCourseRoot, root} from '../../tools/paths.mjs';
import {filesOf, sourceOf, reportFactsOf} from '../../tools/scenarios/read.ts';
import {capture, tool} from '../../tools/spawn.mjs';
import {patience} from '../../tools/suite/machine.mjs';
import {isSweep} from '../../tools/suite/test-matrix.mjs';

// Only the sweep runs these tests, because they take long; decision 19 gives the reason.
const inSweep = isSweep ? test : () => undefined;

const away = mkdtempSync(join(tmpdir(), 'tamga-new-'));
const copy = join(away, 'copy');

type Captured = Awaited<ReturnType<typeof capture>>;

const inCopy = (name: string, words: readonly string[], bin?: string): Promise<Captured> =>
  capture(...tool(name, [...words], bin), copy);
const runs = (script: string, ...words: string[]): Promise<Captured> =>
  capture(process.execPath, ['--import', import.meta.resolve('tsx'), join(copy, script), ...words], copy);
const create = (...words: string[]): Promise<Captured> => runs('tools/new.ts', ...words);
const createdIn = ({output}: Captured): readonly string[] =>
  (/Created:\n((?: {2}.*\n)+)/.exec(output)?.[1] ?? '').trim().split(/\n */);

const sumOf = (bytes: Uint8Array = new Uint8Array()): string =>
  createHash('sha256').update(bytes).digest('hex');

/** Writes the files of a `new` command without compiling them. Returns the new and the changed files. */
async function write(line: string): Promise<{created: readonly string[]; changed: readonly string[]}> {
  const request = readRequest(line.split(' '), copy);
  if (request.kind === 'course') throw new Error('a course is not one of the kinds');
  const plan = kinds[request.kind](request, copy);
  expect(plan.left.length).toBeGreaterThan(0);
  const files = skeletonOf(copy, request.kind, request.name, plan);
  const isNew = (file: string) => !existsSync(join(copy, file));
  const created = [...files.keys()].filter(isNew);
  const changed = [...files.keys()].filter(file => !isNew(file));
  await writeOrRestore(copy, files, () => Promise.resolve());
  return {created, changed};
}

let page: Captured;
let question: Awaited<ReturnType<typeof write>>;
/** Result of compiling the first course with an exercise of the new question type. Undefined outside the sweep. */
let whole: Captured | undefined;

/**
 * File with the exercises of the first course. One exercise in this file has the new question type, and becomes a
 * drill of the new course.
 */
const tryOut = 'modules/before/drill-try-out.questions.yaml';
const drill = 'modules/first-steps/drill-try-out.questions.yaml';
const drillTexts = 'locales/en/first-steps.drill-try-out.json';

beforeAll(async () => {
  await copyRepository(copy, 'lf');
  // Another course has no try-out. Its repository takes the one of the first course.
  cpSync(join(firstCourseRoot, tryOut), join(copy, tryOut));
  question = await write('question ask-twice');
  const exercises = readFileSync(join(copy, tryOut), 'utf8');
  const [head = '', last = ''] = exercises.match(/^[^]*?\nquestions:|\n {2}- type: ask-twice\n[^]*/g) ?? [];
  if (isSweep) whole = await runs('src/compiler/main.ts');
  // Undo the change of the first course, because this course must stay as it is. The second command then compiles a
  // new course, which has the new question type and the new page. The new course takes only a fifth of the time to
  // compile.
  cpSync(join(firstCourseRoot, tryOut), join(copy, tryOut));
  replaceCourse(copy, 'harbour-watch');
  writeFileSync(join(copy, drill), head + last);
  page = await create('page', 'sea-gate');
});
afterAll(() => {
  rmSync(away, {recursive: true, force: true});
});

describe('npm run new, in a copy of the repository', () => {
  test('a new page has a screen, an element, styles, texts and tests, and is linked from the contents', () => {
    expect(page.code, page.output).toBe(0);
    expect(createdIn(page)).toEqual([
      'src/pages/sea-gate/sea-gate-page.element.test.ts',
      'src/pages/sea-gate/sea-gate-page.element.ts',
      'src/pages/sea-gate/sea-gate-page.styles.ts',
      'src/pages/sea-gate/sea-gate-screen.ts',
      'src/pages/sea-gate/texts.yaml',
    ]);
    for (const file of ['src/pages/pages.ts', 'src/pages/contents/contents-page.element.ts'])
      expect(readFileSync(join(copy, file), 'utf8')).toContain("'sea-gate'");
    expect(existsSync(join(copy, 'locales/en/sea-gate.json'))).toBe(true);
  });

  test('a new question type has a schema, a scorer, an element and tests', () => {
    expect(question.created).toEqual([
      'src/questions/ask-twice/ask-twice.element.test.ts',
      'src/questions/ask-twice/ask-twice.element.ts',
      'src/questions/ask-twice/schema.test.ts',
      'src/questions/ask-twice/schema.ts',
      'src/questions/ask-twice/score.test.ts',
      'src/questions/ask-twice/score.ts',
    ]);
  });

  test('an exercise of the new question type compiles with the new page', () => {
    expect(question.changed).toContain(tryOut);
    expect(readFileSync(join(copy, drillTexts), 'utf8')).toContain('TODO: why it is right');
  });

  inSweep('the first course compiles with an exercise of the new question type', () => {
    expect(whole?.code, whole?.output).toBe(0);
  });

  /** Returns the source files that the commands have created or changed. */
  const touched = () => {
    const ofPage = page.output.match(/(?:src|test)\/\S+\.ts\b/g) ?? [];
    const files = [...ofPage, ...question.created, ...question.changed].filter(file => file.endsWith('.ts'));
    expect(files.length).toBeGreaterThan(15);
    return [...new Set(files)];
  };

  test('the new code passes the type check and the rules that need types', async () => {
    const {code, output} = await inCopy('oxlint', ['--deny-warnings', ...touched()]);
    expect(code, output).toBe(0);
    expect(output).toMatch(new RegExp(`on ${touched().length} files with [1-9]\\d* rules`));
  });

  inSweep('all code and all tests pass the type check beside the new code', async () => {
    const {code, output} = await inCopy('typescript', ['-p', '.'], 'tsc');
    expect(code, output).toBe(0);
  });

  inSweep(
    'the new code passes eslint, oxfmt and its element tests',
    async () => {
      const files = touched();
      for (const {code, output} of [
        await inCopy('eslint', ['--max-warnings', '0', '--no-warn-ignored', ...files]),
        await inCopy('oxfmt', ['--check', ...files]),
        await inCopy(
          '@web/test-runner',
          ['--files', 'src/{pages/sea-gate,questions/ask-twice}/*.element.test.ts'],
          'wtr',
        ),
      ])
        expect(code, output).toBe(0);
    },
    patience(600),
  );

  inSweep(
    'the unit tests of the new code pass, and only the test of texts that still say TODO fails',
    async () => {
      const {code, output} = await inCopy('vitest', [
        'run',
        '--reporter=verbose',
        // A second worker would load the modules of these four files a second time.
        '--maxWorkers=1',
        ...['src/questions/ask-twice', 'src/questions/types.test.ts', 'test/tracking/question-types.test.ts'],
        'test/content/placeholders.test.ts',
      ]);
      expect(code).toBe(1);
      const failed = [...new Set(output.match(/FAIL .*/g))];
      expect(failed, output).toEqual([expect.stringContaining('no text of the course is a placeholder')]);
      expect(output).toContain('locales/en/sea-gate.json sea-gate.lead');
    },
  );

  describe('another course', () => {
    const authored = [
      ...['lesson first-steps/sea-gate', 'lesson first-steps/land-road', 'specimen worn-card', 'country al'],
      ...['bank first-steps/module-test', 'bank first-steps/check', 'bank first-steps/pre'],
      ...['bank first-steps/drill-openings', 'language ru'],
    ];

    beforeAll(() => {
      // Remove the files of the new question type and the new page, because the compiler in this process does not
      // know them.
      for (const file of [drill, drillTexts, 'locales/en/sea-gate.json']) rmSync(join(copy, file));
    });

    /** Compiles the course in the copy, and returns its faults and its warnings by rule. */
    const compiled = () => {
      const {faults, warnings} = compileFolder(copy);
      return {faults: faults.map(format), warnings: [...new Set(warnings.map(({rule}) => rule))]};
    };

    test('a new course has one lesson, one document, one talk and one test, and nothing of the old course', () => {
      expect(existsSync(join(copy, 'ids.lock'))).toBe(false);
      const index = compileFolder(copy).course?.lock;
      for (const id of ['greeting/next', 'first-card', 'first-talk', 'test'])
        expect(index).toContain(`"${id}`);
      expect(readFileSync(join(copy, 'course.yaml'), 'utf8')).toContain('title: "Harbour watch"');
      expect(readdirSync(join(copy, 'modules'))).toEqual(['country', 'first-steps']);
      expect(readdirSync(join(copy, 'locales/mn'))).toContain('interface.json');
      expect(readdirSync(join(copy, 'locales/mn'))).not.toContain('foundations.json');
      expect(readdirSync(copy).filter(file => file.startsWith('.new-course'))).toEqual([]);
      expect(existsSync(join(copy, 'test/course'))).toBe(false);
      const talk = readFileSync(join(copy, 'scenarios/first-talk.yaml'), 'utf8');
      expect(talk.split('\n').length).toBeLessThanOrEqual(121);
      for (const file of [
        'first-steps.json',
        'first-steps.module-test.json',
        'first-talk.json',
        'first-card.json',
      ])
        expect(readFileSync(join(copy, 'locales/en', file), 'utf8')).not.toContain('TODO');
    });

    test('the replaced course stays in the repository for the element tests, with all its files and with the interface texts of src', () => {
      // `readTree` returns all files that the compiler reads. If none of these files has changed, the replaced course
      // still compiles.
      const [stayed, before] = [readTree(join(copy, firstCourse), copy), readTree(firstCourseRoot, root)];
      expect([...stayed.keys()]).toEqual([...before.keys()]);
      const isChanged = (file: string) => sumOf(stayed.get(file)) !== sumOf(before.get(file));
      // Files in src may differ, because the new page and the new question type have added texts there.
      expect([...before.keys()].filter(file => isChanged(file) && !file.startsWith('src/'))).toEqual([]);
      expect([...before.keys()].filter(isChanged)).toContain('src/pages/texts.yaml');
    });

    test('every kind of content compiles at once in a new course, and only the rules `translation` and `paper` warn', async () => {
      rmSync(join(copy, 'modules/first-steps/module-test.questions.yaml'));
      const written: string[] = [];
      for (const line of authored)
        written.push(...(await write(line)).created.filter(file => /\.(md|yaml)$/.test(file)));
      expect(compiled()).toEqual({faults: [], warnings: ['translation', 'paper']});
      expect(readFileSync(join(copy, 'modules/first-steps/module.yaml'), 'utf8')).toContain(
        '  - lesson: 02-sea-gate.md\n    path: more\n  - lesson: 03-land-road.md\n    path: more\n  - examination: worn-card\n    path: more\n  - paper: module-test.paper.yaml\n',
      );
      expect(written).toHaveLength(9);
      for (const file of written)
        expect(readFileSync(join(copy, file), 'utf8'), file).toMatch(
          /^(---\n)?# yaml-language-server: \$schema=\S+\.schema\.json\n/,
        );
    });

    test('a new interview has three endings, and its best way earns all points', async () => {
      const {created} = await write('interview night-bus');
      expect(created).toEqual(['scenarios/night-bus.yaml']);
      expect(compiled().faults).toEqual([]);
      const source = sourceOf(copy, 'night-bus');
      const files = filesOf(source, reportFactsOf(copy, source));
      for (const sentence of ['He knows where help is', 'The talk was too much', 'He travels on alone'])
        expect(files.get('night-bus.md')).toContain(sentence);
      expect(files.get('night-bus.json')).toMatch(/"points": 100/);
    });

    inSweep('a new course is packaged at once', async () => {
      const {code, output} = await runs('src/packaging/main.ts');
      expect(code, output).toBe(0);
    });
  });

  inSweep('npm run new leaves no files behind when the course does not compile, and shows why', async () => {
    rmSync(join(copy, 'src/questions/rating/schema.ts'));
    const {code, output} = await create('page', 'land-gate');
    expect(code).toBe(1);
    expect(output).toContain('rating/schema.ts');
    expect(output).toContain('The course does not compile: correct these faults, then run this again.');
    for (const folder of ['src', 'test', 'locales']) {
      const files = readdirSync(join(copy, folder), {recursive: true, encoding: 'utf8'});
      expect(files.filter(file => file.includes('land-gate'))).toEqual([]);
    }
    expect(readFileSync(join(copy, 'src/pages/pages.ts'), 'utf8')).not.toContain('land-gate');
  });
});

/*
 * A script plays an author who makes another course with the commands of docs/authors.md. Then the tests of this
 * course pass, and a learner passes its package at the desk (test/journeys/core-path.spec.ts). Only the sweep runs
 * this test, because it runs all tests once more. Decision 19 gives the reason.
 */
inSweep(
  'an author makes another course, whose tests pass and whose package a learner passes at the desk',
  async () => {
    const course = join(away, 'course');
    await copyRepository(course, 'lf');
    const author = new Author(course);
    const talk = 'scenarios/night-bus.yaml';
    try {
      await author.runs(['new', 'course', 'harbour-watch', '--replace']);
      for (const made of ['lesson first-steps/second-look', 'lesson first-steps/last-word'])
        await author.runs(['new', ...made.split(' ')]);
      for (const made of ['interview first-steps/night-bus', 'specimen first-steps/worn-card'])
        await author.runs(['new', ...made.split(' ')]);
      for (const made of ['country al', 'language ru']) await author.runs(['new', ...made.split(' ')]);
      author.edits('course.yaml', 'country: xx', 'country: al');
      expect(author.fillsIn()).toBeGreaterThan(50);

      author.edits(talk, /(id: refer-(?:desk|card|go),) grade/g, '$1 needs: [passport], grade');
      const stopped = await author.runs(['build'], 1);
      const [, line = ''] =
        /scenarios\/night-bus\.yaml:(\d+):\d+ {2}a dead end: .* Give one option/.exec(stopped) ?? [];
      expect(readFileSync(join(course, talk), 'utf8').split('\n')[Number(line) - 1]).toContain('id: refer');
      author.edits(talk, ' needs: [passport], grade', ' grade');
      await author.runs(['scenarios']);

      author.commits('Begin another course');
      const tested = await author.runs(['test']);
      console.log(tested.split('\n').slice(-12).join('\n'));
      expect(await author.plays('core-path')).toMatch(/✓.*to the completion record/);
      await author.runs(['package', '--all']);
    } finally {
      console.log(author.log.join('\n'));
    }
  },
  // This test takes long. It runs all tests once more, while the sweep runs its own tests.
  patience(7200),
);

inSweep('npm run new ends with exit code 1 and one sentence if it refuses the words', async () => {
  const {code, output} = await capture(process.execPath, [
    join(root, 'tools/run.mjs'),
    'new',
    'page',
    'search',
  ]);
  expect(output.trim()).toBe('The name "search" is taken by a page: choose another name.');
  expect(code).toBe(1);
});
