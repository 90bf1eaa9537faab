import type {IncomingMessage} from 'node:http';
import type {z} from 'zod';
import {HttpFault} from './http-fault.ts';

/** Most bytes of a form; names and codes are short. */
const formRoom = 4096;
/** Most bytes of a commit: a state of SCORM 2004 at its longest is 192 kB in any script, and the rest is answers. */
const jsonRoom = 2 ** 22;

async function read(request: IncomingMessage, type: string, room: number): Promise<string> {
  if (request.headers['content-type']?.split(';')[0]?.trim().toLowerCase() !== type)
    throw new HttpFault(415, 'desk.fault.request');
  const tooLong = () => new HttpFault(413, 'desk.fault.request');
  if (Number(request.headers['content-length'] ?? 0) > room) throw tooLong();
  const chunks: Buffer[] = [];
  let size = 0;
  // A stream that is destroyed takes the connection with it, and with it the answer that says what is wrong.
  const parts: AsyncIterable<Buffer> = request.iterator({destroyOnReturn: false});
  for await (const bytes of parts) {
    size += bytes.length;
    if (size > room) throw tooLong();
    chunks.push(bytes);
  }
  return Buffer.concat(chunks).toString('utf8');
}

/** Reads a form; throws an `HttpFault` for what does not fit the schema. */
export async function readForm<T>(request: IncomingMessage, schema: z.ZodType<T>): Promise<T> {
  const fields = new URLSearchParams(await read(request, 'application/x-www-form-urlencoded', formRoom));
  const parsed = schema.safeParse(Object.fromEntries(fields));
  if (!parsed.success) throw new HttpFault(400, 'desk.fault.request');
  return parsed.data;
}

/** Reads JSON; throws an `HttpFault` for what does not fit the schema. */
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
