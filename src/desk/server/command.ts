/**
 * Returns the command that starts a desk with these options, as typed at a console. It quotes what a shell would
 * change: by single quotes, or by double quotes on Windows.
 */
export const startCommand = (options: readonly string[]): string =>
  ['npm start --', ...options.map(quoted)].join(' ');

function quoted(word: string): string {
  if (/^[\w./:@%+=,-]+$/.test(word)) return word;
  return process.platform === 'win32' ? `"${word}"` : `'${word.replaceAll("'", "'\\''")}'`;
}
