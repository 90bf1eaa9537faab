import {cpSync, mkdirSync, mkdtempSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {root} from '../paths.mjs';

/** Makes a folder with the short interview of the tests as its only scenario. Returns the path of the folder. */
export function shortCourse(): string {
  const folder = mkdtempSync(join(tmpdir(), 'tamga-scenarios-'));
  mkdirSync(join(folder, 'scenarios'));
  cpSync(join(root, 'test/scenario/short-talk.yaml'), join(folder, 'scenarios/short-talk.yaml'));
  return folder;
}
