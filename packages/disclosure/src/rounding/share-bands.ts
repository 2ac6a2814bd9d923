// Shares in words: which part of all people a group is, told as a band wide enough that nobody can be counted out of it.

/** All counts from `least` to `most`, of `of` people, have these words, and no others have. */
export interface ShareBand {
  least: number;
  most: number;
  of: number;
  /** `about a third` */
  words: string;
}

/** Of fewer people nothing can be told: two bands of at least five numbers each need nine. */
export const FEWEST_FOR_BANDS = 9;

/** Words for a share below a limit, and for the share of everybody else, which is then above 1 less it. */
interface Step {
  below: readonly [number, number];
  words: string;
  mirrored: string;
}

interface Scale {
  from: number;
  steps: readonly Step[];
  /** Neither below the last limit nor above its mirror. */
  middle: string;
}

/**
 * By how many people there are and by nothing else, so that which scale is used tells nothing. The outer bands have at least
 * five numbers: two people who know of each other that they are in one still leave three. The inner ones have at least three.
 */
const scales: readonly Scale[] = [
  {
    from: 41,
    steps: [
      { below: [1, 10], words: 'fewer than a tenth', mirrored: 'more than nine tenths' },
      { below: [2, 10], words: 'from 10% to under 20%', mirrored: 'over 80% to 90%' },
      { below: [3, 10], words: 'from 20% to under 30%', mirrored: 'over 70% to 80%' },
      { below: [4, 10], words: 'from 30% to under 40%', mirrored: 'over 60% to 70%' },
    ],
    middle: 'about half',
  },
  {
    from: 18,
    steps: [
      { below: [1, 4], words: 'fewer than a quarter', mirrored: 'more than three quarters' },
      { below: [2, 5], words: 'about a third', mirrored: 'about two thirds' },
    ],
    middle: 'about half',
  },
  {
    from: 13,
    steps: [{ below: [1, 3], words: 'fewer than a third', mirrored: 'more than two thirds' }],
    middle: 'between a third and two thirds',
  },
];

/** Every band of so many people, from nobody to everybody; none for too few. Throws a RangeError for half a person. */
export function shareBands(of: number): ShareBand[] {
  if (!Number.isSafeInteger(of) || of < 0)
    throw new RangeError(`People are a whole number of at least 0, and not ${of}.`);
  if (of < FEWEST_FOR_BANDS) return [];
  const scale = scales.find(({ from }) => of >= from);
  return scale ? bandsOfScale(scale, of) : halves(of);
}

function bandsOfScale({ steps, middle }: Scale, of: number): ShareBand[] {
  const ends = steps.map(({ below: [part, whole] }) => Math.ceil((part * of) / whole));
  const low = steps.map(({ words }, at) => ({ least: ends[at - 1] ?? 0, most: ends[at]! - 1, of, words }));
  const high = low.map(({ least, most }, at) => ({
    least: of - most,
    most: of - least,
    of,
    words: steps[at]!.mirrored,
  }));
  const end = ends.at(-1)!;
  return [...low, { least: end, most: of - end, of, words: middle }, ...high.reverse()];
}

/** There is no middle that leaves five on either side: exactly half goes with the larger. */
function halves(of: number): ShareBand[] {
  const end = Math.ceil(of / 2);
  return [
    { least: 0, most: end - 1, of, words: 'fewer than half' },
    { least: end, most: of, of, words: 'half or more' },
  ];
}

/** The band of a group, or null for too few people in all. Throws a RangeError for a group of more people than there are. */
export function shareBandOf(count: number, of: number): ShareBand | null {
  if (!Number.isSafeInteger(count) || count < 0 || count > of)
    throw new RangeError(`A group of ${of} people is a whole number from 0 to ${of}, and not ${count}.`);
  return shareBands(of).find(({ most }) => count <= most) ?? null;
}

/** The same band, of everybody else. */
export function bandOfTheRest({ least, most, of, words }: ShareBand): ShareBand {
  const rest = { least: of - most, most: of - least, of };
  const same = shareBands(of).find((band) => band.least === rest.least && band.most === rest.most);
  return { ...rest, words: same?.words ?? (words === 'half or more' ? 'half or fewer' : 'more than half') };
}

/** `about a third: 5 to 7 of 20` */
export function bandInWords({ least, most, of, words }: ShareBand): string {
  return `${words}: ${least} to ${most} of ${of}`;
}
