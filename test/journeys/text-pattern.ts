import {journeyCourse} from './journey-course.ts';

/**
 * Returns a pattern that matches a text of the interface in a language. `values` fill its placeholders. A placeholder without
 * a value matches any text.
 */
export function textPattern(
  language: string,
  key: string,
  values: Readonly<Record<string, number>> = {},
): RegExp {
  const own = journeyCourse().languages.find(({code}) => code === language)?.catalogues ?? {};
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
