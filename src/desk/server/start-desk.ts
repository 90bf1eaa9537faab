import {randomBytes} from 'node:crypto';
import {existsSync, readFileSync} from 'node:fs';
import {createServer, type Server} from 'node:http';
import {networkInterfaces} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {buildDesk} from '../build.ts';
import {nothingReadable, readableSchema, type Readable} from '../ledger/readable.ts';
import {createAttempts} from './attempts.ts';
import {createBackups} from './backups.ts';
import {hashCode, newPassphrase} from './codes.ts';
import {builtFolder, type Course} from './course.ts';
import {openDataFolder, type DataFolder} from './data-folder.ts';
import {openDatabase, type Database} from './database.ts';
import {DeskFault} from './desk-fault.ts';
import type {DeskParts} from './desk.ts';
import {systemCode} from './file-fault.ts';
import {allowedNames} from './guard.ts';
import {createHandler} from './handler.ts';
import {createLearners} from './learners.ts';
import {coursePolicy} from './reply.ts';
import {prepareSchema} from './schema.ts';
import {createSigner} from './signed.ts';
import {folderFiles} from './static-files.ts';
import {createThrottle} from './throttle.ts';
import {loadWords} from './words.ts';

/** The folder that holds package.json. */
export const projectFolder = fileURLToPath(new URL('../../../', import.meta.url));

/** How a desk is started; folders are paths. */
export interface StartOptions {
  /** 0 takes any free port. */
  readonly port: number;
  /** `127.0.0.1` is this machine alone, `0.0.0.0` the whole local network. */
  readonly host?: string;
  /** Where the records lie; made when it is missing. */
  readonly data: string;
  /** What is played, or the folder of the built course. */
  readonly course: Course | string;
  /** The trainer's; a new one is made when there is none. */
  readonly passphrase?: string;
  /** Milliseconds since 1970; the clock of this machine when it is missing. */
  readonly now?: () => number;
  /** Where faults are told; standard error when it is missing. */
  readonly log?: (line: string) => void;
}

/** A desk that runs. */
export interface Desk {
  /** Its first page, for this machine. */
  readonly url: string;
  /** The same for other machines; empty unless `host` lets them in. */
  readonly network: readonly string[];
  readonly passphrase: string;
  readonly data: string;
  /** Ends all connections and gives the records free. */
  close(): Promise<void>;
}

/** Starts a desk. Rejects with a `DeskFault` for everything that a person can put right. */
export async function startDesk(options: StartOptions): Promise<Desk> {
  const {
    port,
    host = '127.0.0.1',
    passphrase = newPassphrase(),
    now = Date.now,
    log = console.error,
  } = options;
  const course = typeof options.course === 'string' ? builtFolder(options.course) : options.course;
  const assets = await buildDesk();
  const folder = openDataFolder(options.data);
  const database = openDatabase(folder.database);
  try {
    const backups = createBackups(database, folder);
    prepareSchema(database, folder.database, course, () => {
      backups.make(now());
    });
    const desk = await gather(database, folder, {course, backups, passphrase, now});
    const server = createServer(
      createHandler({
        desk,
        log,
        languages: await loadWords(projectFolder),
        names: allowedNames(host),
        files: {course: course.files, desk: folderFiles(assets, coursePolicy)},
      }),
    );
    const bound = await listen(server, port, host);
    return {
      ...addresses(host, bound),
      passphrase,
      data: folder.path,
      close: () => close(server, database),
    };
  } catch (error) {
    database.close();
    throw error;
  }
}

/** Under what a desk is reached, here and from other machines. */
function addresses(host: string, port: number): Pick<Desk, 'url' | 'network'> {
  const address = (name: string) => `http://${name.includes(':') ? `[${name}]` : name}:${port}/`;
  const everywhere = host === '0.0.0.0' || host === '::';
  return everywhere
    ? {url: address('127.0.0.1'), network: networkAddresses().map(address)}
    : {url: address(host), network: []};
}

interface Gathered extends Pick<DeskParts, 'course' | 'backups' | 'now'> {
  readonly passphrase: string;
}

const minute = 60_000;

async function gather(
  database: Database,
  folder: DataFolder,
  {course, backups, passphrase, now}: Gathered,
): Promise<DeskParts> {
  return {
    course,
    backups,
    learners: createLearners(database),
    attempts: createAttempts(database),
    signer: createSigner(folder.secret),
    passphrase: await hashCode(passphrase),
    start: randomBytes(12).toString('base64url'),
    throttles: {
      code: createThrottle({free: 3, firstWait: 5000, longestWait: 15 * minute}),
      // Looser, or a classmate could keep a learner out from another computer.
      name: createThrottle({free: 12, firstWait: 5000, longestWait: 15 * minute}),
      passphrase: createThrottle({free: 3, firstWait: 5000, longestWait: 15 * minute}),
    },
    readable: language => readReadable(course.readable, language),
    now,
  };
}

/** Words for ids, in a language or in English; a course without them is shown by its ids. */
function readReadable(folder: string, language: string): Readable {
  const file = [language, 'en'].map(code => join(folder, `${code}.json`)).find(existsSync);
  if (!file) return nothingReadable;
  const parsed = readableSchema.safeParse(JSON.parse(readFileSync(file, 'utf8')));
  return parsed.success ? parsed.data : nothingReadable;
}

function listen(server: Server, port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', error => {
      reject(portFault(error, port, host));
    });
    server.listen(port, host, () => {
      const address = server.address();
      resolve(typeof address === 'object' && address ? address.port : port);
    });
  });
}

function portFault(error: Error, port: number, host: string): Error {
  switch (systemCode(error)) {
    case 'EADDRINUSE':
      return new DeskFault(
        'port',
        `Port ${port} is in use by another program, or by another desk.`,
        `Stop that one, or choose another port: --port ${port + 1}.`,
      );
    case 'EACCES':
      return new DeskFault(
        'port',
        `This user may not use port ${port}.`,
        'Choose one from 1024 on, such as --port 8080.',
      );
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return new DeskFault(
        'port',
        `This machine has no address "${host}".`,
        'Use --host 127.0.0.1 for this machine alone, or --host 0.0.0.0 for the local network.',
      );
    default:
      return error;
  }
}

function networkAddresses(): string[] {
  return Object.values(networkInterfaces())
    .flatMap(list => list ?? [])
    .filter(({family, internal}) => family === 'IPv4' && !internal)
    .map(({address}) => address);
}

/** Requests under way may end; a browser that keeps its connection open does not hold the desk. */
function close(server: Server, database: Database): Promise<void> {
  return new Promise(resolve => {
    const patience = setTimeout(() => {
      server.closeAllConnections();
    }, 1000);
    server.close(() => {
      clearTimeout(patience);
      database.close();
      resolve();
    });
    server.closeIdleConnections();
  });
}
