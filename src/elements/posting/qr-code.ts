/** The QR code of an address, for a printed opening: loaded when somebody prints. */
import { html, svg, type TemplateResult } from 'lit';
import { qrPath } from '../../text/qr-code.js';

/** The code as a picture; its address stands beside it in words. */
export function qrCode(address: string): TemplateResult {
  const { size, path } = qrPath(address, 2);
  return html`<svg class="code" viewBox="0 0 ${size} ${size}" aria-hidden="true">${svg`<path d=${path} />`}</svg>`;
}
