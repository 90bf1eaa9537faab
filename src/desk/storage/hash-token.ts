import {createHash} from 'node:crypto';

/**
 * Returns the hash that the desk stores instead of a random token. Nobody can sign in with the hash, so a stolen copy
 * of the database opens no session.
 */
export const hashToken = (token: string): string => createHash('sha256').update(token).digest('base64url');
