// A QR code as a drawing within the page: nothing is fetched, and no script draws it.
import { encode } from 'uqr';
import { html, type Html } from '../../pages/html.ts';

/** Light modules around it, as ISO/IEC 18004 asks. */
const border = 4;

/** @param label what it holds, for those who do not see it */
export function qrView(text: string, label: string): Html {
  const { data, size } = encode(text, { ecc: 'M', border });
  const path = data
    .flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : [])))
    .join('');
  return html`<svg
    class="dr-qr"
    viewBox="0 0 ${size} ${size}"
    width="220"
    height="220"
    role="img"
    aria-label="${label}"
    shape-rendering="crispEdges"
  >
    <rect width="${size}" height="${size}" fill="#ffffff" />
    <path d="${path}" fill="#000000" />
  </svg>`;
}
