import {isRecord} from '../content/is-record.ts';
import {pendingRequests} from '../ui/pending-requests.ts';

/**
 * Counts, for each path of a file, the earlier requests that failed or were repeated while pending. This count makes
 * the URL of the next request different.
 */
const failures = new Map<string, number>();

/** The URL to which the paths of files are relative. The code and the data of a package are in the same folder. */
let base = import.meta.url;

/**
 * Sets the URL of the folder for later fetches. The pages of a live room need this, because their code is outside the
 * package.
 */
export function fetchChunksFrom(url: string): void {
  base = url;
}

type Is<T> = (value: unknown) => value is T;
type Load = (url: string) => Promise<unknown>;
const load: Load = url => import(/* @vite-ignore */ url);

/**
 * Fetches one data chunk of the package: a module without imports, `export default …`. Rejects when the file fails to
 * load or has unexpected content. `pendingRequests` can repeat a request that is still pending. The first successful
 * response then counts.
 */
export function fetchChunk<T>(path: string, is: Is<T>, from = load): Promise<T> {
  let tries = failures.get(path) ?? 0;
  return new Promise(resolve => {
    const ask = async (tried: number) => {
      const answer = fetchOnce(path, is, from, tried);
      const settles = await answer.then(
        () => true,
        () => tried === tries,
      );
      // An earlier request has failed, but a later request for the same file may still succeed. So do not
      // reject yet.
      if (!settles) return;
      pendingRequests.delete(again);
      resolve(answer);
    };
    const again = () => {
      failures.set(path, ++tries);
      void ask(tries);
    };
    pendingRequests.add(again);
    void ask(tries);
  });
}

/**
 * Fetches the chunk once. Chromium caches a failed `import()`, and a repeated `import()` of a pending URL
 * only waits for the same request. Each try therefore has a different query string.
 */
async function fetchOnce<T>(path: string, is: Is<T>, from: Load, tried: number): Promise<T> {
  const url = new URL(path, base);
  if (tried > 0) url.searchParams.set('try', String(tried));
  try {
    const chunk = await from(url.href);
    const data = isRecord(chunk) ? chunk['default'] : undefined;
    if (is(data)) return data;
    throw new Error(
      `${path} is not what the course expects: is the package complete, and all of one version?`,
    );
  } catch (error) {
    failures.set(path, Math.max(failures.get(path) ?? 0, tried + 1));
    throw error;
  }
}

/**
 * Returns a type guard for chunks of one type. `list` is the name of a list that only chunks of this type have. The
 * guard only checks that the chunk has this list. Code and data come from the same build, so the guard need not check
 * every field.
 */
export const withList =
  <T>(list: keyof T & string) =>
  (value: unknown): value is T =>
    isRecord(value) && Array.isArray(value[list]);
