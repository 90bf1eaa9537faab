import type {CourseIndex} from '../../content/course.ts';
import {placeNow} from '../../content/moved.ts';
import {unpackStates} from '../part-states.ts';
import type {CourseRecord, SealedModule} from '../record.ts';
import {empty} from '../reduce.ts';
import {version} from './codec.ts';
import {checksum, fromPlace} from './header-text.ts';

/** Parses a whole number in base 36. Returns undefined if the text is not such a number. */
const number = (text: string | undefined): number | undefined =>
  text && /^[0-9a-z]{1,9}$/.test(text) ? parseInt(text, 36) : undefined;

/**
 * Result of decoding a saved state. `dropped` is the number of modules that are unreadable or that this release does
 * not know.
 */
export type Decoded =
  | {readonly kind: 'empty'}
  | {readonly kind: 'whole'; readonly record: CourseRecord; readonly dropped: number}
  /** `record` holds everything that could be recovered; undefined if nothing could be recovered. */
  | {
      readonly kind: 'damaged';
      readonly fault: 'version' | 'checksum' | 'shape';
      readonly record: CourseRecord | undefined;
      readonly dropped: number;
    };

/**
 * Undoes the changes that some LMSes make to a saved state. They put spaces around the state, or escape characters as
 * in an address or in HTML. Undoing this is safe, because a saved state contains neither `%` nor `&`. Returns '' for
 * `0`, which some LMSes give to a new learner.
 */
function repaired(text: string): string {
  const plain = text
    .trim()
    .replace(/%([0-9a-f]{2})|&#x([0-9a-f]+);/gi, (_, a?: string, b?: string) => character(a ?? b ?? '', 16))
    .replace(/&#(\d+);/g, (_, digits: string) => character(digits, 10));
  return plain === '0' ? '' : plain;
}

const character = (digits: string, radix: number): string => String.fromCharCode(parseInt(digits, radix));

/**
 * Returns true if an LMS has changed all letters to one case. Such a text cannot be decoded, because a letter stands
 * for one number in upper case and for another in lower case.
 */
const hasOneCase = (body: string): boolean => body === body.toLowerCase() || body === body.toUpperCase();

/**
 * Parses a saved state. Never throws. In the resulting record, modules with work are sealed, and modules without work
 * are open and empty. The place in the course has the names of this release.
 */
export function decode(state: string, course: CourseIndex): Decoded {
  const saved = repaired(state);
  if (saved === '') return {kind: 'empty'};
  const [, found, sum, body] = /^([^.]*)\.([^.]*)\.(.*)$/s.exec(saved) ?? [];
  if (found === undefined || body === undefined)
    return {kind: 'damaged', fault: 'shape', record: undefined, dropped: 0};
  if (found !== version) return {kind: 'damaged', fault: 'version', record: undefined, dropped: 0};
  const {record, dropped} = readBody(body, course);
  if (checksum(body) !== sum)
    return {kind: 'damaged', fault: 'checksum', record: hasOneCase(body) ? undefined : record, dropped};
  return record ? {kind: 'whole', record, dropped} : {kind: 'damaged', fault: 'shape', record, dropped};
}

function readBody(body: string, course: CourseIndex): {record: CourseRecord | undefined; dropped: number} {
  const [header = '', ...pieces] = body.split('~');
  const [revision, nonce, language, place, mark = ''] = header.split('.');
  const count = number(revision);
  if (count === undefined || !nonce || !/^[A-Za-z0-9]{8}$/.test(nonce))
    return {record: undefined, dropped: pieces.length};
  const start = empty(nonce, /^[A-Za-z0-9-]+$/.exec(language ?? '')?.[0] ?? 'en', course);
  const sealed = pieces.map(p => readPiece(p, course)).filter(p => p !== undefined);
  const modules = {...start.modules, ...Object.fromEntries(sealed)};
  return {
    record: {
      ...start,
      revision: count,
      place: placeNow(fromPlace(place ?? ''), course),
      ...(/^[0-9a-z]{4}$/.test(mark) ? {learner: mark} : {}),
      modules,
    },
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
