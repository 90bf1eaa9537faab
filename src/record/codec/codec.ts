import type {CourseIndex, ModuleData, ModuleIndex} from '../../content/course.ts';
import {checksum, toPlace} from './header-text.ts';
import {fromNumbers, toNumbers} from './names.ts';
import {once} from '../once.ts';
import {packStates} from '../part-states.ts';
import {summary, type LoadedModules} from '../progress.ts';
import {isBlank} from '../reduce.ts';
import type {CourseRecord, ModuleRecord, SealedModule, Summary} from '../record.ts';
import {readSegment, stepsIn, writeSegment} from './segment.ts';

/**
 * Version of the saved state. A saved state consists of a header and one piece for each started module. It
 * uses only the characters `[A-Za-z0-9._~-]`:
 * `version.checksum.revision.nonce.language.place.learner~module~module…`. The mark of the learner may be
 * missing.
 * The piece of a module is `number.contentVersion.done.possible.earned.parts-core.segment`. Numbers are in
 * base 36.
 * The numbers before the segment are enough for a menu or an LMS. A segment is parsed only when its module is
 * loaded. Until then, the segment stays unchanged.
 */
export const version = '1';

const base36 = (n: number): string => n.toString(36);

function piece(
  index: ModuleIndex,
  contentVersion: number,
  {done, core, possible, earned, parts}: Summary,
  segment: string,
): string {
  const numbers = [index.number, contentVersion, done, possible, earned].map(base36);
  const states = packStates(parts).map(base36).join('');
  const stands = core === undefined ? states : `${states}-${base36(core)}`;
  return [...numbers, stands, segment].join('.');
}

function modulePiece(
  record: CourseRecord,
  index: ModuleIndex,
  loaded: LoadedModules,
  course: CourseIndex,
): string | undefined {
  const module = record.modules[index.id];
  if (module === undefined) return undefined;
  if (module.kind === 'sealed') return piece(index, module.contentVersion, module, module.segment);
  const data = loaded[index.id];
  if (isBlank(module)) return undefined;
  if (!data)
    throw new Error(`module "${index.id}" has work, but its data are not loaded: call openModule first`);
  return piece(index, module.contentVersion, summary(module, data, course), segmentOf(module)(data));
}

/**
 * Caches the segment of each module. Every save writes all modules, but most modules have not changed since the last
 * save.
 */
const segmentOf = once((module: ModuleRecord) =>
  once((data: ModuleData) => writeSegment(toNumbers(module, data))),
);

/**
 * Serialises a record as a saved state, which SCORM stores as `cmi.suspend_data`. `loaded` contains the data
 * of every module that has changed in this session. Throws if the data of a changed module are missing.
 */
export function encode(record: CourseRecord, course: CourseIndex, loaded: LoadedModules): string {
  const pieces = course.modules.map(m => modulePiece(record, m, loaded, course)).filter(p => p !== undefined);
  const {revision, nonce, language, place, learner} = record;
  const header = [base36(revision), nonce, language, toPlace(place), ...(learner ? [learner] : [])].join('.');
  const body = [header, ...pieces].join('~');
  return `${version}.${checksum(body)}.${body}`;
}

/**
 * Opens a sealed module with its data. `dropped` is the sum of two counts. The first counts the sections and answers
 * whose name this release does not know. The second counts the entries of the segment that cannot be read. The header
 * of the module counts completed steps. If the segment lacks more of these steps than it has unreadable entries, the
 * number of lacking steps is the second count.
 */
export function unseal(
  module: SealedModule,
  data: ModuleData,
  contentVersion: number,
): {module: ModuleRecord; dropped: number} {
  const raw = readSegment(module.segment);
  const unsealed = fromNumbers(raw, data, contentVersion);
  return {...unsealed, dropped: unsealed.dropped + Math.max(raw.lost, module.done - stepsIn(raw, module))};
}
