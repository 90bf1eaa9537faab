const failures = new Map<string, number>();

/**
 * Fetches one data chunk of the package: a leaf module `export default …`. A failed `import()` stays failed in
 * Chromium, so every further try asks under a fresh query. Rejects where it does not arrive or is something else.
 */
export async function fetchChunk<T>(path: string, is: (value: unknown) => value is T): Promise<T> {
  const tries = failures.get(path) ?? 0;
  const url = new URL(path, import.meta.url);
  if (tries > 0) url.searchParams.set('try', String(tries));
  try {
    const chunk: unknown = await import(/* @vite-ignore */ url.href);
    const data = isRecord(chunk) ? chunk['default'] : undefined;
    if (is(data)) return data;
    throw new Error(
      `${path} is not what the course expects: is the package complete, and all of one version?`,
    );
  } catch (error) {
    failures.set(path, tries + 1);
    throw error;
  }
}

/** Whether a value is an object with fields. */
export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;
