import {existsSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {z} from 'zod';
import {lockFile, readLock} from '../compiler/course/ids-lock.ts';
import {readBuiltData, type BuiltCourse} from './built.ts';

const numbered = z.object({numbers: z.record(z.string(), z.number())});

/**
 * Counts the ids of these modules that no release has locked. Such ids can still change. If learners used a package
 * with such ids, a change could lose their work.
 */
export async function unreleasedIn(
  root: string,
  built: BuiltCourse,
  version: string,
  modules: readonly string[],
): Promise<number> {
  const path = join(root, lockFile);
  const {lock} = readLock(existsSync(path) ? new Map([[lockFile, readFileSync(path)]]) : new Map());
  const isLocked = (module: string, key: string) => {
    const [owner = '', ...rest] = key.split('/');
    return (
      lock.numbers[module]?.[key] !== undefined ||
      lock.numbers[`${module}/${owner}`]?.[rest.join('/')] !== undefined
    );
  };
  const counts = await Promise.all(
    modules.map(async module => {
      const {numbers} = numbered.parse(await readBuiltData(built, `v${version}/data/${module}.js`));
      return Object.keys(numbers).filter(key => !isLocked(module, key)).length;
    }),
  );
  return counts.reduce((sum, n) => sum + n, 0);
}
