/** Contrast of colours (WCAG 2.2, 1.4.3), by axe's own arithmetic, so that figures and checks can't disagree. */
import axe from 'axe-core';

interface Color {
  alpha: number;
  parseString(text: string): void;
  toHexString(): string;
}

/** The types of axe-core leave this part out. */
const { color } = axe.commons as unknown as {
  color: {
    Color: new () => Color;
    getContrast(background: Color, foreground: Color): number;
    flattenColors(foreground: Color, background: Color): Color;
  };
};

function read(text: string): Color {
  const read = new color.Color();
  read.parseString(text);
  return read;
}

/** A colour that is seen through (more still, where its `alpha` is said), on what is behind it: "#99a6b3". */
export function flattened(foreground: string, background: string, alpha?: number): string {
  const front = read(foreground);
  front.alpha = alpha ?? front.alpha;
  return color.flattenColors(front, read(background)).toHexString();
}

/** From 1 to 21; what is seen through is laid over the background first. */
export function contrast(foreground: string, background: string): number {
  return color.getContrast(read(background), read(foreground));
}
