import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {book} from '../../src/documents/draw/book/set.ts';
import {drawPage} from '../../src/documents/draw/page.ts';
import type {DrawingRequest} from '../../src/documents/draw/scene.ts';
import {svgText} from './svg-text.ts';
import {frameOf} from '../../src/documents/model/page-size.ts';
import type {Box} from '../../src/documents/model/box.ts';
import type {Page, Specimen} from '../../src/documents/model/specimen.ts';
import {isTurned, type Light} from '../../src/documents/model/terms.ts';
import type {SpecimensOptions, CasePages} from './options.ts';

/** One drawing on a sheet. */
interface Shot {
  readonly specimen: Specimen;
  readonly page: Page;
  readonly light: Light;
  readonly tilt: number;
  readonly caption: string;
}

const most = 1740;

/**
 * Renders the sheet of one document as an HTML page. Below the heading of each page are its drawings, side by side,
 * in each light. If requested, each drawing has its genuine twin beside it.
 */
export function sheetOf({drawable, pages}: CasePages, options: SpecimensOptions, root: string): string {
  const {specimen} = drawable;
  const rows = pages.map((page, p) => {
    const shots = shotsOf(drawable, page, options);
    const figures = shots.map((shot, n) => figure(shot, options, `p${p}-${n}`));
    return `<h2>${specimen.id} · ${specimen.series} · ${page}</h2><div>${figures.join('')}</div>`;
  });
  const columns = Math.max(1, Math.floor(most / (options.width + 8)));
  return `<!doctype html><meta charset="utf-8"><style>${fontOf(root)}
    body{margin:12px;font:12px sans-serif;color:#222;background:#fff}
    h2{font-size:15px;margin:12px 0 4px}
    div{display:grid;grid-template-columns:repeat(${columns},${options.width}px);gap:8px}
    figure{margin:0}figcaption{margin-block-end:2px}svg{display:block}
  </style>${rows.join('')}`;
}

function shotsOf({specimen, twin}: CasePages['drawable'], page: Page, options: SpecimensOptions): readonly Shot[] {
  const copies = options.twin ? [specimen, twin] : [specimen];
  return options.lights.flatMap(light =>
    (isTurned(light) ? options.tilts : [0]).flatMap(tilt =>
      copies.map((copy, n) => ({
        ...{specimen: copy, page, light, tilt},
        caption: `${page} · ${light}${isTurned(light) ? ` ${tilt}` : ''}${n === 1 ? ' · genuine twin' : ''}`,
      })),
    ),
  );
}

function figure({caption, ...view}: Shot, {part, width}: SpecimensOptions, name: string): string {
  const box = part(view.specimen, view.page) ?? frameOf(view.page);
  return `<figure><figcaption>${caption}</figcaption>${svgOf({...view, name}, box, width)}</figure>`;
}

/** Draws an area of a page as SVG text. `box` is the area in millimetres. `width` is the width of the SVG in pixels. */
export function svgOf(view: DrawingRequest, box: Box, width: number): string {
  const shape = drawPage(view, book);
  const own = {
    ...{viewBox: `${box.x} ${box.y} ${box.width} ${box.height}`},
    ...{width, height: Math.round((width * box.height) / box.width)},
  };
  return svgText({...shape, attributes: {...shape.attributes, ...own}});
}

/** Returns the style rule for the font of machine-readable lines. The course loads the same font for its drawings. */
export function fontOf(root: string): string {
  const font = readFileSync(join(root, 'src/ui/fonts/ocr-b.woff2')).toString('base64');
  return `@font-face{font-family:'OCR B subset';src:url(data:font/woff2;base64,${font});unicode-range:U+20,U+30-39,U+3C,U+41-5A}`;
}
