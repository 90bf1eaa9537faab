import {z} from 'zod';
import {DeskFault} from './desk-fault.ts';

const systemError = z.looseObject({code: z.string()});

/** Returns the system's error code, such as `ENOSPC`, or '' if the error is not a system error. */
export function systemCode(error: unknown): string {
  const parsed = systemError.safeParse(error);
  return parsed.success ? parsed.data.code : '';
}

/** Converts an error from reading or writing `place` to a `DeskFault`. Returns an unknown error unchanged. */
export function fileFault(error: unknown, place: string): unknown {
  switch (systemCode(error)) {
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return new DeskFault(
        'read-only',
        `"${place}" cannot be written.`,
        'Allow this user to write there, or name another folder with --data FOLDER.',
      );
    case 'ENOSPC':
    case 'EDQUOT':
    case 'EFBIG':
      return new DeskFault(
        'disk-full',
        `There is no room left on the disk for "${place}".`,
        'Free some space on that disk, or name a folder on another one with --data FOLDER.',
      );
    case 'ENOTDIR':
    case 'EEXIST':
      return new DeskFault('folder', `"${place}" is not a folder.`, 'Name a folder with --data FOLDER.');
    default:
      return error;
  }
}
