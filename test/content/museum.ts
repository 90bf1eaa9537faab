import {readdirSync, readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {z} from 'zod';
import type {Lock} from '../../src/compiler/ids-lock.ts';
import type {CourseIndex} from '../../src/content/course.ts';
import type {Answer, CourseRecord, ModuleRecord} from '../../src/record/record.ts';
import {empty} from '../../src/record/reduce.ts';

export const root = fileURLToPath(new URL('../..', import.meta.url));
/** A folder for each version, in it a state as an LMS had it (`.txt`) and the record it was then (`.json`). */
export const museum = new URL('../fixtures/saves', import.meta.url);

const score = z.union([
  z.object({kind: z.literal('scored'), earned: z.number(), possible: z.number()}),
  z.object({kind: z.literal('incomplete'), missing: z.array(z.string())}),
]);
const answer = z.object({response: z.array(z.string()), score, best: z.number(), tries: z.number()});
const module = z.object({
  kind: z.literal('open'),
  contentVersion: z.number(),
  seen: z.array(z.string()),
  answers: z.record(z.string(), answer),
});
const record = z.object({
  nonce: z.string(),
  revision: z.number(),
  language: z.string(),
  place: z.string(),
  modules: z.record(z.string(), module),
});

/** The record of a day, every module opened. */
type OldRecord = z.infer<typeof record>;

/** One old save. */
export interface Piece {
  readonly version: string;
  readonly name: string;
  readonly saved: string;
  readonly record: OldRecord;
}

const contentOf = (path: string): string => readFileSync(`${fileURLToPath(museum)}/${path}`, 'utf8');

/** Every save of the museum. */
export const readMuseum = (): readonly Piece[] =>
  readdirSync(museum).flatMap(version =>
    readdirSync(`${fileURLToPath(museum)}/${version}`)
      .filter(file => file.endsWith('.txt'))
      .map(file => file.slice(0, -'.txt'.length))
      .map(name => ({
        version,
        name,
        saved: contentOf(`${version}/${name}.txt`).trim(),
        record: record.parse(JSON.parse(contentOf(`${version}/${name}.json`))),
      })),
  );

/** What an old record must be in this release, which is all of it but what was retired since; `dropped` counts that. */
export function today(
  old: OldRecord,
  retired: Lock['retired'],
  course: CourseIndex,
): {readonly record: CourseRecord; readonly dropped: number} {
  const isGone = (scope: string, id: string) => retired[scope]?.includes(id) ?? false;
  const start = empty(old.nonce, old.language, course);
  const modules: Record<string, ModuleRecord> = {};
  let dropped = 0;
  for (const [id, {seen, answers}] of Object.entries(old.modules)) {
    const isEmpty = seen.length + Object.keys(answers).length === 0;
    const contentVersion = course.modules.find(m => m.id === id)?.contentVersion;
    if (contentVersion === undefined) {
      if (!isEmpty) dropped++;
      continue;
    }
    const kept: Record<string, Answer> = {};
    for (const [question, given] of Object.entries(answers)) {
      if (isGone(id, question)) {
        dropped++;
        continue;
      }
      const at = given.response.findIndex(word => isGone(`${id}/${question}`, word));
      if (at >= 0) dropped++;
      kept[question] = {...given, response: at < 0 ? given.response : given.response.slice(0, at)};
    }
    const still = seen.filter(section => !isGone(id, section));
    dropped += seen.length - still.length;
    modules[id] = {kind: 'open', contentVersion, seen: still, answers: kept, papers: {}};
  }
  const {revision, place} = old;
  return {record: {...start, revision, place, modules: {...start.modules, ...modules}}, dropped};
}
