import {execFileSync} from 'node:child_process';
import {readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {performance} from 'node:perf_hooks';
import {expect} from 'vitest';
import {filesBelow} from '../../src/compiler/build/disk.ts';
import {capture, tool, type Command} from '../../tools/spawn.mjs';

/** Folders with the texts that an author writes. */
const authorFolders = ['modules', 'scenarios', 'specimens'];

const identity = ['-c', 'user.name=Author', '-c', 'user.email=author@example.org'];

/**
 * A scripted author, who works in a copy of the repository with the commands of the guide and an editor. `log` lists every
 * command with its duration.
 */
export class Author {
  readonly log: string[] = [];
  readonly #copy: string;

  constructor(copy: string) {
    this.#copy = copy;
  }

  /** Runs `npm run …` and returns its output. Expects the exit code `code`. */
  runs(words: readonly string[], code = 0): Promise<string> {
    const command: Command = [process.execPath, [join(this.#copy, 'tools/run.mjs'), ...words]];
    // Unset TAMGA_CELL. The sweep sets this variable for the test, but an author runs the commands without it.
    return this.#timed(`npm run ${words.join(' ')}`, command, '', code);
  }

  /**
   * Plays a file of journeys, as the sweep does. Uses the package that the last tests have built. Returns the output.
   */
  plays(journey: string): Promise<string> {
    const command = tool('@playwright/test', ['test', journey], 'playwright');
    return this.#timed(`npx playwright test ${journey}`, command, 'chromium 714x666 en', 0);
  }

  async #timed(name: string, command: Command, cell: string, code: number): Promise<string> {
    const start = performance.now();
    // Vitest sets NODE_ENV to "test", which an author does not. With this value, Vite bundles the development build of Lit.
    const result = await capture(...command, this.#copy, {TAMGA_CELL: cell, NODE_ENV: undefined});
    const seconds = ((performance.now() - start) / 1000).toFixed(1);
    this.log.push(`${seconds.padStart(7)} s  ${name}`);
    expect(result.code, result.output).toBe(code);
    return result.output;
  }

  /** Replaces a text in a file. Throws if the file does not contain it. */
  edits(file: string, from: string | RegExp, to: string): void {
    const path = join(this.#copy, file);
    const before = readFileSync(path, 'utf8');
    const after = before.replaceAll(from, to);
    if (after === before) throw new Error(`${file} has no ${String(from)}`);
    writeFileSync(path, after);
  }

  /**
   * Fills in every text that still says TODO. The description after the word TODO becomes the text. Returns the
   * number of filled texts.
   */
  fillsIn(): number {
    const todo = /TODO(?: \(([^)]*)\))?:? ?/g;
    let filled = 0;
    for (const file of authorFolders.flatMap(folder => filesBelow(this.#copy, folder))) {
      if (!/\.(md|yaml)$/.test(file)) continue;
      const path = join(this.#copy, file);
      const text = readFileSync(path, 'utf8');
      filled += text.match(todo)?.length ?? 0;
      writeFileSync(
        path,
        text.replace(todo, (_, name?: string) => (name === undefined ? '' : `${name} `)),
      );
    }
    return filled;
  }

  /** Commits all files to a new repository, because some checks read the history of the repository. */
  commits(subject: string): void {
    for (const words of [
      ['init', '-q'],
      ['add', '-A'],
      [...identity, 'commit', '-q', '-m', subject],
    ])
      execFileSync('git', words, {cwd: this.#copy});
  }
}
