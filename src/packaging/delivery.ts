import type {Package} from './pack.ts';
import {readmePage} from './readme/readme.ts';
import {bytesOf} from './text-files.ts';
import {zipOf} from './zip.ts';

/** Files to write for one package, by file name: its zip, and the page for the administrator. */
export function deliveryOf(made: Package): ReadonlyMap<string, Uint8Array> {
  const zip = zipOf(made.files);
  return new Map([
    [made.name, zip],
    [`${made.name}.README.html`, bytesOf(readmePage(made, zip))],
  ]);
}
