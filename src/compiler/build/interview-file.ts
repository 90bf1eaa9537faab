import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import type {ScenarioSource} from '../../scenario/schema/fields.ts';
import {authoring} from '../../scenario/schema/schema.ts';
import {validate} from '../source/checked.ts';
import type {Fault} from '../source/fault.ts';
import {singleFile} from '../questions/single.ts';
import {readYamlFile} from '../source/yaml-file.ts';
import type {YamlSource} from '../source/yaml-source.ts';

/** The file of an interview, or the faults that its author must correct first. */
export type InterviewFile =
  | {readonly kind: 'interview'; readonly source: ScenarioSource; readonly yaml: YamlSource}
  | {readonly kind: 'faults'; readonly faults: readonly Fault[]};

/** The files that were read last, by their paths, with their bytes. */
const lastRead = new Map<string, {readonly bytes: Buffer; readonly read: InterviewFile}>();

/**
 * Reads the current file of one interview, even if the interview is not a part of a module. Parses the file only if
 * it has changed since the last call.
 */
export function readInterviewFile(root: string, id: string): InterviewFile {
  const file = singleFile('interview', id);
  const path = join(root, file);
  const bytes = readFileSync(path);
  const last = lastRead.get(path);
  if (last && bytes.equals(last.bytes)) return last.read;
  const read = parseInterview(file, bytes);
  lastRead.set(path, {bytes, read});
  return read;
}

function parseInterview(file: string, bytes: Buffer): InterviewFile {
  const {yaml, faults: unread} = readYamlFile(new Map([[file, bytes]]), file);
  if (!yaml) return {kind: 'faults', faults: unread};
  const {value, faults} = validate(authoring.source, yaml, 'interview');
  return value ? {kind: 'interview', source: value, yaml} : {kind: 'faults', faults};
}

/** Returns the ids of all interviews of the course, in alphabetical order. */
export const interviewIds = (root: string): readonly string[] => {
  const folder = join(root, 'scenarios');
  const files = existsSync(folder) ? readdirSync(folder) : [];
  return files.flatMap(file => /^([\w-]+)\.yaml$/.exec(file)?.[1] ?? []).sort();
};
