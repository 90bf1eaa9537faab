import {createHash} from 'node:crypto';

/** Returns the hash under which the desk keeps a random token. A copy of the database opens nothing. */
export const hashToken = (token: string): string => createHash('sha256').update(token).digest('base64url');
