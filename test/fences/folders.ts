import {posix} from 'node:path';

/** Returns the number of files directly in each folder. */
export function sizes(
  files: readonly string[],
): readonly {readonly folder: string; readonly count: number}[] {
  const counts = new Map<string, number>();
  for (const file of files) {
    const folder = posix.dirname(file);
    counts.set(folder, (counts.get(folder) ?? 0) + 1);
  }
  return [...counts].map(([folder, count]) => ({folder, count}));
}

/**
 * Returns the import cycles between neighbours. Neighbours are the files and subfolders directly in one folder; each
 * subfolder counts as a whole. So it is no cycle if a file imports a subfolder beside it, and this subfolder imports
 * another file of the folder.
 */
export function cycles(imports: readonly (readonly [string, string])[]): readonly (readonly string[])[] {
  const next = new Map<string, Set<string>>();
  for (const [from, to] of imports) {
    const [a, b] = neighbours(from, to);
    if (a !== b) next.set(a, (next.get(a) ?? new Set()).add(b));
  }
  const reach = (start: string): ReadonlySet<string> => {
    const found = new Set(next.get(start));
    // This loop also visits the entries that it adds to the set, so it follows every import once.
    for (const one of found) for (const more of next.get(one) ?? []) found.add(more);
    return found;
  };
  const reached = new Map([...next.keys()].map(name => [name, reach(name)]));
  const circles = [...reached].flatMap(([name, found]) =>
    found.has(name) ? [[...found].filter(other => reached.get(other)?.has(name)).sort()] : [],
  );
  return [...new Map(circles.map(circle => [circle.join(' '), circle])).values()];
}

function neighbours(from: string, to: string): readonly [string, string] {
  const [a, b] = [from.split('/'), to.split('/')];
  let depth = 0;
  while (depth < a.length - 1 && depth < b.length - 1 && a[depth] === b[depth]) depth++;
  return [a.slice(0, depth + 1).join('/'), b.slice(0, depth + 1).join('/')];
}
