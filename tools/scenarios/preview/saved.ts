import type {CourseIndex, ModuleData} from '../../../src/content/course.ts';
import {unseal} from '../../../src/record/codec/codec.ts';
import {decode} from '../../../src/record/codec/decode.ts';
import {pointIn, type Point} from './run.ts';
import {benchTexts as said} from './bench-texts.ts';

/** The course that a saved state belongs to. */
export interface LoadableCourse {
  readonly index: CourseIndex;
  readonly loadModule: (id: string) => Promise<ModuleData>;
}

/**
 * The result of a paste: either the runs, or a message that says why there are none. The runs of the open scenario
 * come first.
 */
export type PasteResult = {readonly kind: 'runs'; readonly runs: readonly Point[]} | {readonly kind: 'fault'; readonly message: string};

const fault = (message: string): PasteResult => ({kind: 'fault', message});

/**
 * Parses pasted text: a run as ids, a link to the author bench, or a saved state from an LMS. A run may begin with
 * the id of its scenario; otherwise it is a run of the open scenario. Loads the course only for a saved state.
 */
export async function readPasted(
  pasted: string,
  open: string,
  ids: readonly string[],
  course: () => Promise<LoadableCourse>,
): Promise<PasteResult> {
  const text = pasted.trim();
  if (text === '') return fault(said.nothing);
  const linked = pointIn(text);
  if (linked) return {kind: 'runs', runs: [linked]};
  if (/^[0-9]+[.]/.test(text)) return readSaved(text, open, await course());
  if (/^[0-9A-Z]{4}([ -]|$)/.test(text)) return fault(said.isCode);
  const [first = '', ...rest] = text.split(/[\s,]+/).filter(word => word !== '');
  return {
    kind: 'runs',
    runs: [ids.includes(first) ? {id: first, words: rest} : {id: open, words: [first, ...rest]}],
  };
}

async function readSaved(text: string, open: string, {index, loadModule}: LoadableCourse): Promise<PasteResult> {
  const read = decode(text, index);
  if (read.kind === 'empty') return fault(said.nothing);
  if (!read.record) return fault(`${said.noSave} ${read.kind === 'damaged' ? read.fault : read.kind}`);
  const {modules} = read.record;
  const found = await Promise.all(
    index.modules.map(async ({id, contentVersion}) => {
      const saved = modules[id];
      if (saved?.kind !== 'sealed') return [];
      const data = await loadModule(id);
      const {answers} = unseal(saved, data, contentVersion).module;
      return data.parts.flatMap((part): readonly Point[] => {
        if (part.kind !== 'interview') return [];
        const words = answers[part.question.id]?.response ?? [];
        return words.length > 0 ? [{id: part.id, words}] : [];
      });
    }),
  );
  const runs = found.flat();
  if (runs.length === 0) return fault(said.noTalks);
  return {kind: 'runs', runs: [...runs.filter(run => run.id === open), ...runs.filter(run => run.id !== open)]};
}
