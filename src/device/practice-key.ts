/** What erasing practice needs of a Web Storage; every call may throw. */
export type ErasableStorage = Pick<Storage, 'removeItem'>;

/** What the device keeps beside the record: practice with documents, in talking and at the booth, marks in notebooks and kept places. */
const kinds = ['practice', 'talk-practice', 'booth', 'notebooks', 'bookmarks'] as const;

/** One learner on a shared device does not find another's practice: each attempt has a name of its own. */
export const practiceKeyOf = (nonce: string, kind: (typeof kinds)[number] = 'practice'): string =>
  `tamga-${kind}-${nonce}`;

/** Erases what the device keeps of an attempt beside the record. Says whether it is gone. */
export function erasePractice(storage: ErasableStorage | undefined, nonce: string): boolean {
  try {
    for (const kind of kinds) storage?.removeItem(practiceKeyOf(nonce, kind));
    return true;
  } catch {
    return false;
  }
}
