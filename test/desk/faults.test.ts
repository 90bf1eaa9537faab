import {spawnSync} from 'node:child_process';
import {chmodSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import {createServer} from 'node:net';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import Libsql from 'libsql';
import {build} from 'vite';
import {beforeAll, describe, expect, test} from 'vitest';
import {DeskFault} from '../../src/desk/storage/desk-fault.ts';
import {openDatabase} from '../../src/desk/storage/database.ts';
import {help, readCommandLine} from '../../src/desk/server/options.ts';
import {projectFolder, startDesk} from '../../src/desk/server/start-desk.ts';
import {answerAt, commitOf} from './commits.ts';
import {DeskClient, launch, makeCourse, openDesk, signIn, temporary} from './desk-client.ts';

const main = join(projectFolder, 'src/desk/server/main.ts');
const unprivilegedChild = fileURLToPath(new URL('./unprivileged-child.ts', import.meta.url));
/**
 * The folder for the bundled programs. It is inside the project, so that the programs find their packages. It is a
 * separate folder, so that the programs cannot damage the project.
 */
const programsFolder = join(projectFolder, 'node_modules/.desk-faults/src/desk/server');

/** Bundles the programs once, because a program needs a second to start from the sources. */
const buildPrograms = () =>
  build({
    configFile: false,
    logLevel: 'warn',
    build: {
      ssr: true,
      outDir: programsFolder,
      emptyOutDir: true,
      // `own-package` stays outside the bundle. It needs the packager, which these tests never run.
      rolldownOptions: {external: [/own-package/], input: [main, unprivilegedChild]},
    },
  });

/** Expects `error` to be a `DeskFault` with this code. Its message must contain `named`, and it must have a cure. */
function expectFault(error: unknown, code: string, named: string): void {
  expect(error).toBeInstanceOf(DeskFault);
  expect(error).toMatchObject({code});
  expect(error instanceof DeskFault && error.message).toContain(named);
  expect(error instanceof DeskFault && error.cure).toMatch(/\w/);
}

async function start(data: string, port = 0): Promise<unknown> {
  try {
    const desk = await startDesk({port, data, course: makeCourse(temporary()), log: () => undefined});
    await desk.close();
    return 'started';
  } catch (error) {
    return error;
  }
}

describe('a desk that cannot start names the reason and the cure', () => {
  beforeAll(buildPrograms);

  test('a desk does not start if the course is not built', async () => {
    const error: unknown = await startDesk({port: 0, data: temporary(), course: '/no/such/course'}).catch(
      (thrown: unknown) => thrown,
    );
    expectFault(error, 'course', join('/no/such/course', 'index.html'));
  });

  test('a desk whose port is in use does not start, and leaves its records unlocked', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await new Promise(resolve => other.once('listening', resolve));
    const address = other.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    const data = temporary();
    expectFault(await start(data, port), 'port', String(port));
    other.close();
    expect(await start(data)).toBe('started');
  });

  test('a desk does not start on the records of a running desk, and the running desk goes on', async () => {
    const desk = await openDesk();
    const client = await signIn(desk, 'Undisturbed');
    expectFault(await start(desk.data), 'locked', 'desk.db');
    expect((await client.get('/')).text).toContain('Welcome back, Undisturbed');
    await desk.end();
  });

  test.each<[string, (file: string) => void]>([
    [
      'text',
      file => {
        writeFileSync(file, 'these are no records '.repeat(500));
      },
    ],
    [
      'cut off',
      file => {
        const whole = readFileSync(file);
        writeFileSync(file, whole.subarray(0, whole.length / 2));
      },
    ],
    [
      'overwritten in the middle',
      file => {
        writeFileSync(file, readFileSync(file).fill(0x5a, 4096, 16_384));
      },
    ],
    [
      'inconsistent in their free pages',
      file => {
        const bytes = readFileSync(file);
        bytes.writeUInt32BE(5, 36);
        writeFileSync(file, bytes);
      },
    ],
  ])('a desk does not start if the records are %s, and does not change the file', async (_what, damage) => {
    const desk = await openDesk();
    const client = await signIn(desk, 'Damaged');
    const session = await launch(client);
    await client.json(
      '/play/commit',
      commitOf(
        session.launch,
        1,
        {},
        Array.from({length: 100}, (_, n) => answerAt(n)),
      ),
    );
    await desk.close();
    const file = join(desk.data, 'desk.db');
    damage(file);
    const before = readFileSync(file);
    expectFault(await start(desk.data), 'damaged', file);
    // Skip the header of the file, because it changes each time the file is opened.
    expect(readFileSync(file).subarray(100).equals(before.subarray(100))).toBe(true);
  });

  test('a desk does not start on the database of another program', async () => {
    const data = temporary();
    const other = new Libsql(join(data, 'desk.db'));
    other.exec('create table shopping(item text)');
    other.close();
    expectFault(await start(data), 'damaged', 'another program');
  });

  test('a desk does not start on the records of a later release', async () => {
    const data = temporary();
    expect(await start(data)).toBe('started');
    const database = openDatabase(join(data, 'desk.db'));
    database.exec('pragma user_version = 999');
    database.close();
    expectFault(await start(data), 'newer', 'later release');
  });

  test('a desk does not start if its data folder is a file', async () => {
    const data = join(temporary(), 'taken');
    writeFileSync(data, '');
    expectFault(await start(data), 'folder', data);
  });

  // Windows has no read-only permission for folders.
  test.skipIf(process.platform === 'win32').each<[string, (data: string) => void]>([
    [
      'folder',
      data => {
        chmodSync(data, 0o555);
      },
    ],
    [
      'database',
      data => {
        openDatabase(join(data, 'desk.db')).close();
        writeFileSync(join(data, 'secret'), 'ab'.repeat(32));
        chmodSync(join(data, 'secret'), 0o644);
        chmodSync(join(data, 'desk.db'), 0o444);
        chmodSync(data, 0o777);
      },
    ],
  ])('a desk does not start if the %s is read-only', (_what, close) => {
    const parent = temporary();
    chmodSync(parent, 0o755);
    const data = join(parent, 'data');
    mkdirSync(data);
    close(data);
    const {stdout} = spawnSync(process.execPath, [join(programsFolder, 'unprivileged-child.js'), data], {
      encoding: 'utf8',
    });
    expect(stdout).toMatch(/^read-only: .*data.* cannot be/);
  });

  test.each([
    [['--port', 'eighty'], 'eighty'],
    [['--passphrase', 'short'], 'passphrase'],
    [['stray'], 'stray'],
  ])('the command line %j is refused', (args, named) => {
    const read = () => {
      try {
        return readCommandLine(args, projectFolder);
      } catch (error) {
        return error;
      }
    };
    expectFault(read(), 'option', named);
  });

  test.each([
    [['--prot', '1'], '--prot'],
    [['--package', 'no-such.zip'], 'no-such.zip'],
  ])('the command line %j ends with exit code 1 and without a stack trace', (args, named) => {
    const run = spawnSync(process.execPath, [join(programsFolder, 'main.js'), ...args], {encoding: 'utf8'});
    expect(run.status).toBe(1);
    expect(run.stdout).toBe('');
    expect(run.stderr).toContain(named);
    expect(run.stderr).not.toMatch(/^\s+at /m);
  });

  // Test only the text here, because test/commands/help.test.ts tests the process that prints this text.
  test('the help of the desk names its options', () => {
    expect(help).toContain('--restore FILE');
  });
});

test('a stopped desk accepts no more connections', async () => {
  const desk = await openDesk();
  const client = new DeskClient(desk);
  await client.get('/');
  await desk.close();
  await expect(client.get('/')).rejects.toThrow();
  await desk.end();
});
