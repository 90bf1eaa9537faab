import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {z} from 'zod';

const packageSource = z.object({version: z.string().regex(/^\d+\.\d+\.\d+$/)});

/** Returns the version in the package.json of the course folder `root`. */
export const versionOf = (root: string): string =>
  packageSource.parse(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))).version;
