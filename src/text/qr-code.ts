import { encode } from 'uqr';

/**
 * The dark squares of a text's QR code, as the path of a picture so many squares wide.
 *
 * @param border Width of the empty border, in squares; scanners ask for 4 where there is not paper around it (ISO/IEC 18004).
 */
export function qrPath(text: string, border: number): { size: number; path: string } {
  const { data, size } = encode(text, { ecc: 'M', border });
  const squares = data.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : [])));
  return { size, path: squares.join('') };
}
