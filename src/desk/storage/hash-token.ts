import {createHash} from 'node:crypto';

/**
 * Hashes a random token with SHA-256, as base64url. The desk stores only the hash, and a browser must send the token.
 * A thief with a copy of the database therefore cannot sign in.
 */
export const hashToken = (token: string): string => createHash('sha256').update(token).digest('base64url');
