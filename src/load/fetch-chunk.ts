import {onTheWay} from '../ui/pending-requests.ts';

/** By path, how often a file was asked for in vain. */
const failures = new Map<string, number>();

type Is<T> = (value: unknown) => value is T;
type Load = (url: string) => Promise<unknown>;
const load: Load = url => import(/* @vite-ignore */ url);

/**
 * Fetches one data chunk of the package: a leaf module `export default …`. Rejects where it does not arrive or is
 * something else. While it is on its way it can be asked for once more; what comes first is taken.
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
      // One that was asked for later may still come.
      if (!settles) return;
      onTheWay.delete(again);
      resolve(answer);
    };
    const again = () => {
      failures.set(path, ++tries);
      void ask(tries);
    };
    onTheWay.add(again);
    void ask(tries);
  });
}

/** A failed `import()` stays failed in Chromium, and one that hangs goes on hanging: every try has a query of its own. */
async function fetchOnce<T>(path: string, is: Is<T>, from: Load, tried: number): Promise<T> {
  const url = new URL(path, import.meta.url);
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

/** Whether a value is an object with fields. */
export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;
