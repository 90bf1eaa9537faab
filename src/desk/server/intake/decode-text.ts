import {mixesScripts} from '../../ledger/person-name.ts';

/**
 * Decodes a text file from a spreadsheet or an LMS. Such files are in UTF-8, in UTF-16 with or without a byte
 * order mark, or in the code page of the computer. Returns undefined for bytes that are not text.
 */
export function decodeText(bytes: Uint8Array): string | undefined {
  const encoding = unicodeOf(bytes);
  const text = encoding === undefined ? codePage(bytes) : new TextDecoder(encoding).decode(bytes);
  return /[\0\ufffd]/.test(text) ? undefined : text;
}

/** Returns the Unicode encoding of a text, or undefined for another encoding. */
function unicodeOf(bytes: Uint8Array): string | undefined {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  // In UTF-16, each delimiter, digit and line break has a zero byte. Text in other encodings has no zero bytes.
  const zeros = [0, 1].map(side => bytes.filter((byte, at) => byte === 0 && at % 2 === side).length);
  const [even = 0, odd = 0] = zeros;
  if (even + odd > 0 && (even === 0 || odd === 0)) return odd > 0 ? 'utf-16le' : 'utf-16be';
  try {
    new TextDecoder('utf-8', {fatal: true}).decode(bytes);
    return 'utf-8';
  } catch {
    return undefined;
  }
}

/**
 * Decodes a text in Windows-1251, the Cyrillic code page. If words would then mix letters of two alphabets, as
 * in "Josй", the text is in Windows-1252, the code page of Western Europe.
 */
function codePage(bytes: Uint8Array): string {
  const [cyrillic, western] = ['windows-1251', 'windows-1252'].map(name =>
    new TextDecoder(name).decode(bytes),
  );
  return mixesScripts(cyrillic ?? '') && !mixesScripts(western ?? '') ? (western ?? '') : (cyrillic ?? '');
}
