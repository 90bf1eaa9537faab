import {readInterviewFile} from '../../../src/compiler/build/interview-file.ts';
import {entriesOf} from '../../../src/compiler/text/entry.ts';
import {format} from '../../../src/compiler/source/fault.ts';
import {compileEnglish} from '../../../src/compiler/text/language.ts';
import {fields} from '../../../src/scenario/schema/fields.ts';
import {authoring} from '../../../src/scenario/schema/schema.ts';
import type {BenchTalk} from './talk.ts';

/**
 * Reads the current file of a scenario, even if no module has this scenario as a part. Returns the faults if there
 * are any.
 */
export function readTalk(root: string, id: string): BenchTalk {
  const file = readInterviewFile(root, id);
  if (file.kind === 'faults') return {kind: 'faults', faults: file.faults.map(format)};
  const {source, yaml} = file;
  const entries = entriesOf(fields, yaml, '');
  const html = compileEnglish([{name: id, entries, drawings: []}]).catalogues[id] ?? {};
  const {shown, rubric} = authoring.split(source);
  return {
    kind: 'talk',
    shown,
    scenario: rubric,
    texts: Object.fromEntries(
      entries.map(({key, at}) => [key, {html: html[key] ?? '', at: `${at.file}:${at.line}:${at.column}`}]),
    ),
  };
}
