/** What is looked at of a window; each of it may throw when another site's page is in it. */
export interface Frame {
  readonly parent?: Frame | null;
  readonly opener?: unknown;
  readonly top?: Frame | null;
}

const mostHops = 500;

/**
 * Looks for an LMS's API object: in the window and the frames round it, then in what opened it, then in what opened
 * the topmost frame. Looks under one name only, since a page may offer several standards and the package has one.
 */
export function findApi<T>(from: Frame, name: string, isApi: (value: unknown) => value is T): T | undefined {
  const openers = [() => from, () => from.opener, () => from.top?.opener];
  for (const start of openers) {
    const api = above(tried(start), name, isApi);
    if (api !== undefined) return api;
  }
  return undefined;
}

function above<T>(from: unknown, name: string, isApi: (value: unknown) => value is T): T | undefined {
  let frame = from;
  for (let hops = 0; hops < mostHops && isObject(frame); hops++) {
    const here = frame;
    const api = tried(() => {
      const found = property(here, name);
      return isApi(found) ? found : undefined;
    });
    if (api !== undefined) return api;
    const parent = tried(() => property(here, 'parent'));
    if (parent === here) return undefined;
    frame = parent;
  }
  return undefined;
}

const isObject = (value: unknown): value is object =>
  (typeof value === 'object' || typeof value === 'function') && value !== null;

const property = (value: object, name: string): unknown => Reflect.get(value, name);

/** Windows of another site throw at almost everything; what throws is not there. */
function tried<T>(look: () => T): T | undefined {
  try {
    return look();
  } catch {
    return undefined;
  }
}
