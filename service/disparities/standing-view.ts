// Says how a finding stands to its data: worked out again, waiting to be, or not possible any more.
import { insetText, warningText } from '../pages/govuk/components.ts';
import { html, joinHtml, type Html } from '../pages/html.ts';
import { dayOf } from '../phrases/day.ts';
import type { Standing } from './finding-version-store.ts';

/** Null where there is nothing to say: it stands as it was made. */
export function standingView(id: string, standing: Standing): Html | null {
  const { isOutdated, notAgain, version, workedOutAt } = standing;
  if (notAgain.length > 0)
    return html`${warningText({
      iconFallbackText: 'Warning',
      html: html`The data of this finding have changed, and it cannot be worked out from them as they are now:
      ${joinHtml(
        notAgain.map(({ message }) => message),
        ' ',
      )}
      What stands here is what the data said before. Do not build on it.`,
    })}`;
  if (isOutdated)
    return warningText({
      iconFallbackText: 'Warning',
      text: 'The data of this finding have changed. It is being worked out again: look again in a few minutes.',
    });
  if (version === 1) return null;
  return insetText({
    html: html`Worked out again on ${dayOf(workedOutAt)}, because its data changed.
      <a class="govuk-link" href="/findings/${id}/versions">See what it said before, and what is different</a
      >.`,
  });
}

/** In a word or two, for lists; null where there is nothing to say. */
export function standingWords(standing: Standing | undefined): string | null {
  if (!standing) return null;
  if (standing.notAgain.length > 0) return 'Out of date';
  return standing.isOutdated ? 'Being worked out again' : null;
}
