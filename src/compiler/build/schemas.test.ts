import {readFileSync} from 'node:fs';
import {dirname, join, posix} from 'node:path';
import {fileURLToPath} from 'node:url';
import {describe, expect, test} from 'vitest';
import {authoring as questions} from '../../questions/authoring.ts';
import {authoring as drills} from '../../scenario/schema/drills.ts';
import {readTree} from './disk.ts';
import {schemaFiles, schemaFolder} from './schemas.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const schemas = schemaFiles(questions, drills);

/** Schema of each kind of author file. */
const kinds: readonly (readonly [files: RegExp, schema: string])[] = [
  [/^course\.yaml$/, 'course'],
  [/^modules\/[^/]+\/module\.yaml$/, 'module'],
  [/^modules\/[^/]+\/[^/]+\.md$/, 'lesson'],
  [/\.questions\.yaml$/, 'bank'],
  [/\.paper\.yaml$/, 'paper'],
  [/^modules\/country\//, 'country'],
  [/^modules\/glossary\.yaml$/, 'glossary'],
  [/^modules\/job-aids\.yaml$/, 'job-aids'],
  [/^modules\/workshop\.yaml$/, 'workshop'],
  [/^locales\/terms\.yaml$/, 'terms'],
  [/^locales\/twins\.yaml$/, 'twins'],
  [/^specimens\/utopia\.yaml$/, 'reference'],
  [/^specimens\//, 'specimen'],
];

describe('the JSON Schemas of author files', () => {
  test.each([...schemas])('the committed %s equals the file that npm run build writes', (file, text) => {
    expect(readFileSync(join(root, file), 'utf8').replaceAll('\r\n', '\n')).toBe(text);
  });

  test('every author file names its schema in its first line', () => {
    const files = [...readTree(root)].flatMap(([file, bytes]) => {
      const [, schema] = kinds.find(([pattern]) => pattern.test(file)) ?? [];
      return schema === undefined ? [] : [{file, schema, text: new TextDecoder().decode(bytes)}];
    });
    expect(files.length).toBeGreaterThan(0);
    for (const {file, schema, text} of files) {
      const named = /^(?:---\r?\n)?# yaml-language-server: \$schema=(\S+)/.exec(text)?.[1] ?? '';
      expect(posix.join(dirname(file), named), file).toBe(`${schemaFolder}/${schema}.schema.json`);
    }
  });

  test('the schema of a bank has the fields of every question type', () => {
    const bank = schemas.get(`${schemaFolder}/bank.schema.json`) ?? '';
    for (const type of Object.keys({...questions, ...drills})) expect(bank).toContain(`"const": "${type}"`);
  });
});
