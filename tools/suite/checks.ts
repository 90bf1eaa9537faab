import {readdirSync, readFileSync} from 'node:fs';
import {join, sep} from 'node:path';
import {root} from '../paths.mjs';
import {capture, tool, type Command} from '../spawn.mjs';
import {sum, type Print, type TestCount} from './tally.ts';

/** A tool that checks the code and fails if it finds a fault. */
interface Check {
  readonly name: string;
  readonly command: () => Command;
  /** Environment variables of the command. */
  readonly env?: Record<string, string>;
  /** Returns a fault in the output of a tool that has succeeded, for example that it has checked no files. */
  readonly doubt?: (output: string) => string | undefined;
}

/**
 * Checks the types, and the rules that need types. The compiler of this check is a Go program, which runs in one thread
 * here. With two threads, each would compute the types of the other again, and the garbage collector would run all the
 * time: five times the processor time.
 */
const typed: Check = {
  name: 'oxlint with types',
  command: () => tool('oxlint', ['--deny-warnings']),
  env: {GOMAXPROCS: '1', GOGC: '400', GOMEMLIMIT: '3GiB'},
  doubt: output =>
    /on [1-9]\d{2,} files with [1-9]\d* rules/.test(output) ? undefined : 'looked at too few files',
};

/** The slowest check first, so that it does not run alone at the end. */
const checks: readonly Check[] = [
  {name: 'eslint', command: () => tool('eslint', ['.', '--max-warnings', '0'])},
  typed,
  {
    name: 'lit-analyzer',
    command: () =>
      tool('lit-analyzer', [analysed, '--strict', '--maxWarnings', '0', '--rules.no-invalid-css', 'off']),
    doubt: analysedWrongFiles,
  },
  {
    name: 'stylelint',
    command: () => tool('stylelint', ['{src,tools}/**/*.{css,styles.ts,element.ts}', '--max-warnings', '0']),
  },
  {
    name: 'oxfmt',
    command: () => tool('oxfmt', ['--check', '.']),
    doubt: output => (/on [1-9]\d{2,} files/.test(output) ? undefined : 'looked at too few files'),
  },
  {name: 'knip', command: () => tool('knip', [])},
  {
    name: 'dependency-cruiser',
    command: () => tool('dependency-cruiser', cruised, 'depcruise'),
    doubt: cruisedNothing,
  },
];

/** Folders of src that may import Lit. The other pages of the desk have templates of their own. */
const withTemplates = [
  'app',
  'device',
  'documents',
  'figures',
  'load',
  'pages',
  'questions',
  'scenario',
  'shell',
  'text',
  'ui',
  'desk/reviewer',
  'desk/live',
];

/**
 * One glob, because lit-analyzer uses only the last of several. It searches every file that it reads for elements, so
 * tests in Node and styles, which have neither elements nor templates, are left out.
 */
const analysed = `src/{${withTemplates.join()}}/**/{*.element.test,!(*.test|*.styles)}.ts`;

const isAnalysed = (file: string): boolean =>
  withTemplates.some(folder => file.startsWith(`${folder}/`)) &&
  (file.endsWith('.element.test.ts') || !/\.(test|styles)\.ts$/.test(file));

const cruised = [
  ...['src', 'test', 'tools', ...readdirSync(root).filter(name => /\.config\.(js|mjs|ts)$/.test(name))],
  ...['--config', '.dependency-cruiser.cjs', '--output-type', 'err-long'],
];

/** Runs every check, two at a time, and continues after a failure. */
export const runChecks = (print?: Print): Promise<TestCount> => runAll(checks, print);

/** Checks the types, and lints the files of the last commit and of the working tree. */
export async function runQuickChecks(print?: Print): Promise<TestCount> {
  const {output} = await capture('git', ['diff', '--name-only', '--diff-filter=d', 'HEAD~1']);
  const others = await capture('git', ['ls-files', '--others', '--exclude-standard']);
  const changed = `${output}\n${others.output}`.split('\n').filter(file => /\.(ts|js|mjs|cjs)$/.test(file));
  const lint = ['--max-warnings', '0', '--no-warn-ignored', ...changed];
  return runAll(
    [
      typed,
      ...(changed.length === 0
        ? []
        : [{name: `eslint of ${changed.length} changed files`, command: () => tool('eslint', lint)}]),
    ],
    print,
  );
}

async function runAll(list: readonly Check[], print: Print = console.log): Promise<TestCount> {
  const waiting = [...list];
  const counts: TestCount[] = [];
  const work = async () => {
    for (let check = waiting.shift(); check; check = waiting.shift()) {
      const {fault, output} = await runCheck(check);
      print(fault === undefined ? `passed  ${check.name}` : `${output}\nFAILED  ${check.name}: ${fault}`);
      counts.push(
        fault === undefined ? {passed: 1, failed: 0} : {passed: 0, failed: 1, failures: [check.name]},
      );
    }
  };
  await Promise.all([work(), work()]);
  return sum(counts);
}

async function runCheck({
  command,
  env,
  doubt,
}: Check): Promise<{readonly fault: string | undefined; readonly output: string}> {
  const {code, output} = await capture(...command(), root, env);
  return {fault: code === 0 ? doubt?.(output) : `ended with ${code}`, output};
}

/** Returns a fault if lit-analyzer did not read each file that it should, or if a file that it leaves out has a template. */
function analysedWrongFiles(output: string): string | undefined {
  const all = readdirSync(join(root, 'src'), {recursive: true, encoding: 'utf8'})
    .filter(name => name.endsWith('.ts'))
    .map(name => name.split(sep).join('/'));
  const there = all.filter(isAnalysed).length;
  const read = Number(/Analyzing (\d+) files/.exec(output)?.[1] ?? 0);
  const missed = all.filter(name => !isAnalysed(name)).find(hasTemplate);
  if (missed !== undefined) return `left out src/${missed}, which has templates`;
  return read === there ? undefined : `read ${read} of ${there} files`;
}

/** True for a file that imports the tag of Lit's templates. */
const hasTemplate = (name: string): boolean =>
  /import \{[^}]*\b(?:html|svg)\b[^}]*\} from 'lit['/]/.test(readFileSync(join(root, 'src', name), 'utf8'));

function cruisedNothing(output: string): string | undefined {
  return /\([1-9]\d* modules, [1-9]\d* dependencies cruised\)/.test(output)
    ? undefined
    : 'looked at no module';
}
