const letters = (name: string): readonly string[] =>
  name
    .toUpperCase()
    .replace(/['’]/g, '')
    .split(/[^A-Z]+/)
    .filter(part => part !== '');

const joinNames = (primary: readonly string[], secondary: readonly string[]): string =>
  [primary.join('<'), secondary.join('<')].filter(text => text !== '').join('<<');

/**
 * Shortens a name by the last letter of its longest word. If several words are equally long, shortens the last of them.
 */
function shortened(parts: readonly string[]): readonly string[] {
  const longest = Math.max(...parts.map(part => part.length));
  const at = parts.findLastIndex(part => part.length === longest);
  return parts.map((part, n) => (n === at ? part.slice(0, -1) : part)).filter(part => part !== '');
}

/**
 * Returns the name field of a machine-readable zone, exactly `length` characters long. The function omits an
 * apostrophe and joins the letters on its two sides. It replaces a hyphen by a filler (Doc 9303-3, section
 * 4.6). It cuts a name only if the name is too long. A cut name leaves room for two fillers and one letter of
 * the given names, and its last character is a letter (Doc 9303-4, section 4.2.3). The caller must first
 * transliterate letters with accents.
 */
export function nameField(surname: string, givenNames: string, length: number): string {
  let primary = letters(surname);
  let secondary = letters(givenNames);
  const whole = joinNames(primary, secondary);
  if (whole.length <= length) return whole.padEnd(length, '<');
  const room = secondary.length === 0 ? length : length - 3;
  while (primary.join('<').length > room) primary = shortened(primary);
  let text = joinNames(primary, secondary).slice(0, length);
  while (text.endsWith('<') && (primary.length > 0 || secondary.length > 0)) {
    const before = secondary.slice(0, -1);
    // An initial is not shortened, because that would remove a given name.
    if (before.some(part => part.length > 1)) secondary = [...shortened(before), ...secondary.slice(-1)];
    else primary = shortened(primary);
    text = joinNames(primary, secondary).slice(0, length);
  }
  return text.padEnd(length, '<');
}

const hasStart = (nameParts: readonly string[], fieldParts: readonly string[]): boolean =>
  fieldParts.length > 0 &&
  fieldParts.length <= nameParts.length &&
  fieldParts.every((part, n) => nameParts[n]?.startsWith(part));

/** Tells whether the surname and the given names disagree with a name field. */
export interface NameMisfits {
  readonly surname: boolean;
  readonly givenNames: boolean;
}

/**
 * Compares a name field with a name. If the name fits into the field, it must be complete. States may cut a longer
 * name in several ways (Doc 9303-4, section 4.2.3). In a cut name, each word only needs to match the beginning of the
 * real word. The last character must be a letter.
 */
export function nameMisfits(field: string, surname: string, givenNames: string): NameMisfits {
  const [primary, secondary] = [letters(surname), letters(givenNames)];
  const gap = field.indexOf('<<');
  const [fieldPrimary, fieldSecondary] = [
    gap < 0 ? field : field.slice(0, gap),
    gap < 0 ? '' : field.slice(gap),
  ].map(text => text.split('<').filter(part => part !== ''));
  const mayBeCut = joinNames(primary, secondary).length > field.length && /[A-Z]$/.test(field);
  const agrees = (nameParts: readonly string[], fieldParts: readonly string[] = []) =>
    mayBeCut ? hasStart(nameParts, fieldParts) : nameParts.join('<') === fieldParts.join('<');
  return {surname: !agrees(primary, fieldPrimary), givenNames: !agrees(secondary, fieldSecondary)};
}
