/** What erasing practice needs of a Web Storage; every call may throw. */
export type ErasableStorage = Pick<Storage, 'removeItem'>;

/** One learner on a shared device does not find another's practice: each attempt has a name of its own. */
export const practiceKeyOf = (nonce: string): string => `tamga-practice-${nonce}`;

/** Erases what the device keeps of an attempt's practice. Says whether it is gone. */
export function erasePractice(storage: ErasableStorage | undefined, nonce: string): boolean {
  try {
    storage?.removeItem(practiceKeyOf(nonce));
    return true;
  } catch {
    return false;
  }
}
