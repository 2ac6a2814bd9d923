// What the checks found, as a part of a page for whoever writes and publishes.
import { insetText, tag } from '../../pages/govuk/components.ts';
import { html, type Html } from '../../pages/html.ts';
import type { Finding } from './finding.ts';

export interface FindingsViewOptions {
  /** Where a block can be mended; null where there is no such place. */
  hrefOf(block: string): string | null;
}

/** Its headings are of level 2. */
export function findingsView(findings: readonly Finding[], options: FindingsViewOptions): Html {
  const stopping = findings.filter(({ severity }) => severity === 'stops');
  const looking = findings.filter(({ severity }) => severity === 'look');
  if (findings.length === 0)
    return insetText({
      text: 'The checks found nothing. They do not know whether it is true, fair or kind: that is for people.',
    });
  return html`${stopping.length > 0 && part('To be mended before it can be published', 'govuk-tag--red', stopping, options)}
  ${looking.length > 0 && part('To be looked at', 'govuk-tag--yellow', looking, options)}`;
}

function part(
  heading: string,
  colour: string,
  findings: readonly Finding[],
  { hrefOf }: FindingsViewOptions,
): Html {
  return html`<h2 class="govuk-heading-m">
      ${heading} ${tag({ text: String(findings.length), classes: colour })}
    </h2>
    <ul class="dr-list">
      ${findings.map(({ seen, mend, block }) => {
        const href = block === null ? null : hrefOf(block);
        return html`<li class="dr-list__item">
          <span class="dr-list__words"
            >${seen} <span class="dr-list__about">${mend}</span>${
              href !== null &&
              html` <a class="govuk-link" href="${href}"
                >Go to the place<span class="govuk-visually-hidden">: ${seen}</span></a
              >`
            }</span
          >
        </li>`;
      })}
    </ul>`;
}
