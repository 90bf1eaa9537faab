import {readdirSync} from 'node:fs';
import {root} from '../paths.mjs';
import {capture, tool, typescript, type Command} from '../spawn.mjs';
import {sum, type Print, type TestCount} from './tally.ts';

/** A tool that checks the code and fails if it finds a fault. */
interface Check {
  readonly name: string;
  readonly command: () => Command;
  /** Environment variables of the command. */
  readonly env?: Record<string, string>;
  /**
   * Checks the output of a successful tool. Returns a fault if there is one, for example if the tool has checked no
   * files.
   */
  readonly doubt?: (output: string) => string | undefined;
}

/**
 * Checks the types, and the rules that need types. The compiler of this check is a Go program, which runs in one thread
 * here. With two threads, each would compute the types of the other again, and the garbage collector would run all the
 * time: five times the processor time.
 */
const lintWithTypes: Check = {
  name: 'oxlint with types',
  command: () => tool('oxlint', ['--deny-warnings']),
  env: {GOMAXPROCS: '1', GOGC: 'off', GOMEMLIMIT: '3GiB'},
  doubt: output =>
    /on [1-9]\d{2,} files with [1-9]\d* rules/.test(output) ? undefined : 'looked at too few files',
};

/** The slowest check first, so that it does not run alone at the end. */
const checks: readonly Check[] = [
  {name: 'eslint', command: () => tool('eslint', ['.', '--max-warnings', '0'])},
  lintWithTypes,
  {
    name: 'lit-analyzer',
    command: () => typescript('tools/suite/check-templates.ts', []),
    doubt: output =>
      /in [1-9]\d{2,} files with [1-9]\d+ that define/.test(output) ? undefined : 'looked at too few files',
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
      lintWithTypes,
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

function cruisedNothing(output: string): string | undefined {
  return /\([1-9]\d* modules, [1-9]\d* dependencies cruised\)/.test(output)
    ? undefined
    : 'looked at no module';
}
