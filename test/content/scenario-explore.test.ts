import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, test} from 'vitest';
import {interviewIds} from '../../src/compiler/build/interview-file.ts';
import {reportsFolder} from '../../src/compiler/build/known-ways.ts';
import {
  changesSince,
  filesOf,
  schemaFile,
  schemaText,
  sourceOf,
  reportFactsOf,
} from '../../tools/scenarios/read.ts';
import {root} from './museum.ts';

const ids = interviewIds(root);

test('the committed schema of scenarios, which editors use, equals the one that npm run scenarios writes', () => {
  expect(readFileSync(join(root, schemaFile), 'utf8').replaceAll('\r\n', '\n')).toBe(schemaText());
  for (const id of ids)
    expect(readFileSync(join(root, `scenarios/${id}.yaml`), 'utf8')).toMatch(
      /^# yaml-language-server: \$schema=scenario\.schema\.json\r?\n/,
    );
});

describe.each(ids)('the exploration of %s', id => {
  const source = sourceOf(root, id);

  test('the committed reports are those that npm run scenarios writes, with the hash of the interview and of the code that plays it', () => {
    const facts = reportFactsOf(root, source);
    expect(changesSince(root, id, facts.found)).toEqual([]);
    for (const [name, text] of filesOf(source, facts))
      expect(readFileSync(join(root, reportsFolder, name), 'utf8').replaceAll('\r\n', '\n'), name).toBe(text);
  });
});
