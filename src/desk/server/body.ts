import type {z} from 'zod';
import {bodyLimit} from 'hono/body-limit';
import {HttpFault} from './http-fault.ts';
import type {DeskRequest} from './visit.ts';

const limitBody = (maxSize: number) =>
  bodyLimit({
    maxSize,
    onError() {
      throw new HttpFault(413, 'desk.fault.request');
    },
  });

/** Limits the size of a form. The limit is low, because names and codes are short. */
export const formLimit = limitBody(4096);
/**
 * Limits the size of a request with a comment. The limit is much higher than the maximum length of a comment. The desk
 * can therefore still read a comment that is too long, and say by how much.
 */
export const commentLimit = limitBody(2 ** 17);
/** Limits the size of an answer that a phone sends to a live room, and of a trainer's action in this room. */
export const liveLimit = limitBody(2 ** 14);
/** Limits the size of a trainer's form with many names or many learners. */
export const listLimit = limitBody(2 ** 20);
/** Limits the size of a form with a file, such as the report of an LMS. */
export const fileLimit = limitBody(2 ** 23);
/**
 * Limits the size of a commit. The longest SCORM 2004 state takes at most 192 kB, in any writing system. The
 * rest of the limit leaves room for interactions.
 */
export const jsonLimit = limitBody(2 ** 22);

function read(visit: DeskRequest, type: string): Promise<string> {
  if (visit.req.header('content-type')?.split(';')[0]?.trim().toLowerCase() !== type)
    throw new HttpFault(415, 'desk.fault.request');
  return visit.req.text();
}

/**
 * Reads the fields of a form in which a name may occur several times. Throws an `HttpFault` if the body is
 * not a form.
 */
export const readFields = async (visit: DeskRequest): Promise<URLSearchParams> =>
  new URLSearchParams(await read(visit, 'application/x-www-form-urlencoded'));

/** Reads a form. Throws an `HttpFault` if the form does not match the schema. */
export const readForm = async <T>(visit: DeskRequest, schema: z.ZodType<T>): Promise<T> =>
  validate(schema, Object.fromEntries(await readFields(visit)));

/**
 * Reads a form with a field for text and a field for a file. Resolves to the file if one was chosen, and to the text
 * otherwise. Throws an `HttpFault` if the body is not a form.
 */
export async function readTextOrFile(
  visit: DeskRequest,
  {text, file}: {readonly text: string; readonly file: string},
): Promise<{readonly name: string; readonly bytes: Uint8Array} | {readonly text: string}> {
  const fields = await formOf(visit);
  const [textField, fileField] = [fields.get(text), fields.get(file)];
  if (fileField instanceof File && fileField.size > 0)
    return {name: fileField.name, bytes: new Uint8Array(await fileField.arrayBuffer())};
  return {text: typeof textField === 'string' ? textField : ''};
}

async function formOf(visit: DeskRequest): Promise<FormData> {
  try {
    return await visit.req.formData();
  } catch {
    throw new HttpFault(415, 'desk.fault.request');
  }
}

/** Reads JSON. Throws an `HttpFault` if the JSON does not match the schema. */
export async function readJson<T>(visit: DeskRequest, schema: z.ZodType<T>): Promise<T> {
  const text = await read(visit, 'application/json');
  return validate(schema, parseJson(text));
}

function validate<T>(schema: z.ZodType<T>, value: unknown): T {
  const parsed = schema.safeParse(value);
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
