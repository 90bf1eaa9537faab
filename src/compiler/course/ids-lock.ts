import {createHash} from 'node:crypto';
import {z} from 'zod';
import {validate} from '../source/checked.ts';
import type {PlacedId} from '../text/entry.ts';
import {fault, startOf, type Fault} from '../source/fault.ts';
import type {Tree} from '../source/source-file.ts';
import {readYamlFile} from '../source/yaml-file.ts';

export const lockFile = 'ids.lock';

const whole = z.number().int().min(1);

const lockSource = z.strictObject({
  versions: z.record(z.string(), z.strictObject({version: whole, ids: z.string()})),
  numbers: z.record(z.string(), z.record(z.string(), whole)),
  retired: z.record(z.string(), z.array(z.string())),
  former: z.record(z.string(), z.record(z.string(), whole)).default({}),
});

/**
 * The number of every id that a release has saved or reported. Numbers are only added. An id that leaves the course
 * is retired and keeps its number. Old saved states contain this number, so it must not get another meaning. There
 * are five kinds of scope: `module`, `<module>`, `<module>/<question>`, `<module>/<paper>` for the items that a paper
 * may draw, and `<bank>/<item>` for the options of an item. `former` holds the earlier ids of renamed things, with
 * their numbers.
 */
export type Lock = z.infer<typeof lockSource>;

/** An id that needs a number, with its place in an author file. */
export interface WantedId extends PlacedId {
  readonly scope: string;
}

/**
 * The data that determine the content version of a module: all ids with numbers, and the order of the parts.
 */
export interface WantedModule {
  readonly id: string;
  readonly parts: readonly string[];
  /**
   * The items that the papers of the module may draw, as `<bank>/<item>`. The options of these items are saved and
   * reported with the module.
   */
  readonly items: readonly string[];
}

const empty: Lock = {versions: {}, numbers: {}, retired: {}, former: {}};

export interface ReadLock {
  readonly lock: Lock;
  readonly faults: readonly Fault[];
}

/** Reads ids.lock. Returns an empty lock when the file does not exist, because the first release creates it. */
export function readLock(tree: Tree): ReadLock {
  if (!tree.has(lockFile)) return {lock: empty, faults: []};
  const cure = 'nobody writes this file by hand: take it from the last commit';
  const {yaml, faults} = readYamlFile(tree, lockFile);
  if (yaml === undefined) {
    return {lock: empty, faults: [fault(startOf(lockFile), `it cannot be read: ${cure}`, 'ids-lock')]};
  }
  const {value, faults: wrong} = validate(lockSource, yaml, 'ids-lock');
  const lockFaults = wrong.map(f => ({...f, message: `${f.message}; ${cure}`}));
  const twice = Object.entries(value?.numbers ?? {}).flatMap(([scope, numbers]) =>
    Object.entries(numbers)
      .filter(([id, n]) => Object.entries(numbers).find(([, other]) => other === n)?.[0] !== id)
      .map(([id, n]) => {
        const next = Math.max(...Object.values(numbers)) + 1;
        const message = `${scope}: "${id}" has the number ${n}, which is another's: give the newer of the two ${next}`;
        return fault(yaml.at(['numbers', scope, id]), message, 'ids-lock');
      }),
  );
  return {lock: value ?? empty, faults: [...faults, ...lockFaults, ...twice]};
}

/**
 * Returns the lock of the next release. Gives a number to every new id, and retires ids that are no longer in the
 * course. Reports ids that are used again for something else.
 */
export function updateLock(
  lock: Lock,
  wanted: readonly WantedId[],
  modules: readonly WantedModule[],
): ReadLock {
  const numbers: Record<string, Record<string, number>> = structuredClone(lock.numbers);
  for (const {scope, id} of wanted) {
    const own = (numbers[scope] ??= {});
    own[id] ??= Math.max(0, ...Object.values(own)) + 1;
  }
  const live = new Set(wanted.map(({scope, id}) => `${scope} ${id}`));
  const retired = Object.fromEntries(
    Object.entries(numbers)
      .map(([scope, own]) => [scope, Object.keys(own).filter(id => !live.has(`${scope} ${id}`))] as const)
      .filter(([, ids]) => ids.length > 0),
  );
  const versions = Object.fromEntries(modules.map(module => [module.id, versionOf(module, lock, wanted)]));
  const {former} = lock;
  return {
    lock: {versions: {...lock.versions, ...versions}, numbers, retired, former},
    faults: [...reused(lock, wanted), ...renamedAway(lock, wanted)],
  };
}

function versionOf(module: WantedModule, lock: Lock, wanted: readonly WantedId[]): Lock['versions'][string] {
  const own = wanted
    .filter(
      ({scope}) => scope === module.id || scope.startsWith(`${module.id}/`) || module.items.includes(scope),
    )
    .map(({scope, id}) => `${scope} ${id}`);
  const ids = createHash('sha256')
    .update([...own.sort(), '', ...module.parts].join('\n'))
    .digest('hex')
    .slice(0, 8);
  const before = lock.versions[module.id];
  return before?.ids === ids ? before : {version: (before?.version ?? 0) + 1, ids};
}

function reused(lock: Lock, wanted: readonly WantedId[]): readonly Fault[] {
  const isRetired = (scope: string, id: string) => lock.retired[scope]?.includes(id) ?? false;
  // If a retired question is used again, only the question gets a fault, and its options get none. The scope of an
  // option names its question. For a question of a module, this scope is `<module>/<question>`. For an item of a
  // bank, the scope is `<bank>/<item>`, which is also the id of the item in a paper. Likewise, if a retired module is
  // used again, only the module gets a fault, and the ids inside it get none.
  const comesBack = new Set(
    wanted
      .filter(({scope, id}) => isRetired(scope, id))
      .flatMap(({scope, id}) =>
        scope === 'module' || id.includes('/') ? [id, `${scope}/${id}`] : [`${scope}/${id}`],
      ),
  );
  return wanted
    .filter(
      ({scope, id}) =>
        isRetired(scope, id) && !comesBack.has(scope) && !comesBack.has(scope.split('/')[0] ?? ''),
    )
    .map(({scope, id, at}) => {
      const message = `"${id}" was used before and taken out: choose a new id; or, if it is the same thing come back, delete it from "retired", "${scope}" in ids.lock`;
      return fault(at, message, 'ids-lock');
    });
}

/**
 * Reports each new id that an earlier release used for something else, which now has another id. An old bookmark with
 * the reported id would open the wrong screen.
 */
const renamedAway = ({numbers, former}: Lock, wanted: readonly WantedId[]): readonly Fault[] =>
  wanted.flatMap(({scope, id, at}) => {
    const number = former[scope]?.[id];
    if (number === undefined || numbers[scope]?.[id] !== undefined) return [];
    const [now = ''] = Object.entries(numbers[scope] ?? {}).find(([, n]) => n === number) ?? [];
    return [fault(at, `"${id}" was the id of "${now}" in an earlier release: choose a new id`, 'ids-lock')];
  });

/** Serialises ids.lock. Sorts scopes by name and ids by number, so that a new id comes last in its scope. */
export function writeLock({versions, numbers, retired, former}: Lock): string {
  const byName = <T>(all: Readonly<Record<string, T>>) =>
    Object.entries(all).sort(([a], [b]) => (a < b ? -1 : 1));
  const byNumber = (all: Lock['numbers']) =>
    Object.fromEntries(
      byName(all).map(([scope, own]) => [
        scope,
        Object.fromEntries(Object.entries(own).sort(([, a], [, b]) => a - b)),
      ]),
    );
  const sorted = {
    versions: Object.fromEntries(byName(versions)),
    numbers: byNumber(numbers),
    retired: Object.fromEntries(byName(retired).map(([scope, ids]) => [scope, [...ids].sort()])),
    ...(Object.keys(former).length > 0 && {former: byNumber(former)}),
  };
  return `${JSON.stringify(sorted, undefined, 2)}\n`;
}
