/**
 * The properties of a window that the search reads. Each of these properties may throw if the window is cross-origin.
 */
export interface Frame {
  readonly parent?: Frame | null;
  readonly opener?: unknown;
  readonly top?: Frame | null;
}

const mostHops = 500;

/**
 * Finds the API object of an LMS. Searches the window and the frames around it, then its opener, then the opener of
 * the topmost frame. Searches for one name only: a page may offer several standards, but the package uses one of
 * them.
 */
export function findApi<T>(from: Frame, name: string, isApi: (value: unknown) => value is T): T | undefined {
  const openers = [() => from, () => from.opener, () => from.top?.opener];
  for (const start of openers) {
    const api = above(tryOrUndefined(start), name, isApi);
    if (api !== undefined) return api;
  }
  return undefined;
}

function above<T>(from: unknown, name: string, isApi: (value: unknown) => value is T): T | undefined {
  let frame = from;
  for (let hops = 0; hops < mostHops && isObject(frame); hops++) {
    const here = frame;
    const api = tryOrUndefined(() => {
      const found = property(here, name);
      return isApi(found) ? found : undefined;
    });
    if (api !== undefined) return api;
    const parent = tryOrUndefined(() => property(here, 'parent'));
    if (parent === here) return undefined;
    frame = parent;
  }
  return undefined;
}

const isObject = (value: unknown): value is object =>
  (typeof value === 'object' || typeof value === 'function') && value !== null;

const property = (value: object, name: string): unknown => Reflect.get(value, name);

/** Cross-origin windows throw on almost every access. A property that throws counts as missing. */
function tryOrUndefined<T>(look: () => T): T | undefined {
  try {
    return look();
  } catch {
    return undefined;
  }
}
