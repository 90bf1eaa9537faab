import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {deserialize, serialize} from 'node:v8';
import {z} from 'zod';
import type {CompiledCourse} from '../../src/compiler/compile.ts';
import {thisCourse} from '../content/this-course.ts';

/** The compiled course without the English sources. They hold functions, which no file can hold. */
type JourneyCourse = Omit<CompiledCourse, 'english'>;

/** Environment variable with the file of the course that the first process has compiled. */
const variable = 'TAMGA_JOURNEY_COURSE';

let known: JourneyCourse | undefined;

/**
 * Returns the compiled course. The runner compiles it when it lists the journeys, and writes it into a file. The processes
 * that the runner starts read this file, because a compile in each of them took half of their time.
 */
export const journeyCourse = (): JourneyCourse => (known ??= written() ?? compiled());

function written(): JourneyCourse | undefined {
  const file = process.env[variable];
  return file === undefined ? undefined : z.custom<JourneyCourse>().parse(deserialize(readFileSync(file)));
}

function compiled(): JourneyCourse {
  const {english: _, ...course} = thisCourse().course;
  const folder = mkdtempSync(join(tmpdir(), 'tamga-journeys-'));
  const file = join(folder, 'course');
  writeFileSync(file, serialize(course));
  process.env[variable] = file;
  process.once('exit', () => {
    rmSync(folder, {recursive: true});
  });
  return course;
}
