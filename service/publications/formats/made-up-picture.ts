// Two pictures for the invented publication: a photograph's stand-in as PNG, and a chart as SVG.
import { crc32, deflateSync } from 'node:zlib';

const [width, height] = [480, 270];

/** A hill, a lake and a sky, drawn point by point; the same bytes on every machine that packs alike. */
export function madeUpPhotograph(): { content: Uint8Array; width: number; height: number } {
  const rows = Buffer.alloc(height * (1 + width * 3));
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) rows.set(colourAt(x, y), y * (1 + width * 3) + 1 + x * 3);
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const parts = [chunk('IHDR', header), chunk('IDAT', deflateSync(rows)), chunk('IEND', Buffer.alloc(0))];
  return { content: new Uint8Array(Buffer.concat([signature, ...parts])), width, height };
}

function colourAt(x: number, y: number): [number, number, number] {
  const hill = 150 - 70 * Math.sin((x / width) * Math.PI) - 18 * Math.sin(x / 37);
  if (y > 200) return [52, 96 + Math.round((y - 200) / 3), 130];
  return y > hill ? [70, 110 - Math.round((y - hill) / 4), 60] : [176, 208, 232];
}

function chunk(type: string, content: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), content]);
  const around = Buffer.alloc(8);
  around.writeUInt32BE(content.length, 0);
  around.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([around.subarray(0, 4), body, around.subarray(4)]);
}

const bars: readonly [string, number][] = [
  ['Lowmarket', 61],
  ['Highfell', 48],
  ['Coast and Sands', 57],
];

/** Three bars with their names and figures. */
export function madeUpChart(): { content: Uint8Array; width: number; height: number } {
  const drawn = bars.map(([name, share], index) => {
    const y = 20 + index * 50;
    return (
      `<text x="130" y="${y + 21}" text-anchor="end">${name}</text>` +
      `<rect x="140" y="${y}" width="${share * 4}" height="32" fill="#1d70b8"/>` +
      `<text x="${148 + share * 4}" y="${y + 21}">${share}%</text>`
    );
  });
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 480 180" width="480" height="180">` +
    `<g font-family="Noto Sans, sans-serif" font-size="15" fill="#0b0c0c">${drawn.join('')}</g></svg>`;
  return { content: new TextEncoder().encode(svg), width: 480, height: 180 };
}
