/** The method of Web Storage that erases practice data. The method may throw. */
export type ErasableStorage = Pick<Storage, 'removeItem'>;

/**
 * The kinds of data that the device stores outside the record: document practice, interview practice, the
 * booth, notebooks, bookmarks, the mirror and refreshers.
 */
const kinds = [
  'practice',
  'talk-practice',
  'booth',
  'notebooks',
  'bookmarks',
  'mirror',
  'refreshers',
] as const;

/**
 * Returns the storage key for one kind of data in an attempt. The key contains the nonce of the attempt, so
 * that learners on a shared device do not find each other's practice data.
 */
export const practiceKeyOf = (nonce: string, kind: (typeof kinds)[number] = 'practice'): string =>
  `tamga-${kind}-${nonce}`;

/** Erases the data that the device stores outside the record for one attempt. Returns false if the storage throws. */
export function erasePractice(storage: ErasableStorage | undefined, nonce: string): boolean {
  try {
    for (const kind of kinds) storage?.removeItem(practiceKeyOf(nonce, kind));
    return true;
  } catch {
    return false;
  }
}
