import fc from 'fast-check';

/**
 * Any character of Unicode, or half of a pair of surrogates. The unit `binary` of fast-check draws from the same characters,
 * but takes a second to list them.
 */
export const anyCharacter = fc.nat({max: 0x10ffff}).map(code => String.fromCodePoint(code));
