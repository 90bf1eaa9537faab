import {randomBytes} from 'node:crypto';
import {existsSync, readFileSync} from 'node:fs';
import {createServer, type RequestListener, type Server} from 'node:http';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {buildDesk} from '../build.ts';
import {nothingReadable, readableSchema, type Readable} from '../ledger/readable.ts';
import {createAttempts} from './attempts.ts';
import {createBackups} from './backups.ts';
import {hashSecret, newPassphrase} from './secrets.ts';
import {builtFolder, type DeskCourse} from './course.ts';
import {openDataFolder, type DataFolder} from './data-folder.ts';
import {openDatabase, type Database} from './database.ts';
import type {DeskParts} from './desk.ts';
import {learnersOrigin, singleOrigin, recordsOrigin, type DeskOrigin} from './origins.ts';
import {allowedNames} from './guard.ts';
import {createHandler} from './handler.ts';
import {createLearners} from './learners.ts';
import {addresses, listen, stop} from './listening.ts';
import {coursePolicy} from './headers.ts';
import {prepareSchema} from './schema.ts';
import {createSigner} from './signed.ts';
import {folderFiles} from './static-files.ts';
import {createThrottle} from './throttle.ts';
import {loadTexts} from './texts.ts';

/** The folder that holds package.json. */
export const projectFolder = fileURLToPath(new URL('../../../', import.meta.url));

/** Options of a desk; folders are paths. */
export interface StartOptions {
  /** Port to listen on; 0 takes any free port. */
  readonly port: number;
  /** `127.0.0.1` serves this machine only, and `0.0.0.0` serves the whole local network. */
  readonly host?: string;
  /** Folder of the records; created if it is missing. */
  readonly data: string;
  /** The course to play, or the folder of the built course. */
  readonly course: DeskCourse | string;
  /** The trainer's passphrase. By default a new one is generated. */
  readonly passphrase?: string;
  /** Returns milliseconds since 1970. By default the clock of this machine. */
  readonly now?: () => number;
  /** Reports faults. By default to standard error. */
  readonly log?: (line: string) => void;
}

/** A running desk. */
export interface Desk {
  /** URL of the first page, for this machine. */
  readonly url: string;
  /** URLs of the first page for other machines; empty unless `host` admits them. */
  readonly network: readonly string[];
  /** URL of the records, for this machine. A third-party package has the records on a separate port. */
  readonly records: string;
  readonly passphrase: string;
  readonly data: string;
  /** Closes all connections and releases the records. */
  close(): Promise<void>;
}

/** Starts a desk. Rejects with a `DeskFault` for every problem that a person can fix. */
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
    const shared = {
      desk,
      log,
      languages: await loadTexts(projectFolder, course.title),
      names: allowedNames(host),
      files: {course: course.files, desk: folderFiles(assets, coursePolicy)},
    };
    const opened = await openDoors(door => createHandler({...shared, door}), port, host, course.isOurs);
    return {
      ...addresses(host, opened.learners),
      records: `${addresses(host, opened.records).url}records`,
      passphrase,
      data: folder.path,
      async close() {
        await opened.close();
        database.close();
      },
    };
  } catch (error) {
    database.close();
    throw error;
  }
}

interface Opened {
  /** Port of the learners' pages; `records` is the port of the records. */
  readonly learners: number;
  readonly records: number;
  close(): Promise<void>;
}

/** Listens on one port, or on two ports if the course is not ours. */
async function openDoors(
  handler: (door: DeskOrigin) => RequestListener,
  port: number,
  host: string,
  isOurs: boolean,
): Promise<Opened> {
  let [learners, records] = [0, 0];
  const servers: Server[] = [];
  const close = async () => {
    await Promise.all(servers.map(stop));
  };
  const open = async (door: DeskOrigin, at: number) => {
    const server = createServer(handler(door));
    const bound = await listen(server, at, host);
    servers.push(server);
    return bound;
  };
  try {
    learners = await open(isOurs ? singleOrigin : learnersOrigin(() => records), port);
    records = isOurs
      ? learners
      : await open(
          recordsOrigin(() => learners),
          nextTo(port),
        );
    return {learners, records, close};
  } catch (error) {
    await close();
    throw error;
  }
}

const nextTo = (port: number): number => (port > 0 && port < 65_535 ? port + 1 : 0);

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
    passphrase: await hashSecret(passphrase),
    start: randomBytes(12).toString('base64url'),
    throttles: {
      code: createThrottle({free: 3, firstWait: 5000, longestWait: 15 * minute}),
      // This limit counts guesses from all addresses, so it is looser. With a strict limit, a classmate could
      // lock a learner out from another computer.
      name: createThrottle({free: 12, firstWait: 5000, longestWait: 15 * minute}),
      passphrase: createThrottle({free: 3, firstWait: 5000, longestWait: 15 * minute}),
    },
    readable: language => readReadable(course.readable, language),
    now,
  };
}

/**
 * Reads the texts that the records show in place of ids. Uses the given language if it is available, and
 * English otherwise. If there are no texts at all, the records show ids.
 */
function readReadable(folder: string, language: string): Readable {
  const file = [language, 'en'].map(code => join(folder, `${code}.json`)).find(existsSync);
  if (!file) return nothingReadable;
  const parsed = readableSchema.safeParse(JSON.parse(readFileSync(file, 'utf8')));
  return parsed.success ? parsed.data : nothingReadable;
}
