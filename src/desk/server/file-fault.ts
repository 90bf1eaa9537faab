import {z} from 'zod';
import {DeskFault} from './desk-fault.ts';

const systemError = z.looseObject({code: z.string()});

/** The system's word for what went wrong (`ENOSPC`), or '' for anything that is not a system error. */
export function systemCode(error: unknown): string {
  const parsed = systemError.safeParse(error);
  return parsed.success ? parsed.data.code : '';
}

/** Says what a failed reading or writing of `place` means; what is unknown comes back as it was. */
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
