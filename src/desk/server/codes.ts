import {randomBytes, randomInt, scrypt, timingSafeEqual} from 'node:crypto';

// 16 MB and about 50 ms on an old PC: dear for someone who guesses, cheap for a class that enters.
const cost = 2 ** 14;
const keyBytes = 32;

function derive(secret: string, salt: Buffer): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    scrypt(secret.normalize('NFKC'), salt, keyBytes, {N: cost, r: 8, p: 1}, (error, key) => {
      if (error) reject(error);
      else resolve(key);
    });
  });
}

/** Hashes a learner's code or a trainer's passphrase with a salt of its own: `scrypt.<salt>.<key>`. */
export async function hashCode(secret: string): Promise<string> {
  const salt = randomBytes(16);
  const key = await derive(secret, salt);
  return `scrypt.${salt.toString('base64url')}.${key.toString('base64url')}`;
}

/** Whether a secret belongs to a hash; takes as long whether it does or not. */
export async function codeMatches(secret: string, hash: string): Promise<boolean> {
  const [kind, salt, key] = hash.split('.');
  if (kind !== 'scrypt' || !salt || !key) return false;
  const expected = Buffer.from(key, 'base64url');
  const given = await derive(secret, Buffer.from(salt, 'base64url'));
  return expected.length === given.length && timingSafeEqual(expected, given);
}

/** A new passphrase of digits, `4821-0937-5526`: they can be typed on a keyboard in any script. About 40 bits. */
export function newPassphrase(): string {
  return Array.from({length: 3}, () => String(randomInt(10_000)).padStart(4, '0')).join('-');
}
