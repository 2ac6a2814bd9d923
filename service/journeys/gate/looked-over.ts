// What axe cannot settle by itself and a person has looked at: each with where it is and why it is no barrier.

export interface LookedOver {
  rule: string;
  /** What the markup of the place begins with or holds; a pattern. */
  place: RegExp;
  reason: string;
}

export const lookedOver: readonly LookedOver[] = [
  {
    rule: 'color-contrast',
    place: /^<text (class="dr-chart__|class="dr-order__|x="[^>]* fill="#0b0c0c")/,
    reason:
      'Words in a chart: axe does not know what is painted under them. They have the colour of the text of the page, #0b0c0c, on its white (service/pages/styles/_charts.scss): 19:1.',
  },
  {
    rule: 'color-contrast',
    place: /^<(t[hd]|code)[ >]/,
    reason:
      'A part of a wide table that has been scrolled out of its frame: axe cannot see what is under it. The same colours are measured in the part that is in sight.',
  },
  {
    rule: 'color-contrast',
    place: /^<a class="dr-exit__link"/,
    reason:
      'White on #b10e1e, 7.1:1. axe takes the strip that stays in sight for something that may lie over it.',
  },
];

/** The places of an incomplete finding that nobody has looked at. */
export function notLookedAt(rule: string, places: readonly string[], list = lookedOver): string[] {
  return places.filter((markup) => !list.some((each) => each.rule === rule && each.place.test(markup)));
}
