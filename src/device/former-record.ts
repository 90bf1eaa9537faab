/**
 * Moves the record of a stand-alone package to its present key. Earlier builds made the key from the ids of all
 * modules. A package with one more module then had another key and did not find the learner's work. Does nothing if
 * the present key already has a record.
 */
export function moveFormerRecord(storage: Storage, packageId: string, modules: readonly string[]): void {
  const [present, former] = [packageId, `tamga-${modules.join('-')}`].map(id => `tamga|${id}|standalone`);
  if (present === undefined || former === undefined) return;
  try {
    const record = storage.getItem(former);
    if (record === null || storage.getItem(present) !== null) return;
    storage.setItem(present, record);
    storage.removeItem(former);
  } catch {
    // Ignore the error. Without storage there is no former record. If the storage is full, the record stays under its
    // former key.
  }
}
