import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import {join} from 'node:path';
import {z} from 'zod';
import {privateFolder} from '../../storage/private-files.ts';
import type {DeskParts} from '../desk.ts';
import {answerColumns, collectAnswers, columnNames} from './collect.ts';
import {withEngine, type Engine} from './engine.ts';

/*
 * Desks exchange answers as Parquet files, without names and without texts that learners typed. A file names its desk,
 * so that a later file of the same desk replaces it. The file also names its course, because a desk refuses the answers
 * of another course.
 */

const fileColumns = {desk: 'VARCHAR', course: 'VARCHAR', ...answerColumns};

/** The answers of another desk that this desk has imported. */
export interface OtherDesk {
  readonly id: string;
  readonly file: string;
  /** Time in milliseconds since 1970 at which this desk imported the answers. */
  readonly at: number;
}

/** Why a file was refused. Each reason is the last word of a text key. */
export type RefusedFile = 'badFile' | 'otherCourse' | 'ownFile';

const folderOf = ({analysis}: DeskParts): string => join(analysis, 'desks');

const idPattern = /^[\w-]{16}$/;

/** Id of this desk in its files. The id reveals nothing about the desk. */
const ownId = ({signer}: DeskParts): string => signer.nickname('desk');

/** Lists the desks whose answers this desk has imported. */
export function otherDesks(desk: DeskParts): readonly OtherDesk[] {
  const folder = folderOf(desk);
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .flatMap(name => /^([\w-]{16})\.parquet$/.exec(name)?.[1] ?? [])
    .map(id => {
      const file = join(folder, `${id}.parquet`);
      return {id, file, at: statSync(file).mtimeMs};
    });
}

/** Deletes the answers of another desk. */
export function removeDesk(desk: DeskParts, id: string): void {
  if (idPattern.test(id)) rmSync(join(folderOf(desk), `${id}.parquet`), {force: true});
}

/** Returns the answers of this desk as a file for another desk. */
export const exportAnswers = (desk: DeskParts): Promise<Buffer> =>
  withEngine(desk.analysis, async engine => {
    const file = join(desk.analysis, 'export.parquet');
    await collectAnswers(engine, desk, '');
    // Leave out typed responses, because they may hold names.
    await engine.run(
      `copy (select '${ownId(desk)}' as desk, ${quoted(desk.course.key)} as course,
         * replace (if(type like '%fill-in', '', response) as response) from answer order by question, learner)
       to ${quoted(file)} (format parquet, compression zstd)`,
    );
    const bytes = readFileSync(file);
    rmSync(file);
    return bytes;
  });

/** Imports the file of another desk, completely or not at all. Resolves to the reason of a refusal. */
export const importAnswers = (desk: DeskParts, bytes: Uint8Array): Promise<RefusedFile | undefined> =>
  withEngine(desk.analysis, async engine => {
    const [givenFile, newFile] = ['given', 'written'].map(name => join(desk.analysis, `${name}.parquet`));
    if (givenFile === undefined || newFile === undefined) return 'badFile';
    writeFileSync(givenFile, bytes, {mode: 0o600});
    try {
      const sender = await senderOf(engine, givenFile);
      if (!sender) return 'badFile';
      if (sender.course !== desk.course.key) return 'otherCourse';
      if (sender.desk === ownId(desk)) return 'ownFile';
      // Copy only the known columns to a new file, so that nothing else in the given file is kept.
      await engine.run(`copy (select ${columnNames} from read_parquet(${quoted(givenFile)})) to ${quoted(newFile)}
        (format parquet, compression zstd)`);
      mkdirSync(folderOf(desk), {recursive: true, mode: privateFolder});
      renameSync(newFile, join(folderOf(desk), `${sender.desk}.parquet`));
      return undefined;
    } finally {
      for (const file of [givenFile, newFile]) rmSync(file, {force: true});
    }
  });

/**
 * Returns the desk that wrote a file of answers, and the course to which the answers belong. Returns undefined if the
 * file is cut off, or if no desk wrote it.
 */
async function senderOf(
  engine: Engine,
  file: string,
): Promise<{readonly desk: string; readonly course: string} | undefined> {
  const column = z.object({column_name: z.string(), column_type: z.string()});
  const sender = z.object({desk: z.string().regex(idPattern), course: z.string(), valid: z.boolean()});
  try {
    const columns = await engine.all(column, `describe select * from read_parquet(${quoted(file)})`);
    const found = Object.fromEntries(columns.map(({column_name, column_type}) => [column_name, column_type]));
    if (!Object.entries(fileColumns).every(([name, type]) => found[name] === type)) return undefined;
    const senders = await engine.all(
      sender,
      `select desk, course, bool_and(share between 0 and 1) as valid from read_parquet(${quoted(file)}) group by desk, course`,
    );
    return senders.length === 1 && senders[0]?.valid ? senders[0] : undefined;
  } catch {
    return undefined;
  }
}

/** Returns a text as an SQL literal, for statements in which DuckDB accepts no parameter. */
export const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;
