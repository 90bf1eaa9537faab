// Format characters could make two names look alike, or reverse the direction of text. The two joiners stay
// because some scripts need them.
const hidden = /(?![\u200c\u200d])\p{C}/gu;

/** Normalises a name for display: NFC, no hidden characters, single spaces. */
export function tidyName(name: string): string {
  return name.normalize('NFC').replace(/\s+/gu, ' ').replace(hidden, '').trim();
}

/** Returns the key under which two spellings of one name are equal. It ignores case, spacing and joiners. */
export function foldName(name: string): string {
  return tidyName(name)
    .normalize('NFKC')
    .replace(/[\u200c\u200d]/g, '')
    .toLowerCase();
}
