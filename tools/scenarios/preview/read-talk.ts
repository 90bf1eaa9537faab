import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {checked} from '../../../src/compiler/source/checked.ts';
import {entriesOf} from '../../../src/compiler/text/entry.ts';
import {format} from '../../../src/compiler/source/fault.ts';
import {compileEnglish} from '../../../src/compiler/text/language.ts';
import {singleFile} from '../../../src/compiler/questions/single.ts';
import {readYamlFile} from '../../../src/compiler/source/yaml-file.ts';
import {fields} from '../../../src/scenario/schema/fields.ts';
import {authoring} from '../../../src/scenario/schema/schema.ts';
import type {BenchTalk} from './talk.ts';

/**
 * Reads one scenario from its current file, whether or not a module has it as a part. Returns its faults when
 * it has any.
 */
export function readTalk(root: string, id: string): BenchTalk {
  const file = singleFile('interview', id);
  const {yaml, faults: unread} = readYamlFile(new Map([[file, readFileSync(join(root, file))]]), file);
  if (!yaml) return {kind: 'faults', faults: unread.map(format)};
  const {value, faults} = checked(authoring.source, yaml, 'interview');
  if (!value) return {kind: 'faults', faults: faults.map(format)};
  const entries = entriesOf(fields, yaml, '');
  const html = compileEnglish([{name: id, entries, drawings: []}]).catalogues[id] ?? {};
  const {shown, rubric} = authoring.split(value);
  return {
    kind: 'talk',
    shown,
    scenario: rubric,
    texts: Object.fromEntries(
      entries.map(({key, at}) => [key, {html: html[key] ?? '', at: `${at.file}:${at.line}:${at.column}`}]),
    ),
  };
}
