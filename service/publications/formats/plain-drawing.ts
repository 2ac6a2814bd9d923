// Whether a drawing is only shapes and words, so that it may stand in a page as it is.

const elements = new Set(
  'svg g rect line path polyline polygon circle ellipse text tspan title desc'.split(' '),
);
const properties = new Set(
  (
    'xmlns viewBox width height x y x1 x2 y1 y2 dx dy cx cy r rx ry d points transform preserveAspectRatio class fill fill-opacity ' +
    'stroke stroke-width stroke-opacity stroke-dasharray stroke-linecap stroke-linejoin opacity font-family font-size font-weight ' +
    'font-style text-anchor dominant-baseline direction lang xml:lang'
  ).split(' '),
);

const tag = /<(\/?)([A-Za-z:]+)((?:\s+[A-Za-z:][\w:-]*="[^"<>]*")*)\s*\/?>/g;

/** Nothing in it can run, load, link or restyle: unknown elements, attributes, comments and declarations all refuse it. */
export function isPlainDrawing(svg: string): boolean {
  let hasOnlyKnown = svg.startsWith('<svg ');
  const between = svg.replace(tag, (_, __, element: string, written: string) => {
    const names = [...written.matchAll(/([\w:-]+)="([^"]*)"/g)];
    const areKnown = names.every(
      ([, name = '', value = '']) => properties.has(name) && !/url\s*\(/i.test(value),
    );
    hasOnlyKnown &&= elements.has(element) && areKnown;
    return '';
  });
  return hasOnlyKnown && !/[<>]/.test(between);
}
