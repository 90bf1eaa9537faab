import type core from 'axe-core';

declare global {
  /** What looks for faults of accessibility in a page, once it has been put into it. */
  var axe: typeof core;
}
