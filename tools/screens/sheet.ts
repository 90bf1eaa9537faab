import {readFileSync} from 'node:fs';
import type {Browser} from '@playwright/test';

/** A screenshot of one screen. */
export interface Shot {
  /** Path of the image file. */
  readonly file: string;
  readonly title: string;
}

const perRow = 5;

const pictureOf = ({file, title}: Shot) =>
  `<figure><figcaption>${title}</figcaption><img src="data:image/png;base64,${readFileSync(file).toString('base64')}"></figure>`;

/** Arranges screenshots on one sheet at half size, so that a person can view a whole course at once. */
export async function drawSheet(
  browser: Browser,
  shots: readonly Shot[],
  out: string,
  width: number,
): Promise<void> {
  const column = Math.round(width / 2);
  const page = await browser.newPage({viewport: {width: perRow * (column + 16) + 16, height: 800}});
  await page.setContent(`<style>
    body{margin:16px;background:#777;display:grid;grid-template-columns:repeat(${perRow},1fr);gap:16px;align-items:start}
    figure{margin:0;font:12px sans-serif;color:#fff}
    img{inline-size:100%;display:block}
  </style>${shots.map(pictureOf).join('')}`);
  await page.screenshot({path: out, fullPage: true});
  await page.close();
}
