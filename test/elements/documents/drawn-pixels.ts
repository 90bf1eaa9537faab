import {book} from '../../../src/documents/draw/book/set.ts';
import {drawPage} from '../../../src/documents/draw/page.ts';
import type {DrawingRequest} from '../../../src/documents/draw/scene.ts';
import {svgText} from '../../../tools/specimens/svg-text.ts';
import {frameOf} from '../../../src/documents/model/page-size.ts';
import type {Box} from '../../../src/documents/model/box.ts';

/** Pixels per millimetre, as on a large screen. */
const scale = 4;

/** A drawing as pixels, row by row, with four bytes for each pixel. */
interface Raster {
  readonly width: number;
  readonly height: number;
  readonly bytes: Uint8ClampedArray;
}

/** Returns the SVG of a view. Equal texts produce equal pixels. */
export const svgOfView = (view: Omit<DrawingRequest, 'name'>): string =>
  svgText(drawPage({...view, name: 'p'}, book));

async function raster(svg: string, page: DrawingRequest['page']): Promise<Raster> {
  const frame = frameOf(page);
  const [width, height] = [Math.round(frame.width * scale), Math.round(frame.height * scale)];
  const sized = svg.replace('<svg ', `<svg width="${width}" height="${height}" `);
  const address = URL.createObjectURL(new Blob([sized], {type: 'image/svg+xml'}));
  const image = new Image();
  image.src = address;
  await image.decode();
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d', {willReadFrequently: true});
  if (!context) throw new Error('this browser has no canvas to compare drawings on');
  context.drawImage(image, 0, 0);
  URL.revokeObjectURL(address);
  return {width, height, bytes: context.getImageData(0, 0, width, height).data};
}

/** The differences between two drawings of a page. */
export interface Comparison {
  /** Counts the differing pixels within a rectangle. */
  inside(box: Box): number;
  /**
   * Returns the positions of differing pixels outside all rectangles, in millimetres from the corner of the page.
   * Each rectangle has a margin of 0.6 mm.
   */
  beyond(boxes: readonly Box[]): readonly (readonly [x: number, y: number])[];
}

/**
 * Largest difference of a colour channel that counts as equal. Antialiasing causes differences of this size,
 * and the eye does not see them.
 */
const unseen = 10;

const differ = (one: Raster, other: Raster, at: number): boolean =>
  [0, 1, 2].some(n => Math.abs((one.bytes[at + n] ?? 0) - (other.bytes[at + n] ?? 0)) > unseen);

/** Returns the four bytes of each pixel as one number. */
const pixelsOf = ({bytes}: Raster): Uint32Array => new Uint32Array(bytes.buffer);

/**
 * Pixels of the last sixteen drawings with which other drawings were compared. They are kept because many documents
 * have the same genuine twin.
 */
const compared = new Map<string, Promise<Raster>>();

/** Returns the pixels of a drawing. Caches them, because other drawings may be compared with the same drawing. */
function shared(svg: string, page: DrawingRequest['page']): Promise<Raster> {
  const known = compared.get(svg) ?? raster(svg, page);
  compared.set(svg, known);
  const [oldest] = compared.keys();
  if (oldest !== undefined && compared.size > 16) compared.delete(oldest);
  return known;
}

/** Draws both drawings on a canvas and compares them pixel by pixel. */
export async function compare(one: string, other: string, page: DrawingRequest['page']): Promise<Comparison> {
  const frame = frameOf(page);
  const [first, second] = [await raster(one, page), await shared(other, page)];
  const points: (readonly [x: number, y: number])[] = [];
  // Compare whole pixels first. Nearly all pixels are equal, and only the others need a comparison of colour
  // channels.
  const [ones, others] = [pixelsOf(first), pixelsOf(second)];
  for (let pixel = 0; pixel < ones.length; pixel++) {
    if (ones[pixel] === others[pixel] || !differ(first, second, pixel * 4)) continue;
    points.push([
      frame.x + ((pixel % first.width) + 0.5) / scale,
      frame.y + (Math.floor(pixel / first.width) + 0.5) / scale,
    ]);
  }
  return {
    inside: box => points.filter(([x, y]) => within(box, x, y, 0)).length,
    beyond: boxes => points.filter(([x, y]) => !boxes.some(box => within(box, x, y, 0.6))),
  };
}

const within = (box: Box, x: number, y: number, hair: number): boolean =>
  x >= box.x - hair && x <= box.x + box.width + hair && y >= box.y - hair && y <= box.y + box.height + hair;
