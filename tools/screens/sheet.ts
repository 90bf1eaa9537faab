import {readFileSync} from 'node:fs';
import type {Browser} from '@playwright/test';
import type {ScreenSize} from './modes.ts';

/** A screenshot of one screen. */
export interface Shot {
  /** Path of the image file. */
  readonly file: string;
  readonly title: string;
}

/** Space between two screenshots in CSS pixels. */
const gap = 16;

/** How a sheet arranges its screenshots. */
interface SheetLayout {
  /** Width of a screenshot on the sheet in CSS pixels. */
  readonly column: number;
  readonly perRow: number;
  /**
   * Height of a screenshot on the sheet in CSS pixels; the rest is cut off. If missing, the sheet shows the whole
   * screenshot.
   */
  readonly height?: number;
}

const pictureOf = ({file, title}: Shot) =>
  `<figure><figcaption>${title}</figcaption><img src="data:image/png;base64,${readFileSync(file).toString('base64')}"></figure>`;

/** Returns the layout that shows whole screens at half size. */
const halfSize = (width: number): SheetLayout => ({column: Math.round(width / 2), perRow: 5});

/** Returns the layout for a page of the docs: what a learner sees before scrolling, at a quarter of its size. */
export const thumbnails = ({width, height}: ScreenSize): SheetLayout => ({
  column: Math.round(width / 4),
  height: Math.round(height / 4),
  perRow: Math.floor(900 / (width / 4 + gap)),
});

/**
 * Arranges screenshots on one sheet, so that a person can view a whole course at once. `out` ends with .png or .jpg.
 */
export async function drawSheet(
  browser: Browser,
  shots: readonly Shot[],
  out: string,
  {column, perRow, height}: SheetLayout,
): Promise<void> {
  const page = await browser.newPage({viewport: {width: perRow * (column + gap) + gap, height: 800}});
  await page.setContent(`<style>
    body{margin:${gap}px;background:#555;display:grid;grid-template-columns:repeat(${perRow},${column}px);gap:${gap}px;align-items:start}
    figure{margin:0;font:12px sans-serif;color:#fff}
    figcaption{overflow:hidden;white-space:nowrap;text-overflow:ellipsis}
    img{inline-size:100%;display:block${height === undefined ? '' : `;block-size:${height}px;object-fit:cover;object-position:top`}}
  </style>${shots.map(pictureOf).join('')}`);
  // A busy machine may need longer than the usual limit for a large sheet.
  await page.screenshot({path: out, fullPage: true, timeout: 0, ...(out.endsWith('.jpg') && {quality: 40})});
  await page.close();
}

/**
 * Maximum number of screenshots on a sheet. With more screenshots at full height, the sheet would be too large for a
 * picture.
 */
const perSheet = 40;

/**
 * Arranges whole screenshots at half size on as many sheets as they need. The files are `out` with -1.png, -2.png and
 * so on.
 */
export async function drawSheets(
  browser: Browser,
  shots: readonly Shot[],
  out: string,
  width: number,
): Promise<void> {
  for (let first = 0; first < shots.length; first += perSheet)
    await drawSheet(
      browser,
      shots.slice(first, first + perSheet),
      `${out}-${first / perSheet + 1}.png`,
      halfSize(width),
    );
}
