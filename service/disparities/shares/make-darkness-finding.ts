// Makes a finding of the veil of darkness from searches with time and place. Pure: the same material, the same digits.

import {
  type DatedVeilCell,
  VEIL_CAUTIONS,
  type VeilAtClockChange,
  simultaneousConfidence,
  veilAtClockChange,
  veilOfDarkness,
} from '@due-regard/statistics';
import { type Group, type Grouping, groupingOf, rollUpUnknown } from '../findings/grouping.ts';
import { isLeftOver } from '../findings/left-over.ts';
import { type MadeFinding, refusedFinding } from '../findings/made-finding.ts';
import { type Reference, breakdownIn, referenceLabel } from '../findings/measured.ts';
import { receiptOf } from '../findings/receipt.ts';
import type { Warning } from '../findings/warning.ts';
import { periodOf } from '../counting/cells.ts';
import { officerDefined } from '../counting/records-warnings.ts';
import { periodPhrase } from '../../phrases/month.ts';
import type { DarknessFinding, DarknessGroup, DarknessMeasure, DarknessVersion } from './darkness-finding.ts';
import type { DarknessMaterial } from './darkness-material.ts';
import { type SeenStop, seenStops } from './darkness-stops.ts';
import { explainDarkness } from './explain-darkness.ts';
import { shareReference } from './share-reference.ts';

export function makeDarknessFinding(material: DarknessMaterial): MadeFinding<DarknessFinding> {
  const { request, words, counted } = material;
  const grouping = groupingOf(words, words, request.rollUp ?? words.usualRollUp ?? null);
  if (!grouping) return refusedFinding(rollUpUnknown(request.rollUp ?? '', words, words));
  const seen = seenStops(material.stops, (code) => grouping.groupOfEvent(code) !== undefined);
  const sizes = sizesOf(seen.stops, grouping);
  const found = shareReference({
    asked: request.reference,
    usual: 'white',
    groups: grouping.groups,
    known: sizes,
    what: `${counted.plural} that the time of day can be asked of`,
  });
  if (!found.ok) return refusedFinding({ code: found.code, message: found.message });
  const { reference } = found;
  if (reference.kind === 'overall') return refusedFinding(notOverall);
  const compared = grouping.groups.filter(
    ({ code }) => isCompared(code, reference) && (sizes.get(code) ?? 0) > 0,
  );
  return { ok: true, finding: assemble(material, { grouping, reference, compared, seen }) };
}

/** How many stops of each group the test can be made on. */
function sizesOf(stops: readonly SeenStop[], grouping: Grouping): Map<string, number> {
  const sizes = new Map<string, number>();
  for (const { group } of stops) {
    const code = grouping.groupOfEvent(group) ?? '';
    sizes.set(code, (sizes.get(code) ?? 0) + 1);
  }
  return sizes;
}

interface Settled {
  grouping: Grouping;
  reference: Reference;
  compared: readonly Group[];
  seen: ReturnType<typeof seenStops>;
}

function assemble(material: DarknessMaterial, settled: Settled): DarknessFinding {
  const { grouping, reference, compared, seen } = settled;
  const { request, words, submitted } = material;
  const period = periodOf(submitted, request.from, request.to);
  const level = simultaneousConfidence(request.level, compared.length);
  const measure = measureOf(material, grouping, reference, period);
  const told = {
    measure,
    period,
    reference: referenceLabel(reference),
    referenceCode: reference.kind === 'group' ? reference.code : null,
    total: material.stops.length,
    groups: compared.map((group) => groupOf(group, seen.stops, grouping, reference, level)),
    steps: seen.steps,
    gates: seen.gates,
    family: { size: compared.length, level, method: familyMethod },
    cautions: [...VEIL_CAUTIONS],
    warnings: [...material.noticed, officerDefined],
  };
  const receipt = receiptOf({
    inputs: material.inputs,
    measure,
    classifications: [{ id: words.id, version: words.version }],
    program: { name: 'due-regard', version: material.programVersion },
    methods,
  });
  return { format: 1, kind: 'darkness', paragraph: explainDarkness(told), ...told, receipt };
}

const familyMethod = 'Bonferroni: every interval at a level at which all of them hold together';

function isCompared(code: string, reference: Reference): boolean {
  return !isLeftOver(code) && !(reference.kind === 'group' && reference.code === code);
}

function groupOf(
  { code, label, shortLabel }: Group,
  stops: readonly SeenStop[],
  grouping: Grouping,
  reference: Reference,
  confidence: number,
): DarknessGroup {
  const partners = new Set(stops.map(({ partner }) => partner));
  const asked = { code, grouping, reference, areas: partners.size > 1 };
  const cells = stops.flatMap((stop) => cellOf(stop, asked));
  const answer = veilOfDarkness(cells, { confidence });
  const near = veilAtClockChange(cells, { confidence });
  return {
    group: shortLabel,
    code,
    label,
    dark: answer.dark,
    light: answer.light,
    main: answer.main && versionOf(answer.main),
    versions: answer.versions.map((version) => allowing(versionOf(version), partners.size)),
    lowest: answer.lowest,
    highest: answer.highest,
    atClockChange: {
      ...versionOf({ ...near, name: 'three weeks round a change of clocks' }),
      stops: near.stops,
    },
    verdictWords: said(answer.main),
    ...(answer.reason === null ? {} : { reason: answer.reason }),
  };
}

/** Searches of the group and of those it is compared with; the others are in neither. */
function cellOf({ group, minute, dark, date, partner }: SeenStop, asked: CellAsked): DatedVeilCell[] {
  const { code, grouping, reference, areas } = asked;
  const own = grouping.groupOfEvent(group);
  if (own !== code && reference.kind === 'group' && own !== reference.code) return [];
  const cell = { minute, dark, count: own === code ? 1 : 0, total: 1, day: date };
  return [areas ? { ...cell, area: partner } : cell];
}

interface CellAsked {
  code: string;
  grouping: Grouping;
  reference: Reference;
  /** Whether partners are areas to allow for: one alone is not. */
  areas: boolean;
}

function versionOf(
  version: Pick<VeilAtClockChange, 'estimate' | 'lower' | 'upper' | 'method' | 'reason'> & { name: string },
): DarknessVersion {
  const { name, estimate, lower, upper, method, reason } = version;
  return { name, estimate, lower, upper, method, ...(reason === null ? {} : { reason }) };
}

/** With one partner there are no areas to allow for: that is no fault of the records. */
function allowing(version: DarknessVersion, partners: number): DarknessVersion {
  if (partners > 1 || !version.name.endsWith('areas')) return version;
  return { ...version, reason: 'All searches are of one partner, so there are no areas to allow for.' };
}

/** Of the version that is quoted first; whether its interval leaves out 1. */
function said(main: Pick<DarknessVersion, 'lower' | 'upper'> | null): string {
  if (main === null || main.lower === null || main.upper === null) return 'cannot be told';
  if (main.upper < 1) return 'fewer in the dark';
  return main.lower > 1 ? 'more in the dark' : 'cannot be told';
}

function measureOf(
  { request, counted, words }: DarknessMaterial,
  { rollUp }: Grouping,
  reference: Reference,
  { from, to }: { from: string | null; to: string | null },
): DarknessMeasure {
  const when = from && to ? `, ${periodPhrase(from, to)}` : '';
  return {
    title: `Veil of darkness: ${counted.plural} by officer-defined ethnicity, compared with ${referenceLabel(reference)}${when}`,
    counted,
    breakdown: breakdownIn(
      { id: 'officer-defined-ethnicity', label: 'officer-defined ethnicity' },
      words,
      rollUp,
    ),
    reference,
    from,
    to,
    level: request.level,
  };
}

const methods = {
  light: 'dark from civil dusk (sun 6° below the horizon) at each place and date; sunset to dusk left out',
  window: 'clock times at which it is light on some days of the year there and dark on others',
  gates: 'a month of a partner is left out where a date has no time, or 5% are at exactly midnight',
  main: 'logistic model with a natural spline of 3 of the clock time, and partners where there are several; errors clustered by day',
  versions: 'the same with no, fewer and more allowances: always shown together',
  information: 'nothing is said below 30 searches in a cell, or above a standard error of ½',
};

const notOverall: Warning = {
  code: 'REFERENCE_NOT_POSSIBLE',
  message:
    'A group cannot be set against everybody together, itself among them. Compare with “everyone else” or a group.',
};
