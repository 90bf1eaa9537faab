import {thisCourse} from '../content/this-course.ts';

/**
 * Returns a pattern for a text of the interface in a language. `values` fill its placeholders; any text may be where a
 * value is missing.
 */
export function said(language: string, key: string, values: Readonly<Record<string, number>> = {}): RegExp {
  const own = thisCourse().course.languages.find(({code}) => code === language)?.catalogues ?? {};
  const text = Object.values(own).find(catalogue => key in catalogue)?.[key];
  if (text === undefined) throw new Error(`there is no text ${key} in ${language}`);
  const pieces = text.split(/\{\{(\w+)\}\}/);
  return new RegExp(
    pieces
      .map((piece, i) =>
        i % 2 === 0 ? piece.replace(/[.*+?^${}()|[\]\\]/g, '\\$&') : String(values[piece] ?? '.+'),
      )
      .join(''),
  );
}
