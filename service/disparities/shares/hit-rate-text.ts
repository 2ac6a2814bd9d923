// Hit rates as plain text for a terminal or an e-mail.

import { capitalised } from '../../phrases/list.ts';
import { wrapped } from '../../phrases/plain-text.ts';
import { pValuePhrase } from '../../phrases/spoken-number.ts';
import type { HitRateFinding } from './hit-rate-finding.ts';
import { listBlock, partBlocks, textOf } from './share-text.ts';
import { shareWorkings } from './share-workings.ts';

export function hitRateText(finding: HitRateFinding): string {
  return textOf([
    finding.measure.title,
    wrapped(finding.paragraph),
    ...finding.outcomes.flatMap((part) => {
      const { pValue } = part.test;
      const test = pValue === null ? '' : ` (all groups equal: p ${pValuePhrase(pValue)})`;
      const head = `${capitalised(finding.measure.counted.plural)} that ${part.outcome.words}${test}`;
      return [`${head}\n${'='.repeat(head.length)}`, ...partBlocks(part, finding)];
    }),
    listBlock('What a hit rate can and cannot tell', [
      finding.caution,
      ...finding.testsNotRun.map(({ sentence }) => sentence),
    ]),
    listBlock(
      'Read this with',
      finding.warnings.map(({ message }) => message),
    ),
    listBlock('How this was worked out', shareWorkings(finding, finding.outcomes)),
  ]);
}
