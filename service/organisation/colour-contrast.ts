// Contrast between two colours, as the Web Content Accessibility Guidelines 2.2 define it.

function linearLight(channel: number): number {
  const share = channel / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
}

/** Relative luminance, 0 (black) to 1 (white), of a colour written `#rrggbb` (WCAG 2.2, "relative luminance"). */
function relativeLuminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) =>
    linearLight(Number.parseInt(colour.slice(at, at + 2), 16)),
  );
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/**
 * Contrast ratio of two colours written `#rrggbb`: 1 (the same) to 21 (black on white).
 * Text of ordinary size needs 4.5 (WCAG 2.2, success criterion 1.4.3, level AA).
 */
export function colourContrast(one: string, other: string): number {
  const luminances = [relativeLuminance(one), relativeLuminance(other)];
  return (Math.max(...luminances) + 0.05) / (Math.min(...luminances) + 0.05);
}
