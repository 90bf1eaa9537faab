import {dirname, join} from 'node:path';
import {fileURLToPath} from 'node:url';

/** The folder that contains package.json, independent of the current folder. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** Folder of the data that tools keep between runs; it is deleted with node_modules. */
export const kept = join(root, 'node_modules', '.tamga');
