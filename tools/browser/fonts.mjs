import {mkdirSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {kept, root} from '../paths.mjs';

/**
 * Returns the environment for a browser that has only the fonts of the tests. Line breaks, sizes and colours
 * behind a text are then the same on every Linux machine, whatever fonts it has. Other systems ignore it.
 * @returns {Record<string, string>}
 */
export function withTestFonts() {
  const file = join(kept, 'fonts', 'fonts.conf');
  mkdirSync(join(kept, 'fonts'), {recursive: true});
  writeFileSync(file, configuration);
  const own = Object.entries(process.env).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value]],
  );
  return {...Object.fromEntries(own), FONTCONFIG_FILE: file};
}

const configuration = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${join(root, 'node_modules', 'dejavu-fonts-ttf', 'ttf')}</dir>
  <cachedir>${join(kept, 'fonts')}</cachedir>
  <alias><family>serif</family><prefer><family>DejaVu Serif</family></prefer></alias>
  <alias><family>sans-serif</family><prefer><family>DejaVu Sans</family></prefer></alias>
  <alias><family>monospace</family><prefer><family>DejaVu Sans Mono</family></prefer></alias>
</fontconfig>
`;
