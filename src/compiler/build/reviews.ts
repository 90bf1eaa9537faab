import type {Files} from './chunks.ts';
import type {Structure} from '../course/structure.ts';

/** `reviews.json`, for the packager: who installs a package is told how many of its questions nobody has signed. */
export const reviewFiles = ({reviews}: Pick<Structure, 'reviews'>): Files =>
  new Map([['reviews.json', `${JSON.stringify(reviews, undefined, 1)}\n`]]);
