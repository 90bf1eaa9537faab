/** Truncates a text to a maximum number of bytes in UTF-8, without splitting a character. */
export function fit(text: string, mostBytes: number): string {
  let bytes = 0;
  let truncatedText = '';
  for (const character of text) {
    bytes += bytesOf(character);
    if (bytes > mostBytes) return truncatedText;
    truncatedText += character;
  }
  return truncatedText;
}

function bytesOf(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  return code < 0x10000 ? 3 : 4;
}
