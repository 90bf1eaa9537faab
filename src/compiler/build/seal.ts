import {existsSync, readFileSync} from 'node:fs';
import {join} from 'node:path';

/**
 * Source of the seal, as inline SVG on one line. It is part of the first file, because a picture of its own would be one
 * more request. Empty if a course has no seal.
 */
export function sealIn(root: string): string {
  const path = join(root, 'src', 'shell', 'seal.svg');
  const svg = existsSync(path) ? readFileSync(path, 'utf8') : '';
  const inline = svg.replace(/<title>[\s\S]*?<\/title>/, '').replace(/\s*\r?\n\s*/g, '');
  return `export const seal = ${JSON.stringify(inline)};\n`;
}
