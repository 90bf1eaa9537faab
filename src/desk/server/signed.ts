import {createHmac, timingSafeEqual} from 'node:crypto';
import {z} from 'zod';

/** What a signature is for; one made for a learner is worthless as a trainer's. */
export type Purpose = 'learner' | 'trainer' | 'same-code';
type Inner = Purpose | 'fingerprint';

/** Signs small values that go to a browser and come back. */
export interface Signer {
  /** Answers text for a cookie that `open` takes back until `expires`, in milliseconds since 1970. */
  seal(purpose: Purpose, value: string, expires: number): string;
  /** Always the same for the same text, and tells nothing about it to whoever lacks the secret. */
  fingerprint(text: string): string;
  /** The value, or undefined when the text is forged, too old or of another purpose. */
  open(purpose: Purpose, text: string, now: number): string | undefined;
}

const content = z.object({value: z.string(), expires: z.number()});

/** Signs with HMAC-SHA-256 and the secret of the data folder. */
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
