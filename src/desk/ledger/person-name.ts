// Format characters would let two names look alike or turn text round; the two joiners belong to some scripts.
const hidden = /(?![\u200c\u200d])\p{C}/gu;

/** A name as it is shown: composed, without hidden characters, single spaces. */
export function tidyName(name: string): string {
  return name.normalize('NFC').replace(/\s+/gu, ' ').replace(hidden, '').trim();
}

/** What two spellings of one name have in common: case, spacing and joiners do not count. */
export function foldName(name: string): string {
  return tidyName(name)
    .normalize('NFKC')
    .replace(/[\u200c\u200d]/g, '')
    .toLowerCase();
}
