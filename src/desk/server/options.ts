import {resolve} from 'node:path';
import {parseArgs} from 'node:util';
import type {Standard} from '../../packaging/choice/standards.ts';
import {DeskFault} from '../storage/desk-fault.ts';
import {systemCode} from '../storage/file-fault.ts';

/** The parsed command line. All paths are absolute. */
export interface CommandLine {
  readonly help: boolean;
  readonly port: number;
  readonly host: string;
  /** Data folder. If undefined, each course has a separate folder. */
  readonly data: string | undefined;
  /** Plays our own course, packaged for this standard. */
  readonly standard: PlayedStandard | undefined;
  /** Modules of our course that the desk plays, with a comma between them; undefined for all. */
  readonly modules: string | undefined;
  /** Country whose pack and passages our course shows; undefined for the country of course.yaml. */
  readonly country: string | undefined;
  /** Plays this package instead of our own course. */
  readonly package: string | undefined;
  /**
   * True if several learners use one browser. The course then keeps nothing on the device after the window of the
   * course closes.
   */
  readonly sharedDevices: boolean;
  readonly passphrase: string | undefined;
  /** Second folder of back-ups; undefined for none. */
  readonly backups: string | undefined;
  readonly restore: string | undefined;
  /** Address of an LRS that gets the answers; undefined for none. */
  readonly lrs: string | undefined;
}

/** Standards whose packages the desk can play. */
const playedStandards = ['scorm12', 'scorm2004-3', 'scorm2004-4'] as const satisfies readonly Standard[];
export type PlayedStandard = (typeof playedStandards)[number];

/** The text that `--help` prints. */
export const help = `Opens the desk: a small learning system for one classroom, with the built course in it.

  npm start -- [options]

  --standard NAME      plays our course as a package of ${playedStandards.join(', ')} (default: the built course)
  --modules A,B        only these modules of our course; with --standard (default all)
  --package FILE.zip   plays another package: one unit, SCORM 1.2 or SCORM 2004 3rd or 4th Edition
  --country CODE       whose laws, lines and passages our course shows (default: the country of course.yaml)
  --shared-devices     several learners use one browser: our course keeps nothing there beyond its window
  --port N             port to listen on (default 8080; 0 takes any free one); 20000 to 29999 are for packages
  --host ADDRESS       127.0.0.1 for this machine alone (default), 0.0.0.0 for the local network
  --data FOLDER        where the records are kept (default: desk-data, and in it a folder for each course)
  --passphrase TEXT    the trainer's passphrase, at least 8 characters (default: a new one at each start)
  --backups FOLDER     a second folder, on another disk, for a back-up every hour
  --lrs URL            send answers to this LRS when it can be reached; its USER:PASSWORD is in TAMGA_LRS_LOGIN
  --restore FILE       put a back-up in the place of the records, then start
  --help               this text
`;

/** Port and address of a desk that is started without options. */
const defaults = {port: 8080, host: '127.0.0.1'} as const;

/**
 * Returns the command-line options that open the same records again. Leaves out the passphrase, because the screen
 * must not show it.
 */
export function optionsAgain(
  {
    port,
    host,
    standard,
    modules,
    country,
    package: file,
    sharedDevices,
    backups,
    lrs,
  }: Omit<CommandLine, 'data'>,
  data: string,
): readonly string[] {
  return [
    ...['--data', data],
    ...(standard === undefined ? [] : ['--standard', standard]),
    ...(modules === undefined ? [] : ['--modules', modules]),
    ...(country === undefined ? [] : ['--country', country]),
    ...(file === undefined ? [] : ['--package', file]),
    ...(sharedDevices ? ['--shared-devices'] : []),
    ...(backups === undefined ? [] : ['--backups', backups]),
    ...(lrs === undefined ? [] : ['--lrs', lrs]),
    ...(host === defaults.host ? [] : ['--host', host]),
    ...(port === defaults.port ? [] : ['--port', String(port)]),
  ];
}

const shortestPassphrase = 8;

/**
 * Parses the command line. `from` is the base folder of relative paths. Throws a `DeskFault` that names the
 * wrong option.
 */
export function readCommandLine(args: readonly string[], from: string): CommandLine {
  const values = parse(args);
  const {passphrase} = values;
  if (passphrase !== undefined && passphrase.trim().length < shortestPassphrase) {
    throw new DeskFault(
      'option',
      `The passphrase has fewer than ${shortestPassphrase} characters.`,
      'Choose a longer one, or leave --passphrase out.',
    );
  }
  if (values.host === '')
    throw new DeskFault('option', '--host has no address.', 'Use --host 127.0.0.1 or --host 0.0.0.0.');
  if (values.standard !== undefined && values.package !== undefined)
    throw new DeskFault(
      'option',
      '--standard and --package both say what is played.',
      'Leave one of them out: a package names its own standard.',
    );
  if (values.modules !== undefined && values.standard === undefined)
    throw new DeskFault(
      'option',
      '--modules chooses from our own course, and needs --standard.',
      `Use --standard ${playedStandards[0]} --modules ${values.modules}, and no --package.`,
    );
  if (values.modules === '')
    throw new DeskFault('option', '--modules has no names.', 'Write them after the option: --modules A,B.');
  if (values['shared-devices'] === true && values.package !== undefined)
    throw new DeskFault(
      'option',
      '--shared-devices is for our own course, and --package plays another one.',
      'Leave --shared-devices out. What a package keeps in the browser is decided where the package is made.',
    );
  if (values.country !== undefined && values.package !== undefined)
    throw new DeskFault(
      'option',
      '--country is for our own course, and --package plays another one.',
      'Leave --country out. The country of a package is decided where the package is made.',
    );
  if (values.lrs !== undefined && values.package !== undefined)
    throw new DeskFault(
      'option',
      '--lrs is for our own course, and --package plays another one.',
      'Leave --lrs out. The desk cannot tell what the answers of another course mean.',
    );
  if (values.lrs !== undefined && !/^https?:\/\/[^/]/.test(values.lrs))
    throw new DeskFault(
      'option',
      `"${values.lrs}" is no address of an LRS.`,
      'Write the address that its manual names, such as --lrs https://lrs.example/xapi/.',
    );
  const path = (name: 'data' | 'restore' | 'package' | 'backups') => {
    const text = values[name];
    if (text === undefined) return undefined;
    if (text === '')
      throw new DeskFault('option', `--${name} has no path.`, `Write it after the option: --${name} PATH.`);
    return resolve(from, text);
  };
  return {
    help: values.help ?? false,
    port: portOf(values.port ?? String(defaults.port)),
    host: values.host ?? defaults.host,
    data: path('data'),
    standard: values.standard === undefined ? undefined : standardOf(values.standard),
    modules: values.modules,
    country: values.country,
    package: path('package'),
    sharedDevices: values['shared-devices'] ?? false,
    passphrase: passphrase?.trim(),
    backups: path('backups'),
    restore: path('restore'),
    lrs: values.lrs,
  };
}

function parse(args: readonly string[]) {
  const text = {type: 'string'} as const;
  try {
    return parseArgs({
      args: [...args],
      strict: true,
      options: {
        standard: text,
        modules: text,
        country: text,
        package: text,
        port: text,
        host: text,
        data: text,
        passphrase: text,
        backups: text,
        restore: text,
        lrs: text,
        'shared-devices': {type: 'boolean'},
        help: {type: 'boolean', short: 'h'},
      },
    }).values;
  } catch (error) {
    if (!(error instanceof Error) || !systemCode(error).startsWith('ERR_PARSE_ARGS')) throw error;
    const [first = ''] = error.message.split('. ');
    throw new DeskFault(
      'option',
      `${first.replace(/\.$/, '')}.`,
      'Options are --standard, --modules, --country, --package, --shared-devices, --port, --host, --data, --passphrase, --backups, --lrs, --restore and --help.',
    );
  }
}

function portOf(text: string): number {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : NaN;
  if (!(port <= 65_535))
    throw new DeskFault(
      'option',
      `"${text}" is no port.`,
      'Use a whole number from 0 to 65535, such as --port 8080.',
    );
  return port;
}

function standardOf(text: string): PlayedStandard {
  const standard = playedStandards.find(name => name === text);
  if (standard !== undefined) return standard;
  const isMade = text === 'cmi5' || text === 'standalone';
  throw new DeskFault(
    'option',
    isMade ? `The desk does not play packages for ${text}.` : `There is no standard "${text}".`,
    `Choose one of: ${playedStandards.join(', ')}.${isMade ? ` npm run package makes those for ${text}.` : ''}`,
  );
}
