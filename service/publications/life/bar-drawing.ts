// A drawing of one number for each group: shapes and words alone, the same on a page, on paper and in a file.

export interface Bar {
  label: string;
  /** Null where it is hidden. */
  value: number | null;
  /** As the table shows it. */
  shown: string;
}

const width = 640;
const row = 52;
const top = 30;
const end = 520;

/** The bars begin at 0; what is hidden has its symbol and no bar. */
export function barDrawing(
  heading: string,
  bars: readonly Bar[],
): { svg: string; width: number; height: number } {
  const height = top + bars.length * row + 6;
  const most = Math.max(...bars.map(({ value }) => value ?? 0), 0);
  const parts = bars.flatMap(({ label, value, shown }, at) => {
    const y = top + at * row;
    const long = value === null || most === 0 ? 0 : Math.max(1, Math.round((value / most) * end));
    return [
      words(label, 0, y + 16),
      ...(value === null ? [] : [`<rect x="0" y="${y + 22}" width="${long}" height="18" fill="#12436d"/>`]),
      words(shown, long + 8, y + 37),
    ];
  });
  const said = [words(heading, 0, 16, ' font-weight="bold"'), ...parts].join('');
  return {
    svg: `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">${said}</svg>`,
    width,
    height,
  };
}

function words(text: string, x: number, y: number, more = ''): string {
  return `<text x="${x}" y="${y}" font-family="Noto Sans, Arial, sans-serif" font-size="16" fill="#0b0c0c"${more}>${escaped(text)}</text>`;
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
