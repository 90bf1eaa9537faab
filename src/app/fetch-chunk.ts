/**
 * Fetches one data chunk of the package: a leaf module `export default …`. A failed `import()` stays failed in
 * Chromium, so every further try asks under a fresh query.
 */
export async function fetchChunk(path: string): Promise<unknown> {
  const tries = failures.get(path) ?? 0;
  const url = new URL(path, import.meta.url);
  if (tries > 0) url.searchParams.set('try', String(tries));
  try {
    const chunk: {default: unknown} = await import(/* @vite-ignore */ url.href);
    return chunk.default;
  } catch (error) {
    failures.set(path, tries + 1);
    throw error;
  }
}

const failures = new Map<string, number>();
