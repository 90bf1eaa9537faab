/** Returns the SVG path of a QR code, one unit for each square. `dots` are its rows, and true is a dark square. */
export const qrPath = (dots: readonly (readonly boolean[])[]): string =>
  dots.flatMap((line, y) => line.map((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : ''))).join('');
