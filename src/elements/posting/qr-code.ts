/** The QR code of an address, for a printed opening: loaded when somebody prints. */
import { html, svg, type TemplateResult } from 'lit';
import { encode } from 'uqr';

/** The code as a picture; its address stands beside it in words. */
export function qrCode(address: string): TemplateResult {
  const { data, size } = encode(address, { ecc: 'M', border: 2 });
  const squares = data.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : [])));
  return html`<svg class="code" viewBox="0 0 ${size} ${size}" aria-hidden="true">
    ${svg`<path d=${squares.join('')} />`}
  </svg>`;
}
