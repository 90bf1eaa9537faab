import {spawn} from 'node:child_process';
import {root} from '../paths.mjs';

/** Exit code and output of a command. */
export interface Captured {
  readonly code: number;
  readonly output: string;
}

/** Runs a command without a shell, by default in the root folder, and captures its output. */
export function capture(command: string, words: readonly string[], cwd: string = root): Promise<Captured> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, words, {cwd, stdio: ['ignore', 'pipe', 'pipe'], shell: false});
    const parts: Buffer[] = [];
    const keep = (part: Buffer) => parts.push(part);
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    child.once('error', reject);
    child.once('close', (code, signal) => {
      const end = signal ? `\n${command} was ended by ${signal}\n` : '';
      resolve({code: code ?? 1, output: Buffer.concat(parts).toString('utf8') + end});
    });
  });
}
