import {dirname, join} from 'node:path';
import {fileURLToPath} from 'node:url';

/** The folder that holds package.json, whatever folder a command was given in. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** What the tools keep between runs; it goes when node_modules goes. */
export const kept = join(root, 'node_modules', '.tamga');
