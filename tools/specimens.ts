import {mkdirSync, writeFileSync} from 'node:fs';
import {join, resolve} from 'node:path';
import {chromium} from '@playwright/test';
import {readyBrowser} from './browser/browser.mjs';
import {command} from './command.ts';
import {root} from './paths.mjs';
import {optionsOf, usage, type SpecimensOptions} from './specimens/options.ts';
import {specimensIn} from './specimens/read.ts';
import {englishWords, describeCase, describeReference} from './specimens/describe.ts';
import {sheetOf} from './specimens/sheet.ts';

async function draw(options: SpecimensOptions): Promise<number> {
  const out = resolve(options.out ?? join(root, 'dist', 'specimens'));
  mkdirSync(out, {recursive: true});
  const say = await englishWords(root);
  writeFileSync(join(out, 'reference-sheet.txt'), describeReference(root));
  const browser = await chromium.launch(await readyBrowser());
  try {
    const page = await browser.newPage({viewport: {width: Math.max(1780, options.width + 40), height: 800}});
    for (const sheet of options.sheets) {
      await page.setContent(sheetOf(sheet, options, root));
      await page.evaluate(() => document.fonts.ready);
      const path = join(out, `${sheet.drawable.specimen.id}.png`);
      await page.screenshot({path, fullPage: true});
      writeFileSync(path.replace(/png$/, 'txt'), describeCase(sheet.drawable.source, say));
      console.log(path);
    }
  } finally {
    await browser.close();
  }
  return 0;
}

await command(usage, words => draw(optionsOf(words, specimensIn(root))));
