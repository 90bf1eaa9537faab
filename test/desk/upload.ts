import {randomBytes} from 'node:crypto';
import type {DeskClient, Got} from './desk-client.ts';

/** Sends a form with a file, as a browser does. */
export function upload(client: DeskClient, path: string, bytes: Buffer): Promise<Got> {
  const mark = `----${randomBytes(9).toString('hex')}`;
  const head = `--${mark}\r\nContent-Disposition: form-data; name="file"; filename="file"\r\nContent-Type: application/octet-stream\r\n\r\n`;
  return client.send(
    'POST',
    path,
    {'content-type': `multipart/form-data; boundary=${mark}`},
    Buffer.concat([Buffer.from(head), bytes, Buffer.from(`\r\n--${mark}--\r\n`)]),
  );
}
