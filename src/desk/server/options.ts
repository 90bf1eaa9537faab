import {resolve} from 'node:path';
import {parseArgs} from 'node:util';
import {DeskFault} from './desk-fault.ts';
import {systemCode} from './file-fault.ts';

/** What the command line asks for; paths are absolute. */
export interface CommandLine {
  readonly help: boolean;
  readonly port: number;
  readonly host: string;
  readonly data: string;
  readonly passphrase: string | undefined;
  readonly restore: string | undefined;
}

/** Printed by `--help`. */
export const help = `Opens the desk: a small learning system for one classroom, with the built course in it.

  npm start -- [options]

  --port N             port to listen on (default 8080; 0 takes any free one)
  --host ADDRESS       127.0.0.1 for this machine alone (default), 0.0.0.0 for the local network
  --data FOLDER        where the records are kept (default: the folder desk-data)
  --passphrase TEXT    the trainer's passphrase, at least 8 characters (default: a new one at each start)
  --restore FILE       put a back-up in the place of the records, then start
  --help               this text
`;

const shortestPassphrase = 8;

/** Reads the command line; `from` is where relative paths start. Throws a `DeskFault` that names the option. */
export function readCommandLine(
  args: readonly string[],
  {from, data}: {readonly from: string; readonly data: string},
): CommandLine {
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
  const path = (text: string, name: string) => {
    if (text === '')
      throw new DeskFault('option', `--${name} has no path.`, `Write it after the option: --${name} PATH.`);
    return resolve(from, text);
  };
  return {
    help: values.help ?? false,
    port: portOf(values.port ?? '8080'),
    host: values.host ?? '127.0.0.1',
    data: values.data === undefined ? data : path(values.data, 'data'),
    passphrase: passphrase?.trim(),
    restore: values.restore === undefined ? undefined : path(values.restore, 'restore'),
  };
}

function parse(args: readonly string[]) {
  const text = {type: 'string'} as const;
  try {
    return parseArgs({
      args: [...args],
      strict: true,
      options: {
        port: text,
        host: text,
        data: text,
        passphrase: text,
        restore: text,
        help: {type: 'boolean', short: 'h'},
      },
    }).values;
  } catch (error) {
    if (!(error instanceof Error) || !systemCode(error).startsWith('ERR_PARSE_ARGS')) throw error;
    const [first = ''] = error.message.split('. ');
    throw new DeskFault(
      'option',
      `${first.replace(/\.$/, '')}.`,
      'Options are --port, --host, --data, --passphrase, --restore and --help.',
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
