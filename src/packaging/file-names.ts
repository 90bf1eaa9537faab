/**
 * File extensions for which old LMS servers send the right MIME type. No LMS refuses a file with one of these
 * extensions.
 */
const extensions: readonly string[] = [
  'html',
  'js',
  'css',
  'svg',
  'png',
  'webp',
  'jpg',
  'mp3',
  'm4a',
  'mp4',
  'vtt',
  'woff2',
  'xsd',
  'xml',
];

const longestName = 59;
const longestPath = 149;

/** Returns a message if some LMS would refuse this file path. Returns undefined for a valid path. */
export function faultOfName(path: string): string | undefined {
  const names = path.split('/');
  const extension = /\.([a-z0-9]+)$/.exec(names.at(-1) ?? '')?.[1] ?? '';
  if (names.some(name => !/^[a-z0-9_-][a-z0-9_.-]*$/.test(name)))
    return 'use only a-z, 0-9, dot, hyphen and underscore, and no dot in front';
  if (names.some(name => name.length > longestName))
    return `a name may have ${longestName} characters at most`;
  if (path.length > longestPath) return `the whole path may have ${longestPath} characters at most`;
  if (!extensions.includes(extension))
    return `".${extension}" is not served by every LMS; use ${extensions.join(', ')}`;
  return undefined;
}

/**
 * Compares file names for the order in manifest and zip. The comparison by UTF-16 code units gives the same order on
 * every machine.
 */
export const byName = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
