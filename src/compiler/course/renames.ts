import type {Rename} from '../text/entry.ts';
import {fault, format, warning, type Fault} from '../source/fault.ts';
import {didYouMean} from '../../content/did-you-mean.ts';
import type {Lock, WantedId} from './ids-lock.ts';

/**
 * Gives the numbers of earlier ids to the ids that replace them, so that saved states keep their meaning. Reports a
 * rename whose earlier id is still in use, has two successors, or belongs to no release. `wanted` are all ids of the
 * course. `renames` begin with modules, and a lesson comes before its sections.
 */
export function withRenames(
  lock: Lock,
  renames: readonly Rename[],
  wanted: readonly WantedId[],
): {readonly lock: Lock; readonly faults: readonly Fault[]} {
  const allFaults: Fault[] = [];
  const done = new Map<string, Rename>();
  let renamed = lock;
  for (const rename of renames) {
    const key = `${rename.scope} ${rename.was}`;
    const before = done.get(key);
    const found = before ? twice(rename, before) : sourceOf(rename, renamed, wanted);
    if (typeof found !== 'string') {
      allFaults.push(found);
      continue;
    }
    done.set(key, rename);
    if (found !== rename.id) renamed = applyRename(renamed, {...rename, was: found});
  }
  // Each paper that may draw an item gives this item a rename of its own. A paper that draws the item for the first
  // time has no number for it, so this rename causes a warning. Drop the warning if the rename worked for another
  // paper.
  const places = new Set([...done.values()].map(({at}) => format(warning(at, '', ''))));
  const faults = allFaults.filter(f => f.severity === 'fault' || !places.has(format(warning(f, '', ''))));
  return {lock: renamed, faults};
}

/** Returns an id without the name of its lesson or bank. */
const short = (id: string): string => id.split('/').at(-1) ?? id;

function twice({was, at}: Rename, before: Rename): Fault {
  const there = `${before.at.file}:${before.at.line}`;
  const message = `"${short(was)}" is the earlier name of "${short(before.id)}" too, in ${there}: remove one \`was\``;
  return fault(at, message, 'was');
}

/** Returns the id that ids.lock has for the renamed thing, or the fault of the rename. */
function sourceOf(
  {kind, scope, id, was, at}: Rename,
  {numbers, former}: Lock,
  wanted: readonly WantedId[],
): string | Fault {
  const nameOf = (numbered: string) => (kind === 'lesson' ? lessonOf(numbered) : numbered);
  const isLive = wanted.some(one => one.scope === scope && nameOf(one.id) === was);
  if (isLive) {
    const message = `"${short(was)}" is still the id of another ${kind}: remove \`was\`, or rename that ${kind} too`;
    return fault(at, message, 'was');
  }
  const own = Object.entries(numbers[scope] ?? {});
  const has = (name: string) => own.some(([numbered]) => nameOf(numbered) === name);
  // `was` may be an id that earlier releases have replaced, perhaps several times. `former` has the number of this
  // earlier id, and `numbers` has the present id with the same number.
  const [, old] = Object.entries(former[scope] ?? {}).find(([name]) => nameOf(name) === was) ?? [];
  const successor = own.find(([, n]) => n === old)?.[0];
  const source = has(was) ? was : successor === undefined ? undefined : nameOf(successor);
  if (source === undefined) {
    const released = own.flatMap(([numbered]) => nameOf(numbered) ?? []).map(short);
    const message = `no release has the ${kind} "${short(was)}"${nearestOf(short(was), released)}; an id that no release has may change without \`was\``;
    return warning(at, message, 'was');
  }
  if (source !== id && has(id)) {
    const message = `a release has the ${kind} "${short(id)}" itself, so it cannot be a new name of "${short(was)}": remove \`was\``;
    return fault(at, message, 'was');
  }
  return source;
}

const nearestOf = (word: string, released: readonly string[]): string =>
  didYouMean(word, [...new Set(released)]) || ': remove `was`';

/** Returns the lesson of a section, taken from the id of the section. Returns undefined for any other id. */
const lessonOf = (numbered: string): string | undefined =>
  numbered.includes('/') && !numbered.includes('.') ? numbered.split('/')[0] : undefined;

/** Returns the lock after a rename: the renamed id, and all ids below it, have their new names. */
function applyRename({versions, numbers, former, retired}: Lock, rename: Rename): Lock {
  const scopeOf = scopesBy(rename);
  const idOf = idsBy(rename);
  const scopes = <T>(all: Readonly<Record<string, T>>, map: (scope: string, own: T) => T) =>
    Object.fromEntries(Object.entries(all).map(([scope, own]) => [scopeOf(scope), map(scope, own)]));
  const isBack = retired[rename.scope]?.includes(rename.was) ?? false;
  const old = Object.entries(numbers).flatMap(([scope, own]) =>
    Object.entries(own)
      .filter(([id]) => idOf(scope, id) !== id)
      .map(([id, n]) => ({scope: scopeOf(scope), id, n})),
  );
  const formerNow: Record<string, Record<string, number>> = scopes(former, (_, own) => ({...own}));
  for (const {scope, id, n} of old) (formerNow[scope] ??= {})[id] = n;
  return {
    versions: scopes(versions, (_, own) => own),
    numbers: scopes(numbers, (scope, own) =>
      Object.fromEntries(Object.entries(own).map(([id, n]) => [idOf(scope, id), n])),
    ),
    former: formerNow,
    // A retired id that comes back under a new name is no longer retired, and neither are the ids below it.
    retired: scopes(retired, (scope, ids) =>
      isBack && scopeOf(scope) !== scope ? [] : ids.filter(id => idOf(scope, id) === id),
    ),
  };
}

/**
 * Returns a function that maps a scope of ids.lock to its name after the rename. A rename of a module also changes
 * the scopes of its questions, papers and banks.
 */
function scopesBy({kind, scope: owner, id, was}: Rename): (scope: string) => string {
  if (kind === 'item') return scope => (scope === was ? id : scope);
  if (kind !== 'module') return scope => (scope === `${owner}/${was}` ? `${owner}/${id}` : scope);
  return scope =>
    (/[/.]/.exec(scope)?.index ?? scope.length) === was.length && scope.startsWith(was)
      ? id + scope.slice(was.length)
      : scope;
}

/** Returns a function that maps an id in a scope to its id after the rename. */
function idsBy({kind, scope: owner, id, was}: Rename): (scope: string, id: string) => string {
  const isIn = (scope: string) => scope === owner;
  switch (kind) {
    case 'module':
      return (scope, own) =>
        (isIn(scope) && own === was) || (own.startsWith(`${was}.`) && own.includes('/'))
          ? id + own.slice(was.length)
          : own;
    case 'lesson':
      return (scope, own) => (isIn(scope) && own.startsWith(`${was}/`) ? id + own.slice(was.length) : own);
    case 'section':
    case 'question':
    case 'paper':
    case 'item':
      return (scope, own) => (isIn(scope) && own === was ? id : own);
  }
}
