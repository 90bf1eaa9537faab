import {spawn} from 'node:child_process';
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import {patience} from './suite/machine.mjs';

const isAlive = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

// This test needs SIGTERM, which Windows does not have.
test.skipIf(process.platform === 'win32')(
  'a command that npm started through a shell ends when the shell dies of SIGTERM',
  async () => {
    const folder = mkdtempSync(join(tmpdir(), 'spawn-'));
    const script = join(folder, 'start.mjs');
    const command = 'console.log("command", process.pid); setInterval(() => 0, 1000);';
    writeFileSync(
      script,
      `import {run} from ${JSON.stringify(join(import.meta.dirname, 'spawn.mjs'))};
       process.exitCode = await run(process.execPath, ['-e', ${JSON.stringify(command)}]);`,
    );
    // This shell waits for its command, as the shell of npm does. Without `exit`, the command would take over the
    // process of `sh`.
    const shell = spawn('sh', ['-c', '"$0" "$1"; exit', process.execPath, script], {
      stdio: ['ignore', 'pipe', 'inherit'],
      env: {...process.env, npm_lifecycle_event: 'start'},
    });
    let printed = '';
    shell.stdout.on('data', (part: Buffer) => (printed += part.toString('utf8')));
    await expect.poll(() => printed, {timeout: patience(60)}).toContain('command');
    const pid = Number(/command (\d+)/.exec(printed)?.[1]);
    expect(isAlive(pid)).toBe(true);
    shell.kill('SIGTERM');
    await expect.poll(() => isAlive(pid), {timeout: patience(60)}).toBe(false);
    rmSync(folder, {recursive: true, force: true});
  },
);
