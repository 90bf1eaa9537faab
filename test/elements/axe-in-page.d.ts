import type core from 'axe-core';

declare global {
  /** The accessibility checker axe, available after a test has injected it into the page. */
  var axe: typeof core;
}
