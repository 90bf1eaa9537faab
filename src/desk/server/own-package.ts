import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {z} from 'zod';
import {builtCourse} from '../../packaging/build.ts';
import {readOptions} from '../../packaging/choice/options.ts';
import {pack} from '../../packaging/pack.ts';
import {Refusal} from '../../packaging/refusal.ts';
import {zipOf} from '../../packaging/zip.ts';
import {packageCourse, type DeskCourse} from './desk-course.ts';
import {DeskFault} from '../storage/desk-fault.ts';
import type {CommandLine, PlayedStandard} from './options.ts';

/**
 * The package of our course that the desk plays. `modules` lists the names of modules with commas between them. If
 * missing, the package has all modules.
 */
interface OwnPackage extends Partial<Pick<CommandLine, 'modules' | 'country' | 'sharedDevices'>> {
  readonly standard: PlayedStandard;
}

/**
 * Packages our own course, and builds it first if necessary. The package stays in memory. Rejects with a `DeskFault`
 * if the packager refuses.
 */
export async function ownPackage(
  project: string,
  {standard, modules, country, sharedDevices = false}: OwnPackage,
): Promise<DeskCourse> {
  const {version} = z
    .object({version: z.string()})
    .parse(JSON.parse(readFileSync(join(project, 'package.json'), 'utf8')));
  try {
    const options = [
      ...['--standard', standard],
      ...(modules === undefined ? [] : ['--modules', modules]),
      ...(country === undefined ? [] : ['--country', country]),
      ...(sharedDevices ? ['--shared-devices'] : []),
    ];
    const built = await builtCourse(project, true);
    const {name, files} = await pack(project, built, version, readOptions(options));
    return await packageCourse(Buffer.from(zipOf(files)), name, {
      readable: join(project, 'dist', 'readable'),
      isOurs: true,
    });
  } catch (error) {
    if (error instanceof Refusal)
      throw new DeskFault('course', `The course cannot be packaged: ${error.message}.`, error.cure);
    throw error;
  }
}
