import {createHash} from 'node:crypto';
import {slowHashing, type SecretHashing} from '../../src/desk/server/secrets/secrets.ts';

const quick = (secret: string): string =>
  `quick.${createHash('sha256').update(secret.normalize('NFKC')).digest('base64url')}`;

/**
 * Hashes secrets quickly, because the tests sign in hundreds of times. Also checks secrets against the slow hashes in
 * records of an earlier release.
 */
export const quickHashing: SecretHashing = {
  hash: async secret => quick(secret),
  matches: async (secret, hash) =>
    hash.startsWith('quick.') ? hash === quick(secret) : slowHashing.matches(secret, hash),
};
