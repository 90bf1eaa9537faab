import {mkdirSync, renameSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {toolData, root} from '../paths.mjs';

/**
 * Returns the environment for a browser that has only the fonts of the tests. Line breaks, sizes and colours behind a
 * text are then the same on every Linux machine, whatever fonts it has. Other systems ignore this environment.
 * @returns {Record<string, string>}
 */
export function withTestFonts() {
  const file = join(toolData, 'fonts', 'fonts.conf');
  mkdirSync(join(toolData, 'fonts'), {recursive: true});
  // Write a temporary file and rename it, because the browser of another process may be reading `file` now.
  writeFileSync(`${file}.${process.pid}`, configuration);
  renameSync(`${file}.${process.pid}`, file);
  const own = Object.entries(process.env).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value]],
  );
  return {...Object.fromEntries(own), FONTCONFIG_FILE: file};
}

/** The folder of the DejaVu fonts, which have letters for every language of the course. */
export const fontFolder = join(root, 'node_modules', 'dejavu-fonts-ttf', 'ttf');

// A browser asks for a font without a name where a page asks for system-ui or for fonts that are missing.
// Without the last rule, fontconfig answers with DejaVu Math.
const configuration = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${fontFolder}</dir>
  <cachedir>${join(toolData, 'fonts')}</cachedir>
  <alias><family>serif</family><prefer><family>DejaVu Serif</family></prefer></alias>
  <alias><family>sans-serif</family><prefer><family>DejaVu Sans</family></prefer></alias>
  <alias><family>monospace</family><prefer><family>DejaVu Sans Mono</family></prefer></alias>
  <match><edit name="family" mode="append_last"><string>DejaVu Sans</string></edit></match>
</fontconfig>
`;
