import {existsSync, readFileSync} from 'node:fs';
import {join} from 'node:path';

/**
 * Returns the source of the module that exports the seal as inline SVG on one line. The seal is inside the
 * code, because a separate picture would cost one more request. The SVG is empty if a course has no seal.
 */
export function sealIn(root: string): string {
  const path = join(root, 'src', 'shell', 'seal.svg');
  const svg = existsSync(path) ? readFileSync(path, 'utf8') : '';
  const inline = svg.replace(/<title>[\s\S]*?<\/title>/, '').replace(/\s*\r?\n\s*/g, '');
  return `export const seal = ${JSON.stringify(inline)};\n`;
}
