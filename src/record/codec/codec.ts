import type {CourseIndex, ModuleData, ModuleIndex} from '../../content/course.ts';
import {checksum, fromPlace, toPlace} from './header-text.ts';
import {fromNumbers, toNumbers} from './names.ts';
import {once} from '../once.ts';
import {packStates, unpackStates} from '../part-states.ts';
import {summary, type Loaded} from '../progress.ts';
import {empty, isBlank} from '../reduce.ts';
import type {CourseRecord, ModuleRecord, SealedModule, Summary} from '../record.ts';
import {readSegment, stepsIn, writeSegment} from './segment.ts';

/**
 * Version of the saved state. A saved state is a header and one piece per started module, in characters
 * `[A-Za-z0-9._~-]`: `version.checksum.revision.nonce.language.place~module~module…`.
 * Each module is `number.contentVersion.done.possible.earned.parts-core.segment`. Numbers are in base 36.
 * A menu or an LMS needs only the headers. A segment is parsed when its module is loaded; until then it is
 * passed through unchanged.
 */
const version = '1';

const base36 = (n: number): string => n.toString(36);

/** Parses a whole number in base 36. Returns undefined if the text is not one. */
const number = (text: string | undefined): number | undefined =>
  text && /^[0-9a-z]{1,9}$/.test(text) ? parseInt(text, 36) : undefined;

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
  loaded: Loaded,
  course: CourseIndex,
): string | undefined {
  const module = record.modules[index.id];
  if (module === undefined) return undefined;
  if (module.kind === 'sealed') return piece(index, module.contentVersion, module, module.segment);
  const data = loaded[index.id];
  if (isBlank(module)) return undefined;
  if (!data)
    throw new Error(
      `module "${index.id}" has work in it but its data are not loaded: nothing can happen in a module before openModule`,
    );
  return piece(index, module.contentVersion, summary(module, data, course), segmentOf(module)(data));
}

/**
 * Caches the segment of each module. Every save writes all modules, and most of them have not changed since
 * the last save.
 */
const segmentOf = once((module: ModuleRecord) =>
  once((data: ModuleData) => writeSegment(toNumbers(module, data))),
);

/**
 * Serialises a record as a saved state, which SCORM keeps as `cmi.suspend_data`. `loaded` holds the data of
 * every module that has changed in this session. Throws if the data of such a module are missing.
 */
export function encode(record: CourseRecord, course: CourseIndex, loaded: Loaded): string {
  const pieces = course.modules.map(m => modulePiece(record, m, loaded, course)).filter(p => p !== undefined);
  const header = [base36(record.revision), record.nonce, record.language, toPlace(record.place)].join('.');
  const body = [header, ...pieces].join('~');
  return `${version}.${checksum(body)}.${body}`;
}

/**
 * Result of decoding a saved state. `dropped` counts modules that this release does not know or that could
 * not be read.
 */
export type Decoded =
  | {readonly kind: 'empty'}
  | {readonly kind: 'whole'; readonly record: CourseRecord; readonly dropped: number}
  /** `record` holds everything that could be recovered; undefined if nothing could. */
  | {
      readonly kind: 'damaged';
      readonly fault: 'version' | 'checksum' | 'shape';
      readonly record: CourseRecord | undefined;
      readonly dropped: number;
    };

/**
 * Parses a saved state. Never throws. Modules in the result are sealed; modules without work are open and
 * empty.
 */
export function decode(saved: string, course: CourseIndex): Decoded {
  if (saved === '') return {kind: 'empty'};
  const [, found, sum, body] = /^([^.]*)\.([^.]*)\.(.*)$/s.exec(saved) ?? [];
  if (found === undefined || body === undefined)
    return {kind: 'damaged', fault: 'shape', record: undefined, dropped: 0};
  if (found !== version) return {kind: 'damaged', fault: 'version', record: undefined, dropped: 0};
  const {record, dropped} = readBody(body, course);
  if (checksum(body) !== sum) return {kind: 'damaged', fault: 'checksum', record, dropped};
  return record ? {kind: 'whole', record, dropped} : {kind: 'damaged', fault: 'shape', record, dropped};
}

function readBody(body: string, course: CourseIndex): {record: CourseRecord | undefined; dropped: number} {
  const [header = '', ...pieces] = body.split('~');
  const [revision, nonce, language, place] = header.split('.');
  const count = number(revision);
  if (count === undefined || !nonce || !/^[A-Za-z0-9]{8}$/.test(nonce))
    return {record: undefined, dropped: pieces.length};
  const start = empty(nonce, /^[A-Za-z0-9-]+$/.exec(language ?? '')?.[0] ?? 'en', course);
  const sealed = pieces.map(p => readPiece(p, course)).filter(p => p !== undefined);
  const modules = {...start.modules, ...Object.fromEntries(sealed)};
  return {
    record: {...start, revision: count, place: fromPlace(place ?? ''), modules},
    dropped: pieces.length - sealed.length,
  };
}

function readPiece(text: string, course: CourseIndex): readonly [string, SealedModule] | undefined {
  const [own, contentVersion, done, possible, earned, standing = '', segment] = text.split('.');
  const [parts = '', core] = standing.split('-');
  const module = course.modules.find(m => m.number === number(own));
  const [c, d, p, e] = [contentVersion, done, possible, earned].map(number);
  if (
    !module ||
    c === undefined ||
    d === undefined ||
    p === undefined ||
    e === undefined ||
    segment === undefined
  )
    return undefined;
  const stands = {contentVersion: c, done: d, core: number(core), possible: p, earned: e, segment};
  const known =
    c === module.contentVersion ? unpackStates(Array.from(parts, letter => number(letter) ?? 0)) : [];
  return [module.id, {kind: 'sealed', ...stands, parts: known, isTested: module.test !== undefined}];
}

/**
 * Opens a sealed module with its data. `dropped` counts sections and answers with a name that this release
 * does not know. It also counts entries that could not be read: the steps that the header counts but the
 * segment lacks.
 */
export function unseal(
  module: SealedModule,
  data: ModuleData,
  contentVersion: number,
): {module: ModuleRecord; dropped: number} {
  const raw = readSegment(module.segment);
  const opened = fromNumbers(raw, data, contentVersion);
  return {...opened, dropped: opened.dropped + Math.max(raw.lost, module.done - stepsIn(raw, module))};
}
