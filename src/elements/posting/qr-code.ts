/** The QR code of an address, for a printed opening: loaded when somebody prints. */
import { html, svg, type TemplateResult } from 'lit';
import { encode } from 'uqr';

/** The dark squares of an address's code, as the path of a picture so many squares wide. */
export function qrPath(address: string): { size: number; path: string } {
  const { data, size } = encode(address, { ecc: 'M', border: 2 });
  const squares = data.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : [])));
  return { size, path: squares.join('') };
}

/** The code as a picture; its address stands beside it in words. */
export function qrCode(address: string): TemplateResult {
  const { size, path } = qrPath(address);
  return html`<svg class="code" viewBox="0 0 ${size} ${size}" aria-hidden="true">${svg`<path d=${path} />`}</svg>`;
}
