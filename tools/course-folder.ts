import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {parse} from 'yaml';
import {moduleSource, type ModuleSource} from '../src/content/author-files.ts';
import {courseSource, type CourseSource} from '../src/content/course-file.ts';
import {Refused} from './command.ts';

/** Reads course.yaml. Throws `Refused` when it has faults. */
export function readCourse(root: string): CourseSource {
  const {data} = courseSource.safeParse(parseFile(join(root, 'course.yaml')));
  if (!data) throw new Refused('course.yaml has faults: run npm run build, and correct them.');
  return data;
}

/** Reads the module.yaml of a module that course.yaml lists. Throws `Refused` when it has faults. */
export function readModule(root: string, module: string): ModuleSource {
  const {data} = moduleSource.safeParse(parseFile(join(root, 'modules', module, 'module.yaml')));
  if (!data)
    throw new Refused(`modules/${module}/module.yaml has faults: run npm run build, and correct them.`);
  return data;
}

/** Returns the parsed YAML, or undefined when the file is missing or is not YAML. */
function parseFile(path: string): unknown {
  try {
    return parse(readFileSync(path, 'utf8'));
  } catch {
    return undefined;
  }
}

/** Lists the files in a folder of `root` whose names end with `ending`. Returns these names without `ending`. */
export const namesIn = (root: string, folder: string, ending: string): readonly string[] =>
  existsSync(join(root, folder))
    ? readdirSync(join(root, folder)).flatMap(file =>
        file.endsWith(ending) ? [file.slice(0, -ending.length)] : [],
      )
    : [];
