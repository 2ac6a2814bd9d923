// The methods and the receipt of a finding: what anybody needs to get the same digits again.
import { details, summaryList } from '../../pages/govuk/components.ts';
import { html, type Html } from '../../pages/html.ts';
import { wideTable } from '../../pages/wide-table.ts';
import { capitalised } from '../../phrases/list.ts';
import type { Receipt } from './receipt.ts';

/** What was counted, how it was grouped, over what; a row without words is left out. */
export function basisView(rows: readonly (readonly [string, string | false])[]): Html {
  return details({
    summaryText: 'What was counted, and how it was grouped',
    html: summaryList({
      rows: rows.flatMap(([key, value]) =>
        value === false || value === '' ? [] : [{ key: { text: key }, value: { text: value } }],
      ),
    }),
  });
}

export function methodsView({ methods }: Receipt): Html {
  return details({
    summaryText: 'The method of each figure',
    html: summaryList({
      rows: Object.entries(methods).map(([name, method]) => ({
        key: { text: spelled(name) },
        value: { text: method },
      })),
    }),
  });
}

const roles = {
  events: 'Events',
  counts: 'Counts',
  people: 'People',
  population: 'Population',
  'area-lookup': 'Areas',
} as const;

export function receiptView(receipt: Receipt): Html {
  const words = receipt.classifications.map(({ id, version }) => `${id} ${version}`).join('; ');
  return details({
    summaryText: 'Receipt: what anybody needs to get the same digits again',
    html: html`${summaryList({
      rows: [
        { key: { text: 'Program' }, value: { text: `${receipt.program.name} ${receipt.program.version}` } },
        { key: { text: 'Lists of words' }, value: { text: words } },
        { key: { text: 'Receipt' }, value: { html: digest(receipt.digest) } },
      ],
    })}
    ${wideTable({
      caption: 'Files, each with the fingerprint (SHA-256) of its bytes',
      captionClasses: 'govuk-table__caption--s',
      head: [{ text: 'What' }, { text: 'File' }, { text: 'Fingerprint' }],
      rows: receipt.inputs.map(({ role, name, sha256 }) => [
        { text: roles[role] },
        { text: name },
        { html: digest(sha256) },
      ]),
    })}`,
  });
}

function digest(sha256: string): Html {
  return html`<code class="dr-code">${sha256}</code>`;
}

/** `rateRatio` → `Rate ratio`. */
function spelled(name: string): string {
  return capitalised(
    name
      .replaceAll(/([a-z])([A-Z])/g, '$1 $2')
      .replaceAll(/[-_.]/g, ' ')
      .toLowerCase(),
  );
}
