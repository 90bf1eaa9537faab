/**
 * Returns the command that starts a desk with these options, in the form that a person types at a console. In a
 * bundle, TAMGA_START contains the name of the start file. Options that a shell would change are in single quotes, or
 * in double quotes on Windows.
 */
export const startCommand = (options: readonly string[]): string =>
  [process.env['TAMGA_START'] ?? 'npm start --', ...options.map(quoted)].join(' ');

function quoted(word: string): string {
  if (/^[\w./:@%+=,-]+$/.test(word)) return word;
  return process.platform === 'win32' ? `"${word}"` : `'${word.replaceAll("'", "'\\''")}'`;
}
