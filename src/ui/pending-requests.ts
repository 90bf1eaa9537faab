/**
 * What was asked for and has not come: each of them asks once more for its own, and takes the answer that is first. A
 * lost request may never be answered, not even by an error.
 */
export const onTheWay = new Set<() => void>();
