import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {z} from 'zod';

const packageSource = z.object({version: z.string().regex(/^\d+\.\d+\.\d+$/)});

/** Reads the release of the course in `root` from its package.json. */
export const versionOf = (root: string): string =>
  packageSource.parse(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))).version;
