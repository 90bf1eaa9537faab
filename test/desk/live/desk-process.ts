import {spawn} from 'node:child_process';
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
 * Starts a desk in a process of its own, which uses no CPU time of the caller and can be killed. Port 0 is any free
 * port.
 */
export async function startProcess(data: string, course: string, port = 0): Promise<DeskProcess> {
  const passphrase = '1111-2222-3333';
  const child = await bundledScript(fileURLToPath(new URL('../desk-child.ts', import.meta.url)));
  const desk = spawn(process.execPath, [child, data, course, passphrase, String(port)]);
  const ended = new Promise<void>(resolve => {
    desk.on('close', () => {
      resolve();
    });
  });
  const kill = () => {
    desk.kill('SIGKILL');
    return ended;
  };
  return new Promise((resolve, reject) => {
    let faults = '';
    desk.stderr.on('data', (part: Buffer) => (faults += part.toString()));
    desk.stdout.once('data', (part: Buffer) => {
      resolve({url: part.toString().trim(), passphrase, kill});
    });
    void ended.then(() => {
      reject(new Error(faults));
    });
  });
}
