const load = () => import('./resume.ts');

let mergingCode: Awaited<ReturnType<typeof load>> | undefined;

/**
 * Returns the code that compares and merges records, or undefined until this code has loaded. The first
 * screen of a new learner does not need the code.
 */
export const merging = (): typeof mergingCode => mergingCode;

/** Loads the code that compares and merges records. Rejects when its file fails to load. */
export const loadMerging = async (): Promise<NonNullable<typeof mergingCode>> =>
  (mergingCode ??= await load());
