import type {CountryEntry} from '../../content/country.ts';
import {warning} from '../source/fault.ts';
import {lessonsIn} from './lessons.ts';
import type {CourseRule} from './rule.ts';

/**
 * Warns about a country block for which the neutral pack has no entry. In a package without a country, this block
 * would show nothing. Blocks about crossing points are exempt, because a crossing point always belongs to a country.
 */
export const neutralPack: CourseRule = course => {
  const {xx} = course.country;
  if (xx === undefined) return [];
  return lessonsIn(course).flatMap(({blocks, text}) =>
    blocks.flatMap(block => {
      if (block.kind !== 'country' || block.of === 'posts') return [];
      const {of, about} = block;
      const entries: readonly CountryEntry[] = xx[of];
      if (entries.some(entry => about === undefined || entry.about.includes(about))) return [];
      const what = about === undefined ? of : `${of} about "${about}"`;
      const message = `modules/country/xx.yaml has no ${what}, so a package for no country shows nothing here: add an entry`;
      return [warning(text(block.caption).at, message, 'country')];
    }),
  );
};
