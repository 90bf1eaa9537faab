import {createHash} from 'node:crypto';

/**
 * Hashes a random token with SHA-256, as base64url. The desk stores only the hash. The desk asks for the token, and the
 * hash does not reveal it: whoever steals a copy of the database cannot sign in.
 */
export const hashToken = (token: string): string => createHash('sha256').update(token).digest('base64url');
