import {randomBytes, randomInt, scrypt, timingSafeEqual} from 'node:crypto';

// Cost parameter of scrypt. With this value, one hash takes 16 MB and about 50 ms on an old PC. An attacker
// needs very many hashes to guess a code, so this cost slows the attack down. A class that signs in needs
// only one hash for each learner.
const cost = 2 ** 14;
const keyBytes = 32;

/** Hashes secrets, and compares them with their hashes. */
export interface SecretHashing {
  hash(secret: string): Promise<string>;
  matches(secret: string, hash: string): Promise<boolean>;
}

function derive(secret: string, salt: Buffer): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    scrypt(secret.normalize('NFKC'), salt, keyBytes, {N: cost, r: 8, p: 1}, (error, key) => {
      if (error) reject(error);
      else resolve(key);
    });
  });
}

/** Hashes a learner's code or the trainer's passphrase with a new salt. Resolves to `scrypt.<salt>.<key>`. */
async function hashSecret(secret: string): Promise<string> {
  const salt = randomBytes(16);
  const key = await derive(secret, salt);
  return `scrypt.${salt.toString('base64url')}.${key.toString('base64url')}`;
}

/** Checks a secret against a hash in constant time. */
async function secretMatches(secret: string, hash: string): Promise<boolean> {
  const [kind, salt, key] = hash.split('.');
  if (kind !== 'scrypt' || !salt || !key) return false;
  const expected = Buffer.from(key, 'base64url');
  const actual = await derive(secret, Buffer.from(salt, 'base64url'));
  return expected.length === actual.length && timingSafeEqual(expected, actual);
}

/** The hashing for all desks except those in tests. */
export const slowHashing: SecretHashing = {hash: hashSecret, matches: secretMatches};

/**
 * Generates a passphrase such as `4821-0937-5526`, with about 40 bits. Digits can be typed on the keyboard of
 * any writing system.
 */
export function newPassphrase(): string {
  return Array.from({length: 3}, () => String(randomInt(10_000)).padStart(4, '0')).join('-');
}
