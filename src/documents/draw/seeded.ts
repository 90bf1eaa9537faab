import {hashOf, mulberry32} from '../../content/random.ts';

/**
 * Returns a generator of pseudo-random numbers from 0 to 1. The same text gives the same sequence. So all drawings of
 * a copy are the same.
 */
export function seeded(text: string): () => number {
  const next = mulberry32(hashOf(text));
  return () => next() / 2 ** 32;
}
