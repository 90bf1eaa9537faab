const load = () => import('./resume.ts');

let loaded: Awaited<ReturnType<typeof load>> | undefined;

/**
 * Returns the code that compares and merges records; undefined until it has loaded. The first screen of a new
 * learner does not need it.
 */
export const merging = (): typeof loaded => loaded;

/** Loads that code. Rejects when its file fails to load. */
export const loadMerging = async (): Promise<NonNullable<typeof loaded>> => (loaded ??= await load());
