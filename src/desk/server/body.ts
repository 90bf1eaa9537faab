import type {IncomingMessage} from 'node:http';
import type {z} from 'zod';
import {HttpFault} from './http-fault.ts';

/** Maximum size of a form in bytes; names and codes are short. */
const formRoom = 4096;
/**
 * Maximum size of a commit in bytes. The longest SCORM 2004 state takes 192 kB in any script; the rest is for
 * interactions.
 */
const jsonRoom = 2 ** 22;

async function read(request: IncomingMessage, type: string, room: number): Promise<string> {
  if (request.headers['content-type']?.split(';')[0]?.trim().toLowerCase() !== type)
    throw new HttpFault(415, 'desk.fault.request');
  const tooLong = () => new HttpFault(413, 'desk.fault.request');
  if (Number(request.headers['content-length'] ?? 0) > room) throw tooLong();
  const chunks: Buffer[] = [];
  let size = 0;
  // Destroying the stream would also close the connection, so the error response could not be sent.
  const parts: AsyncIterable<Buffer> = request.iterator({destroyOnReturn: false});
  for await (const bytes of parts) {
    size += bytes.length;
    if (size > room) throw tooLong();
    chunks.push(bytes);
  }
  return Buffer.concat(chunks).toString('utf8');
}

/** Reads a form. Throws an `HttpFault` if it does not match the schema. */
export async function readForm<T>(request: IncomingMessage, schema: z.ZodType<T>): Promise<T> {
  const fields = new URLSearchParams(await read(request, 'application/x-www-form-urlencoded', formRoom));
  const parsed = schema.safeParse(Object.fromEntries(fields));
  if (!parsed.success) throw new HttpFault(400, 'desk.fault.request');
  return parsed.data;
}

/** Reads JSON. Throws an `HttpFault` if it does not match the schema. */
export async function readJson<T>(request: IncomingMessage, schema: z.ZodType<T>): Promise<T> {
  const text = await read(request, 'application/json', jsonRoom);
  const parsed = schema.safeParse(parseJson(text));
  if (!parsed.success) throw new HttpFault(400, 'desk.fault.request');
  return parsed.data;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new HttpFault(400, 'desk.fault.request');
  }
}
