import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {z} from 'zod';
import type {CompiledCourse} from '../../src/compiler/compile.ts';
import {lockFile, readLock, type Lock} from '../../src/compiler/course/ids-lock.ts';
import type {CourseIndex} from '../../src/content/course.ts';
import {placeNow} from '../../src/content/moved.ts';
import {decode} from '../../src/record/codec/decode.ts';
import type {LoadedModules} from '../../src/record/progress.ts';
import type {Answer, CourseRecord, ModuleRecord, PaperRecord} from '../../src/record/record.ts';
import {empty} from '../../src/record/reduce.ts';
import {unsealed} from '../../src/session/open-segments.ts';

export const root = fileURLToPath(new URL('../..', import.meta.url));
/**
 * Folder of the museum, with a subfolder for each version. A course has no museum before its first release. Each saved
 * state has two files: the state from the LMS (`.txt`) and the record at that time (`.json`).
 */
export const museum = new URL('../course/saves', import.meta.url);

const score = z.union([
  z.object({kind: z.literal('scored'), earned: z.number(), possible: z.number()}),
  z.object({kind: z.literal('incomplete'), missing: z.array(z.string())}),
]);
const answer = z.object({response: z.array(z.string()), score, best: z.number(), tries: z.number()});
const word = z.union([z.number(), z.string()]);
const sure = z.union([z.literal(0), z.literal(1), z.literal(2), z.literal(3)]);
const paper = z.object({
  begun: z.number(),
  handedIn: z.boolean(),
  best: z.number(),
  answers: z.record(z.string(), z.object({words: z.array(word), score, sure})),
});
const module = z.object({
  kind: z.literal('open'),
  contentVersion: z.number(),
  seen: z.array(z.string()),
  answers: z.record(z.string(), answer),
  /** Papers by number; the first releases had none. */
  papers: z.record(z.string(), paper).default({}),
});
const record = z.object({
  nonce: z.string(),
  revision: z.number(),
  language: z.string(),
  place: z.string(),
  learner: z.string().optional(),
  modules: z.record(z.string(), module),
});

/** A record of an earlier release, with every module opened. */
type OldRecord = z.infer<typeof record>;

/** One saved state of an earlier release. */
export interface MuseumPiece {
  readonly version: string;
  readonly name: string;
  readonly saved: string;
  readonly record: OldRecord;
}

/** Creates a museum piece from a saved state and the JSON of its record. */
export const pieceOf = (version: string, name: string, saved: string, json: string): MuseumPiece => ({
  version,
  name,
  saved,
  record: record.parse(JSON.parse(json)),
});

const contentOf = (path: string): string => readFileSync(`${fileURLToPath(museum)}/${path}`, 'utf8');

/** Reads all saved states of the museum. */
export const readMuseum = (): readonly MuseumPiece[] =>
  (existsSync(museum) ? readdirSync(museum) : []).flatMap(version =>
    readdirSync(`${fileURLToPath(museum)}/${version}`)
      .filter(file => file.endsWith('.txt'))
      .map(file => file.slice(0, -'.txt'.length))
      .map(name =>
        pieceOf(
          version,
          name,
          contentOf(`${version}/${name}.txt`).trim(),
          contentOf(`${version}/${name}.json`),
        ),
      ),
  );

/**
 * Converts an old record to the record that this release must restore. Replaces renamed ids by their new ids. Omits
 * retired papers, items, sections, questions and options; `dropped` is the number of omitted entries.
 */
function today(
  old: OldRecord,
  {numbers, retired, former}: Pick<Lock, 'numbers' | 'retired' | 'former'>,
  course: CourseIndex,
): {readonly record: CourseRecord; readonly dropped: number} {
  const isGone = (scope: string, id: string) => retired[scope]?.includes(id) ?? false;
  const idOf = (scope: string, number: string) =>
    Object.entries(numbers[scope] ?? {}).find(([, n]) => n === Number(number))?.[0] ?? '';
  const nameNow = (scope: string, id: string) => {
    const number = former[scope]?.[id];
    return number === undefined ? id : idOf(scope, String(number));
  };
  const start = empty(old.nonce, old.language, course);
  const modules: Record<string, ModuleRecord> = {};
  let dropped = 0;
  for (const [oldId, {seen, answers, papers}] of Object.entries(old.modules)) {
    const id = nameNow('module', oldId);
    const isEmpty = seen.length + Object.keys(answers).length + Object.keys(papers).length === 0;
    const contentVersion = course.modules.find(m => m.id === id)?.contentVersion;
    if (contentVersion === undefined) {
      if (!isEmpty) dropped++;
      continue;
    }
    const keptAnswers: Record<string, Answer> = {};
    for (const [oldQuestion, answer] of Object.entries(answers)) {
      const question = nameNow(id, oldQuestion);
      if (isGone(id, question)) {
        dropped++;
        continue;
      }
      const at = answer.response.findIndex(word => isGone(`${id}/${question}`, word));
      if (at >= 0) dropped++;
      keptAnswers[question] = {...answer, response: at < 0 ? answer.response : answer.response.slice(0, at)};
    }
    const keptSections = seen
      .map(section => nameNow(id, section))
      .filter(section => !isGone(id, section))
      .sort();
    dropped += seen.length - keptSections.length;
    const keptPapers: Record<string, PaperRecord> = {};
    for (const [number, paper] of Object.entries(papers)) {
      const name = idOf(id, number);
      if (isGone(id, name)) {
        dropped++;
        continue;
      }
      const all = Object.entries(paper.answers);
      const keptItems = all.filter(([item]) => !isGone(`${id}/${name}`, idOf(`${id}/${name}`, item)));
      dropped += all.length - keptItems.length;
      keptPapers[number] = {...paper, answers: Object.fromEntries(keptItems)};
    }
    modules[id] = {
      kind: 'open',
      contentVersion,
      seen: keptSections,
      answers: keptAnswers,
      papers: keptPapers,
    };
  }
  const {learner, revision, place} = old;
  const mark = learner === undefined ? {} : {learner};
  return {
    record: {
      ...start,
      revision,
      place: placeNow(place, course),
      ...mark,
      modules: {...start.modules, ...modules},
    },
    dropped,
  };
}

/** Returns the content of ids.lock after a release of the course as it is now. */
export const lockOf = ({lock}: Pick<CompiledCourse, 'lock'>): Lock =>
  readLock(new Map([[lockFile, new TextEncoder().encode(lock)]])).lock;

/**
 * Reads a saved state with the given modules and the ids that `lock` has retired. Returns the restored record (`is`) and
 * the expected one (`mustBe`).
 */
export function restorePiece(
  {saved, record}: MuseumPiece,
  modules: LoadedModules,
  lock: Pick<Lock, 'numbers' | 'retired' | 'former'>,
  course: CourseIndex,
) {
  const found = decode(saved, course);
  if (found.kind !== 'whole') throw new Error(`not whole: ${JSON.stringify(found)}`);
  const {record: restoredRecord, dropped} = unsealed(found.record, modules, course);
  return {
    is: {record: restoredRecord, dropped: found.dropped + dropped},
    mustBe: today(record, lock, course),
  };
}
