import {mkdirSync, readFileSync} from 'node:fs';
import {join, resolve} from 'node:path';
import {parseArgs} from 'node:util';
import {chromium} from '@playwright/test';
import {drawPage, frameOf} from '../src/documents/draw/page.ts';
import {svgText} from '../src/documents/draw/shape.ts';
import {pagesOf} from '../src/documents/pages.ts';
import type {Page, Specimen} from '../src/documents/specimen.ts';
import {lights, type Light} from '../src/documents/terms.ts';
import {readyBrowser} from './browser.mjs';
import {root} from './paths.mjs';
import {specimensIn, type Drawable} from './specimens/read.ts';

const help = `npm run specimens -- [case ...] [--page data,4-5] [--light white,uv] [--width 640] [--crop x,y,width,height] [--twin] [--tilt 1] [--out folder]

Draws a sheet of each case, every light of every page named. A crop is in millimetres of the page.`;

const {values, positionals} = parseArgs({
  allowPositionals: true,
  options: {
    page: {type: 'string'},
    light: {type: 'string', default: lights.join(',')},
    width: {type: 'string', default: '420'},
    crop: {type: 'string'},
    twin: {type: 'boolean', default: false},
    tilt: {type: 'string', default: '1'},
    out: {type: 'string', default: join(root, 'dist', 'specimens')},
    help: {type: 'boolean', default: false},
  },
});

/** A few pages of each kind, as an officer would turn to them. */
function usual(specimen: Specimen): readonly Page[] {
  const pages = pagesOf(specimen);
  return pages.filter((page, n) => !/^\d/.test(page) || n === 3);
}

const wanted: readonly Light[] = lights.filter(light => values.light.split(',').includes(light));
const font = readFileSync(join(root, 'src/shell/fonts/ocr-b.woff2')).toString('base64');
const width = Number(values.width);

function figure(specimen: Specimen, page: Page, light: Light, name: string): string {
  const tilt = light === 'tilt' ? Number(values.tilt) : 0;
  const [x, y, w, h] = values.crop?.split(',').map(Number) ?? [];
  const frame = frameOf(page);
  const box =
    x === undefined || y === undefined || w === undefined || h === undefined
      ? frame
      : {x, y, width: w, height: h};
  const svg = svgText(drawPage({specimen, page, light, tilt, name})).replace(
    /viewBox="[^"]*"/,
    `viewBox="${box.x} ${box.y} ${box.width} ${box.height}" width="${width}" height="${(width * box.height) / box.width}"`,
  );
  return `<figure><figcaption>${specimen.id} · ${page} · ${light}</figcaption>${svg}</figure>`;
}

function sheetOf({specimen, twin}: Drawable): string {
  const pages = values.page ? pagesOf(specimen).filter(p => values.page?.split(',').includes(p)) : usual(specimen);
  const figures = pages.flatMap((page, p) =>
    wanted.flatMap((light, l) => [
      figure(specimen, page, light, `s${p}-${l}`),
      ...(values.twin ? [figure({...twin, id: 'twin'}, page, light, `t${p}-${l}`)] : []),
    ]),
  );
  return `<!doctype html><meta charset="utf-8"><style>
@font-face{font-family:'OCR B subset';src:url(data:font/woff2;base64,${font});unicode-range:U+20,U+30-39,U+3C,U+41-5A}
body{margin:8px;display:flex;flex-wrap:wrap;gap:8px;font:12px sans-serif;background:#fff;width:max-content;max-width:${Math.max(width + 20, 1740)}px}
figure{margin:0}svg{display:block}</style>${figures.join('')}`;
}

if (values.help) {
  console.log(help);
} else {
  const all = specimensIn(root);
  const unknown = positionals.filter(id => !all.some(({specimen}) => specimen.id === id));
  if (unknown.length > 0) throw new Error(`no specimen is called ${unknown.join(', ')}: there are ${all.map(({specimen}) => specimen.id).join(', ')}`);
  const out = resolve(values.out);
  mkdirSync(out, {recursive: true});
  const browser = await chromium.launch(await readyBrowser());
  const page = await browser.newPage({deviceScaleFactor: 1});
  for (const drawable of all.filter(({specimen}) => positionals.length === 0 || positionals.includes(specimen.id))) {
    await page.setContent(sheetOf(drawable));
    await page.evaluate(() => document.fonts.ready);
    const file = join(out, `${drawable.specimen.id}.png`);
    await page.screenshot({path: file, fullPage: true});
    console.log(file);
  }
  await browser.close();
}
