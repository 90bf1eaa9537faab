import {html, type TemplateResult} from 'lit';
import {encode} from 'uqr';
import {qrPath} from '../ledger/qr-path.ts';

/**
 * Draws the QR code of a room's address, dark on white in every theme. Screen readers skip it, because the address is
 * beside it.
 */
export function roomQr(address: string): TemplateResult {
  const {data, size} = encode(address, {ecc: 'M', border: 2});
  return html`<svg class="qr" viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges" aria-hidden="true">
    <rect width=${size} height=${size} fill="#fff"></rect>
    <path d=${qrPath(data)} fill="#000"></path>
  </svg>`;
}
