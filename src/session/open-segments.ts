import type {CourseIndex} from '../content/course.ts';
import {unseal} from '../record/codec/codec.ts';
import type {LoadedModules} from '../record/progress.ts';
import type {CourseRecord, ModuleRecord} from '../record/record.ts';
import type {Progress} from '../tracking/port.ts';

/**
 * Opens every sealed module whose data are loaded. In the result, `dropped` counts the entries that could not
 * be read.
 */
export function unsealed(
  record: CourseRecord,
  loaded: LoadedModules,
  course: CourseIndex,
): {readonly record: CourseRecord; readonly dropped: number} {
  const openModules: Record<string, ModuleRecord> = {};
  let dropped = 0;
  for (const {id, contentVersion} of course.modules) {
    const [own, data] = [record.modules[id], loaded[id]];
    if (own?.kind !== 'sealed' || !data) continue;
    const found = unseal(own, data, contentVersion);
    openModules[id] = found.module;
    dropped += found.dropped;
  }
  return {record: {...record, modules: {...record.modules, ...openModules}}, dropped};
}

/**
 * Selects the progress to report to the LMS. The result leaves out the parts of unopened modules, so that the
 * LMS keeps the values it already has for these parts.
 */
export function openProgress(progress: Progress, record: CourseRecord): Progress {
  const isOpen = (id: string) => record.modules[id.split('.')[0] ?? '']?.kind === 'open';
  return {...progress, parts: progress.parts.filter(part => isOpen(part.id))};
}
