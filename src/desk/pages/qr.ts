import {qrPath} from '../ledger/qr-path.ts';
import {Html} from '../../text/html.ts';

/**
 * Draws a QR code. Each item of `dots` is a row, and true is a dark square. The drawing is dark on white in every
 * theme, because some cameras cannot read other colours. Screen readers skip the drawing, so show the address as text
 * beside it.
 */
export function qr(dots: readonly (readonly boolean[])[]): Html {
  const size = dots.length;
  return new Html(
    `<svg class="qr" viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges" aria-hidden="true">` +
      `<rect width="${size}" height="${size}" fill="#fff"/><path d="${qrPath(dots)}" fill="#000"/></svg>`,
  );
}
