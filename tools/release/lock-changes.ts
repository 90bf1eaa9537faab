import type {Lock} from '../../src/compiler/course/ids-lock.ts';

/** The changes of ids.lock by a release. */
export interface LockChanges {
  /** Number of new ids, by module or bank. */
  readonly locked: ReadonlyMap<string, number>;
  /**
   * The new id of everything that was renamed, by its earlier id. Each id is written after its scope, as in
   * `sample/first/why`. The scope of an item is only its bank.
   */
  readonly renamed: ReadonlyMap<string, string>;
  /** Ids that have left the course permanently, each with its scope as in `renamed`. */
  readonly retired: readonly string[];
}

/** Compares ids.lock before and after a release. */
export function lockChanges(before: Lock, after: Lock): LockChanges {
  const known = new Map<string, number>();
  for (const [owner, count] of ownersIn(before)) known.set(ownerNow(owner, after), count);
  const grown = [...ownersIn(after)].map(
    ([owner, count]) => [owner, count - (known.get(owner) ?? 0)] as const,
  );
  const renamed = Object.entries(after.former).flatMap(([scope, own]) =>
    Object.entries(own)
      .filter(([id]) => before.former[scope]?.[id] === undefined)
      .map(([id, n]) => [pathOf(scope, id), pathOf(scope, idOf(after, scope, n))] as const),
  );
  const retired = Object.entries(after.retired).flatMap(([scope, ids]) =>
    ids.filter(id => !before.retired[scope]?.includes(id)).map(id => pathOf(scope, id)),
  );
  return {
    locked: new Map(grown.filter(([, count]) => count > 0)),
    // A renamed module also renames its banks. These renames are left out, because they follow from the module.
    renamed: new Map(renamed.filter(([from, to]) => !isInBank(from) || nameOf(from) !== nameOf(to))),
    retired,
  };
}

const isInBank = (id: string): boolean => id.includes('.');
const nameOf = (path: string): string => path.split('/').at(-1) ?? path;
const pathOf = (scope: string, id: string): string =>
  scope === 'module' || isInBank(id) ? id : `${scope}/${id}`;

const idOf = ({numbers}: Lock, scope: string, number: number): string =>
  Object.entries(numbers[scope] ?? {}).find(([, n]) => n === number)?.[0] ?? '';

/** Returns the number of ids in each module and bank. */
function ownersIn({numbers}: Lock): ReadonlyMap<string, number> {
  const owners = new Map<string, number>();
  for (const [scope, own] of Object.entries(numbers))
    for (const id of Object.keys(own)) {
      const owner = scope === 'module' ? id : (scope.split('/')[0] ?? scope);
      owners.set(owner, (owners.get(owner) ?? 0) + 1);
    }
  return owners;
}

/** Returns the name that a module or bank has after the release. `owner` is its former name. */
function ownerNow(owner: string, after: Lock): string {
  const [module = '', ...use] = owner.split('.');
  const number = after.former['module']?.[module];
  return [number === undefined ? module : idOf(after, 'module', number), ...use].join('.');
}
