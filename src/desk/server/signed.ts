import {createHmac, timingSafeEqual} from 'node:crypto';
import {z} from 'zod';

/**
 * Purpose of a signature. A signature for one purpose is invalid for the others, so a learner's cookie is
 * useless as a trainer's.
 */
export type Purpose = 'learner' | 'trainer' | 'same-code';
type Inner = Purpose | 'fingerprint';

/** Signs small values that go to the browser and come back. */
export interface Signer {
  /** Signs a value. `open` accepts the returned text until `expires`, in milliseconds since 1970. */
  seal(purpose: Purpose, value: string, expires: number): string;
  /**
   * Returns a keyed hash of a text. Equal texts give equal hashes. Without the secret, the hash reveals
   * nothing about the text.
   */
  fingerprint(text: string): string;
  /** Returns the signed value, or undefined if the text is forged, expired or signed for another purpose. */
  open(purpose: Purpose, text: string, now: number): string | undefined;
}

const content = z.object({value: z.string(), expires: z.number()});

/** Creates a signer that uses HMAC-SHA-256 with the secret of the data folder. */
export function createSigner(secret: Buffer): Signer {
  const mark = (purpose: Inner, body: string) =>
    createHmac('sha256', secret).update(`${purpose}.${body}`).digest();
  return {
    seal(purpose, value, expires) {
      const body = Buffer.from(JSON.stringify({value, expires})).toString('base64url');
      return `${body}.${mark(purpose, body).toString('base64url')}`;
    },
    fingerprint: text => mark('fingerprint', text).toString('base64url'),
    open(purpose, text, now) {
      const [body = '', given = ''] = text.split('.');
      const expected = mark(purpose, body);
      const signature = Buffer.from(given, 'base64url');
      if (signature.length !== expected.length || !timingSafeEqual(signature, expected)) return undefined;
      const {value, expires} = content.parse(JSON.parse(Buffer.from(body, 'base64url').toString('utf8')));
      return now < expires ? value : undefined;
    },
  };
}
