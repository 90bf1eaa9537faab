const failures = new Map<string, number>();

/**
 * Fetches one data chunk of the package: a leaf module `export default …`, made by the same build. A failed
 * `import()` stays failed in Chromium, so every further try asks under a fresh query. Rejects where it does not arrive.
 */
export async function fetchChunk<T>(path: string): Promise<T> {
  const tries = failures.get(path) ?? 0;
  const url = new URL(path, import.meta.url);
  if (tries > 0) url.searchParams.set('try', String(tries));
  try {
    const chunk: {default: T} = await import(/* @vite-ignore */ url.href);
    return chunk.default;
  } catch (error) {
    failures.set(path, tries + 1);
    throw error;
  }
}
