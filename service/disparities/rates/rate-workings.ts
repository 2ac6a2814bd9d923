// How a finding was worked out, as lines to be listed: nothing that is needed to get it again is left out.

import type { RateFinding, GroupFinding } from './rate-finding.ts';
import { periodPhrase } from '../../phrases/month.ts';
import { pValuePhrase, percentage, times } from '../../phrases/spoken-number.ts';

/** One sentence or line each: period, residents, methods, inputs by digest, program and receipt. */
export function rateWorkings(finding: RateFinding): string[] {
  const { denominators, receipt, family, period, groups } = finding;
  const multipliers = groups.flatMap((group) =>
    group.denominator.multiplier !== null && Number.isFinite(group.denominator.multiplier)
      ? [`${group.group} ${times(group.denominator.multiplier)}`]
      : [],
  );
  return [
    ...(period.from && period.to
      ? [`Period: ${periodPhrase(period.from, period.to)}; months sent: ${period.monthsSubmitted.length}.`]
      : []),
    `Residents: ${denominators.sources.map(({ name }) => name).join(', ')}` +
      `${denominators.date ? `, ${denominators.date}` : ''}; areas: ${areasPhrase(denominators.areas)}.`,
    ...denominators.notes,
    ...(multipliers.length > 0
      ? [
          `For the gap to vanish there would have to be this many times the stated residents: ${multipliers.join(', ')}.`,
        ]
      : []),
    `${family.size === 1 ? 'One comparison was made' : `${family.size} comparisons were made together`}: ${family.method}. ` +
      `p values, alone and allowing for that: ${pValues(groups)}.`,
    ...chances(finding),
    ...Object.entries(receipt.methods).map(([name, method]) => `${name}: ${method}`),
    ...inputLines(receipt.inputs),
    `${receipt.program.name} ${receipt.program.version}; ` +
      `${receipt.classifications.map(({ id, version }) => `${id} ${version}`).join('; ')}; receipt ${receipt.digest}`,
  ];
}

function areasPhrase(areas: readonly string[]): string {
  return areas.length > 8 ? `${areas.length}` : areas.join(', ') || 'not stated';
}

function pValues(groups: readonly GroupFinding[]): string {
  const said = groups.flatMap(({ group, ratio }) =>
    ratio.pValue === null || ratio.adjusted.pValue === null
      ? []
      : [`${group} ${pValuePhrase(ratio.pValue)} and ${pValuePhrase(ratio.adjusted.pValue)}`],
  );
  return said.join('; ') || 'none';
}

/** Many files are counted, not listed: the receipt in the JSON has each with its digest. */
export function inputLines(inputs: RateFinding['receipt']['inputs']): string[] {
  const roles = [...new Set(inputs.map(({ role }) => role))];
  return roles.flatMap((role) => {
    const files = inputs.filter((input) => input.role === role);
    if (files.length <= 4) return files.map(({ name, sha256 }) => `${role}: ${name} (sha256 ${sha256})`);
    return [
      `${role}: ${files.length} files, ${files[0]?.name} to ${files.at(-1)?.name}; the JSON has the digest of each.`,
    ];
  });
}

/** How probable it is that each ratio is beyond the band, where that is worth saying. */
function chances({ groups }: RateFinding): string[] {
  const said = groups.flatMap(({ group, ratio: { probabilityAbove } }) =>
    probabilityAbove.probability === null ? [] : [`${group} ${percentage(probabilityAbove.probability)}`],
  );
  const above = groups[0]?.ratio.probabilityAbove.ratio;
  if (said.length === 0 || above === undefined) return [];
  return [
    `How probable it is that the rate is more than ${times(above)} times the one compared with: ${said.join(', ')}.`,
  ];
}
