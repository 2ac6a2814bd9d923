// Explains a funnel in one paragraph that can be read aloud, without putting places in an order of merit.

import { referenceWords } from '../rates/reference-words.ts';
import { eventCount, eventsOf, peoplePhrase } from '../findings/people-phrase.ts';
import { capitalised, listed } from '../../phrases/list.ts';
import { periodPhrase } from '../../phrases/month.ts';
import { between, inEach, percentage, times, whole } from '../../phrases/spoken-number.ts';
import type { FunnelFinding, FunnelUnit } from './funnel-finding.ts';

export type ToldFunnel = Omit<FunnelFinding, 'paragraph' | 'receipt' | 'warnings'>;

const mostNamed = 8;

/** Counts, residents, period, definition and the missing share stand beside every ratio. */
export function explainFunnel(finding: ToldFunnel): string {
  const { measure, units } = finding;
  const outer = units.filter(({ outside }) => outside?.of === 'outer');
  return [
    opening(finding),
    shared(finding),
    ...spread(finding),
    ...stoodOut(outer, finding),
    ...between95(finding),
    'Being inside says that a place shares the common ratio, not that the ratio is small. Places are in no order of merit: the table says how high or low each could stand.',
    missing(finding),
    `Counts are of ${measure.counted.plural}, not of people, and residents are not the same as the people who were present.`,
    'That a place is outside does not by itself say why.',
  ].join(' ');
}

function opening({ measure, total, units, unknown, denominators }: ToldFunnel): string {
  const { counted, breakdown, from, to } = measure;
  const placed = units.filter(({ ratio }) => ratio.estimate !== null);
  const left = units.length - placed.length;
  const without = left > 0 ? `, and ${left} more without a place among them` : '';
  const where = counted.filters.map(({ header, value }) => ` with “${value}” under “${header}”`).join(' and');
  const when = from !== null && to !== null ? ` over ${periodPhrase(from, to)}` : '';
  const date = denominators.date ? ` (${denominators.date.slice(0, 4)} figures)` : '';
  return (
    `This holds ${placed.length} places beside each other${without}: ${eventCount(total, counted)}${where}${when}. ` +
    `The ${breakdown.label} is known for ${whole(total - (unknown.count ?? 0))} of them, and rates are over the residents of each place${date}.`
  );
}

function shared({ target, measure, units }: ToldFunnel): string {
  const who = peoplePhrase({ group: measure.group.label, code: measure.group.code }, measure);
  const placed = units.filter(({ ratio }) => ratio.estimate !== null);
  const sum = (of: (unit: FunnelUnit) => number | null) =>
    placed.reduce((all, unit) => all + (of(unit) ?? 0), 0);
  if (target.estimate === null || target.lower === null || target.upper === null)
    return `The ratio that the places share cannot be computed: ${target.reason ?? ''}`;
  const over = (count: number, residents: number) => `${whole(count)} over ${whole(residents)} residents`;
  const [count, population] = [sum((unit) => unit.count), sum((unit) => unit.population)];
  const against = over(
    sum((unit) => unit.referenceCount),
    sum((unit) => unit.referencePopulation),
  );
  const [low, high] = [times(target.lower), times(target.upper)];
  const span = low === high ? '' : `, consistent with ${between(target.lower, target.upper)} times`;
  return (
    `Within places, ${eventsOf(measure.counted)} ${who} are at ${times(target.estimate)} times the rate of ` +
    `${referenceWords(measure)}${span} (${over(count, population)}, against ${against}).`
  );
}

function spread({ spread: { iSquared, tauSquared } }: ToldFunnel): string[] {
  if (iSquared === null || tauSquared === null) return [];
  if (tauSquared === 0) return ['The places differ from that no more than chance makes them.'];
  return [
    `The places differ from that by more than chance: ${percentage(iSquared)} of the variation between their ratios is not chance, and the limits allow for as much spread as is ordinary among them.`,
  ];
}

function stoodOut(outer: readonly FunnelUnit[], { family }: ToldFunnel): string[] {
  if (family.size < 2) return ['With fewer than two ratios there is nothing to hold them against.'];
  if (outer.length === 0) return ['No place is outside what chance and ordinary spread explain.'];
  const said = (side: 'above' | 'below') => {
    const those = outer.filter(({ outside }) => outside?.side === side);
    const named = those.slice(0, mostNamed).map(phraseOf);
    const more = those.length > mostNamed ? [`${those.length - mostNamed} more`] : [];
    const word = side === 'above' ? 'higher' : 'lower';
    return those.length === 0
      ? []
      : [`The ratio is ${word} than chance and ordinary spread explain in ${listed([...named, ...more])}.`];
  };
  return [...said('above'), ...said('below')];
}

function phraseOf({ name, ratio, count, referenceCount, unknown }: FunnelUnit): string {
  const size =
    ratio.estimate === null
      ? ''
      : ratio.estimate === Infinity
        ? 'none to compare with'
        : `${times(ratio.estimate)} times`;
  const missing = unknown.share === null ? '' : `, ${percentage(unknown.share)} missing`;
  return `${name} (${size}, ${whole(count ?? 0)} against ${whole(referenceCount ?? 0)}${missing})`;
}

function between95({ units, family }: ToldFunnel): string[] {
  const inner = units.filter(({ outside }) => outside?.of === 'inner').length;
  if (inner === 0) return [];
  return [
    `${capitalised(inner === 1 ? 'one place lies' : `${inner} places lie`)} between the inner and the outer limits; by chance alone about ${Math.max(1, Math.round(family.size / 20))} of ${family.size} would.`,
  ];
}

function missing({ unknown, measure, units }: ToldFunnel): string {
  const { label } = measure.breakdown;
  if (unknown.count === null) return `In how many more the ${label} is missing, these counts do not say.`;
  if (unknown.count === 0) return `No ${label} is missing.`;
  const placed = units.filter(({ ratio }) => ratio.estimate !== null);
  const shares = placed.flatMap(({ unknown: own }) => own.share ?? []);
  if (shares.length === 0) return `The ${label} is missing in ${eventCount(unknown.count, measure.counted)}.`;
  return (
    `The ${label} is missing in ${eventCount(unknown.count, measure.counted)}, or ${percentage(unknown.share ?? 0)}, ` +
    `${inEach(percentage(Math.min(...shares)), percentage(Math.max(...shares)), 'place')}.`
  );
}
