import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {fileURLToPath} from 'node:url';
import {bundledScript} from '../../commands/bundled-script.ts';

/** A desk in a process of its own. */
export interface DeskProcess {
  readonly url: string;
  readonly passphrase: string;
  /** Kills the desk, as a power cut does. Resolves once it is gone. */
  kill(): Promise<void>;
}

/**
 * Starts a desk in a separate process. It uses no CPU time of the caller's process, and can be killed. For port 0,
 * the system chooses a free port. A desk that ends before it is killed fails the test run. The failure shows the
 * error output of the desk.
 */
export async function startProcess(data: string, course: string, port = 0): Promise<DeskProcess> {
  const passphrase = '1111-2222-3333';
  const child = await bundledScript(fileURLToPath(new URL('../desk-child.ts', import.meta.url)));
  const desk = spawn(process.execPath, [child, data, course, passphrase, String(port)]);
  let state: 'starting' | 'running' | 'killed' = 'starting';
  let faults = '';
  desk.stderr.on('data', (part: Buffer) => (faults += part.toString()));
  return new Promise((resolve, reject) => {
    desk.on('close', (code, signal) => {
      const fault = new Error(`The desk ended by itself (${code ?? signal}): ${faults}`);
      if (state === 'starting') reject(fault);
      // No promise can reject any more. So throw the error, because the runner reports it.
      if (state === 'running') throw fault;
    });
    desk.stdout.once('data', (part: Buffer) => {
      state = 'running';
      resolve({
        url: part.toString().trim(),
        passphrase,
        async kill() {
          if (desk.exitCode !== null || desk.signalCode !== null) return;
          state = 'killed';
          const closeEvent = once(desk, 'close');
          desk.kill('SIGKILL');
          await closeEvent;
        },
      });
    });
  });
}
