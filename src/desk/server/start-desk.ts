import {existsSync, readFileSync, statfsSync} from 'node:fs';
import {createServer, type Server} from 'node:http';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {buildDesk} from '../build.ts';
import {nothingReadable, readableSchema, type Readable} from '../ledger/readable.ts';
import {createAdmission} from '../storage/admission.ts';
import {createAssignments} from '../storage/assignments.ts';
import {createAttempts} from '../storage/attempts.ts';
import {createAudit} from '../storage/audit.ts';
import {createBackups} from '../storage/backups.ts';
import {createComments} from '../storage/comments.ts';
import {createEvaluations} from '../storage/evaluations.ts';
import {createOutbox} from '../storage/outbox.ts';
import {createOutsideResults} from '../storage/outside-results.ts';
import {createSpareBackups} from '../storage/spare-backups.ts';
import {createSavedPlan} from '../storage/plan.ts';
import {createRefreshers} from '../storage/refreshers.ts';
import {createPreviews} from '../storage/previews.ts';
import {newPassphrase, slowHashing, type SecretHashing} from './secrets/secrets.ts';
import {answerClientError} from './client-error.ts';
import {startCommand} from './command.ts';
import {builtFolder, type DeskCourse} from './desk-course.ts';
import {openDataFolder, type DataFolder} from '../storage/data-folder.ts';
import {openDatabase, type Database} from '../storage/database.ts';
import {DeskFault} from '../storage/desk-fault.ts';
import type {DeskParts} from './desk.ts';
import {createLrsSender, type LrsAddress} from './lrs/sender.ts';
import {createLimits} from './limits.ts';
import {createLiveRooms} from './live/rooms.ts';
import {
  foreignPortsFor,
  isForeignPort,
  learnersOrigin,
  recordsOrigin,
  singleOrigin,
  type DeskOrigin,
} from './origins.ts';
import {createPrivate} from '../storage/private-files.ts';
import {createSessions} from '../storage/sessions.ts';
import {allowedNames} from './guard.ts';
import {createHandler} from './handler.ts';
import {createLearners} from '../storage/learners.ts';
import {addresses, listenOnFirstFree, stop} from './listening.ts';
import {coursePolicy} from './headers.ts';
import {prepareSchema} from '../storage/schema.ts';
import {createSigner} from './secrets/signed.ts';
import {folderFiles} from './static-files.ts';
import {loadTexts} from './texts.ts';

/** The folder that holds package.json. */
export const projectFolder = fileURLToPath(new URL('../../../', import.meta.url));

/** Options of a desk. All folders are given as paths. */
export interface StartOptions {
  /** Port to listen on; 0 takes any free port. */
  readonly port: number;
  /** `127.0.0.1` serves this machine only, and `0.0.0.0` serves the whole local network. */
  readonly host?: string;
  /** Folder of the records; created if it is missing. */
  readonly data: string;
  /** Second folder for the back-ups that the desk makes every hour. */
  readonly spare?: string;
  /** LRS to which the desk sends answers of our own course. */
  readonly lrs?: LrsAddress;
  /** The course to play, or the folder of the built course. */
  readonly course: DeskCourse | string;
  /** The trainer's passphrase. By default a new one is generated. */
  readonly passphrase?: string;
  /**
   * How codes and the passphrase are hashed. The default is slow, so that an attacker can try only a few guesses.
   * Only tests use a faster function.
   */
  readonly hashing?: SecretHashing;
  /** Returns the current time in milliseconds since 1970. By default reads the clock of this machine. */
  readonly now?: () => number;
  /**
   * Options of `npm start` that open the same desk again. The commands on the desk's pages contain these options.
   * Without `options`, the commands contain `--data` only.
   */
  readonly options?: readonly string[];
  /** Time in milliseconds in which a client must send its whole request. */
  readonly requestTimeout?: number;
  /** Reports faults. By default writes to standard error. */
  readonly log?: (line: string) => void;
}

const hour = 60 * 60 * 1000;

/** A running desk. */
export interface Desk {
  /** URL of the first page, for this machine. */
  readonly url: string;
  /** URLs of the first page for other machines. Empty if `host` admits only this machine. */
  readonly network: readonly string[];
  /**
   * URL of the records, for this machine. If the course is a third-party package, the records have a port of
   * their own.
   */
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
    hashing = slowHashing,
    now = Date.now,
    log = console.error,
    requestTimeout = 20_000,
  } = options;
  checkPort(port);
  const course = typeof options.course === 'string' ? builtFolder(options.course) : options.course;
  const assets = await buildDesk(projectFolder);
  const folder = openDataFolder(options.data);
  createPrivate(folder.database);
  const database = openDatabase(folder.database);
  try {
    const backups = createBackups(database, folder);
    prepareSchema(database, folder.database, course, () => {
      backups.make(now());
    });
    const command = options.options ?? ['--data', folder.path];
    const spare =
      options.spare === undefined ? undefined : createSpareBackups(database, options.spare, course);
    const lrs =
      options.lrs &&
      createLrsSender({
        ...{lrs: options.lrs, outbox: createOutbox(database), now, log},
        course: () => ({
          id: course.key.split('.')[0] ?? course.key,
          model: course.model,
          readable: readReadable(course.readable, 'en'),
        }),
      });
    // This port may change when the ports are opened. The pages ask for the addresses only afterwards.
    let learnersPort = port;
    const desk = await gather(database, folder, {
      ...{course, backups, spare, lrs, hashing, passphrase, now, command},
      isOnNetwork: addresses(host, port).network.length > 0,
      addresses() {
        const {url, network} = addresses(host, learnersPort);
        return network.length > 0 ? network : [url];
      },
    });
    const languages = await loadTexts(projectFolder, course.title);
    const shared = {
      ...{desk, log, languages},
      names: allowedNames(host),
      files: {course: course.files, desk: folderFiles(assets, coursePolicy)},
    };
    const serve = (door: DeskOrigin) =>
      createServer(
        // Node checks for slow requests only at this interval. It is shorter than the timeout, so that a
        // request ends soon after the timeout.
        {requestTimeout, headersTimeout: requestTimeout, connectionsCheckingInterval: requestTimeout / 4},
        createHandler({...shared, door}),
      ).on('clientError', answerClientError(languages));
    const openPorts = await openDoors(serve, port, host, course.isOurs);
    learnersPort = openPorts.learners;
    const backUp = () => {
      const fault = spare?.run(now()).fault ?? '';
      if (fault !== '') log(fault);
    };
    backUp();
    const hourly = setInterval(backUp, hour);
    lrs?.start();
    return {
      ...addresses(host, openPorts.learners),
      records: `${addresses(host, openPorts.records).url}records`,
      passphrase,
      data: folder.path,
      async close() {
        clearInterval(hourly);
        desk.rooms.close();
        await lrs?.stop();
        await openPorts.close();
        database.close();
      },
    };
  } catch (error) {
    database.close();
    throw error;
  }
}

interface OpenPorts {
  /** Port of the learners' pages. `records` is the port of the records. */
  readonly learners: number;
  readonly records: number;
  close(): Promise<void>;
}

/**
 * Opens the ports of a desk. For our own course, `port` serves everything. For another package, `port` serves only
 * the records, and a second port serves the package.
 */
async function openDoors(
  serve: (door: DeskOrigin) => Server,
  port: number,
  host: string,
  isOurs: boolean,
): Promise<OpenPorts> {
  let [learners, records] = [0, 0];
  const servers: Server[] = [];
  const close = async () => {
    await Promise.all(servers.map(stop));
  };
  const open = async (door: DeskOrigin, ports: readonly number[]) => {
    const server = serve(door);
    const bound = await listenOnFirstFree(server, ports, host);
    servers.push(server);
    return bound;
  };
  try {
    records = await open(isOurs ? singleOrigin : recordsOrigin(() => learners), [port]);
    learners = isOurs
      ? records
      : await open(
          learnersOrigin(() => records),
          foreignPortsFor(records),
        );
    return {learners, records, close};
  } catch (error) {
    await close();
    throw error;
  }
}

function checkPort(port: number): void {
  if (isForeignPort(port))
    throw new DeskFault(
      'port',
      `Port ${port} is kept for packages of other makers, which use the ports from 20000 to 29999.`,
      'Choose another one, such as --port 8080. A package then takes a port of its own.',
    );
}

interface Gathered extends Pick<
  DeskParts,
  'course' | 'backups' | 'spare' | 'lrs' | 'hashing' | 'now' | 'addresses' | 'isOnNetwork'
> {
  readonly passphrase: string;
  /** Options of the command that starts this desk. */
  readonly command: readonly string[];
}

async function gather(
  database: Database,
  folder: DataFolder,
  {course, backups, spare, lrs, hashing, passphrase, now, addresses, isOnNetwork, command}: Gathered,
): Promise<DeskParts> {
  const learners = createLearners(database);
  return {
    course,
    backups,
    learners,
    outside: createOutsideResults(database, learners),
    evaluations: createEvaluations(database),
    spare,
    lrs,
    audit: createAudit(database),
    disk() {
      const {bavail, blocks, bsize} = statfsSync(folder.path);
      return {free: bavail * bsize, total: blocks * bsize};
    },
    attempts: createAttempts(database),
    assignments: createAssignments(database),
    plan: createSavedPlan(database),
    refreshers: createRefreshers(database),
    signer: createSigner(folder.secret),
    hashing,
    passphrase: await hashing.hash(passphrase),
    sessions: createSessions(database),
    admission: createAdmission(database),
    limits: createLimits(),
    previews: createPreviews(database),
    comments: createComments(database),
    addresses,
    analysis: join(folder.path, 'analysis'),
    rooms: createLiveRooms(),
    isOnNetwork,
    restoreCommand: file => startCommand([...command, '--restore', file]),
    readable: language => readReadable(course.readable, language),
    now,
  };
}

/**
 * Reads the texts that the records show in place of ids. Uses the given language if it is available, and English
 * otherwise. Without any texts, the records show ids.
 */
function readReadable(folder: string, language: string): Readable {
  const file = [language, 'en'].map(code => join(folder, `${code}.json`)).find(existsSync);
  if (!file) return nothingReadable;
  const parsed = readableSchema.safeParse(JSON.parse(readFileSync(file, 'utf8')));
  return parsed.success ? parsed.data : nothingReadable;
}
