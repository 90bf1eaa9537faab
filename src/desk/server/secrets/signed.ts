import {createHmac, timingSafeEqual} from 'node:crypto';
import {z} from 'zod';

/** Signs small values that the browser stores and sends back. */
export interface Signer {
  /**
   * Signs a value and returns it as text. `open` accepts this text until `expires`, a time in milliseconds since
   * 1970.
   */
  seal(value: string, expires: number): string;
  /**
   * Returns a keyed hash of a text. Equal texts give equal hashes. Without the secret, the hash reveals
   * nothing about the text.
   */
  fingerprint(text: string): string;
  /** Returns 16 characters that nobody can guess without the secret. Equal labels give equal characters. */
  nickname(label: string): string;
  /** Returns the signed value, or undefined if the text is forged or expired. */
  open(text: string, now: number): string | undefined;
}

const content = z.object({value: z.string(), expires: z.number()});

/** Creates a signer that uses HMAC-SHA-256 with the secret of the data folder. */
export function createSigner(secret: Buffer): Signer {
  const mark = (purpose: 'seal' | 'fingerprint' | 'nickname', body: string) =>
    createHmac('sha256', secret).update(`${purpose}.${body}`).digest();
  return {
    seal(value, expires) {
      const body = Buffer.from(JSON.stringify({value, expires})).toString('base64url');
      return `${body}.${mark('seal', body).toString('base64url')}`;
    },
    fingerprint: text => mark('fingerprint', text).toString('base64url'),
    nickname: label => mark('nickname', label).toString('base64url').slice(0, 16),
    open(text, now) {
      const [body = '', signatureText = ''] = text.split('.');
      const expected = mark('seal', body);
      const signature = Buffer.from(signatureText, 'base64url');
      if (signature.length !== expected.length || !timingSafeEqual(signature, expected)) return undefined;
      const {value, expires} = content.parse(JSON.parse(Buffer.from(body, 'base64url').toString('utf8')));
      return now < expires ? value : undefined;
    },
  };
}
