import type {Files} from './chunks.ts';
import type {Structure} from '../course/structure.ts';

/**
 * Builds `reviews.json` for the packager, which then tells the administrator how many questions of a package
 * no reviewer has signed.
 */
export const reviewFiles = ({reviews}: Pick<Structure, 'reviews'>): Files =>
  new Map([['reviews.json', `${JSON.stringify(reviews, undefined, 1)}\n`]]);
