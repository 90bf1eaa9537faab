import {qrPath} from '../ledger/qr-path.ts';
import {Html} from '../../text/html.ts';

/**
 * Draws a QR code. `dots` are its rows, and true is a dark square. The drawing is always dark on white, because a
 * camera may not read the colours of a dark theme. Screen readers skip it, so show the address beside it.
 */
export function qr(dots: readonly (readonly boolean[])[]): Html {
  const size = dots.length;
  return new Html(
    `<svg class="qr" viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges" aria-hidden="true">` +
      `<rect width="${size}" height="${size}" fill="#fff"/><path d="${qrPath(dots)}" fill="#000"/></svg>`,
  );
}
