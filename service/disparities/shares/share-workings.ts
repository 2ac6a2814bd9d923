// How shares were worked out, as lines to be listed: nothing that is needed to get them again is left out.

import type { Receipt } from '../findings/receipt.ts';
import { periodPhrase } from '../../phrases/month.ts';
import { pValuePhrase } from '../../phrases/spoken-number.ts';
import type { SharePart, ShareScope } from './share-finding.ts';

type Worked = Pick<ShareScope, 'period' | 'family'> & { receipt: Receipt };

export function shareWorkings({ period, family, receipt }: Worked, parts: readonly SharePart[]): string[] {
  const together =
    family.size === 1 ? 'One comparison was made' : `${family.size} comparisons were made together`;
  return [
    ...(period.from && period.to
      ? [`Period: ${periodPhrase(period.from, period.to)}; months sent: ${period.monthsSubmitted.length}.`]
      : []),
    `${together}: ${family.method}. p values, alone and allowing for that: ${pValues(parts)}.`,
    ...Object.entries(receipt.methods).map(([name, method]) => `${name}: ${method}`),
    ...receiptLines(receipt),
  ];
}

/** Many files are counted, not listed: the receipt in the JSON has each with its digest. */
export function receiptLines({ inputs, program, classifications, digest }: Receipt): string[] {
  const files =
    inputs.length <= 4
      ? inputs.map(({ role, name, sha256 }) => `${role}: ${name} (sha256 ${sha256})`)
      : [
          `${inputs.length} files, ${inputs[0]?.name} to ${inputs.at(-1)?.name}; the JSON has the digest of each.`,
        ];
  const words = classifications.map(({ id, version }) => `${id} ${version}`).join('; ');
  return [...files, `${program.name} ${program.version}; ${words}; receipt ${digest}`];
}

function pValues(parts: readonly SharePart[]): string {
  const said = parts.flatMap(({ groups, outcome }) =>
    groups.flatMap(({ group, ratio }) =>
      ratio.pValue === null || ratio.adjusted.pValue === null
        ? []
        : [
            `${parts.length > 1 ? `${outcome.words}, ` : ''}${group} ${pValuePhrase(ratio.pValue)} and ${pValuePhrase(ratio.adjusted.pValue)}`,
          ],
    ),
  );
  return said.join('; ') || 'none';
}
