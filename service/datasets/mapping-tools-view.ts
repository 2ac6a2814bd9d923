// What can be done with a mapping as a whole: take changes back, use another, bring an earlier version back, or have nothing of it.
import { selectField, type FormState } from '../pages/form-inputs.ts';
import { button, details } from '../pages/govuk/components.ts';
import { html, type Html } from '../pages/html.ts';
import { wideTable } from '../pages/wide-table.ts';
import { dayName } from '../phrases/day.ts';
import type { Dataset } from './keeping/dataset.ts';
import type { StoredMapping } from './mapping/mapping-store.ts';

export interface MappingTools {
  dataset: Dataset;
  state: FormState;
  canUndo: boolean;
  /** Files wait that need not be taken in. */
  canDiscard: boolean;
  versions: readonly StoredMapping[];
  /** To begin with, in place of the guess. */
  definitions: readonly StoredMapping[];
}

export function mappingToolsView(tools: MappingTools): Html {
  return html`${undoPart(tools)} ${definitionPart(tools)} ${versionsPart(tools)}
  ${tools.canDiscard && discardPart(tools.dataset)}`;
}

function undoPart({ dataset, canUndo }: MappingTools): Html {
  if (!canUndo) return html``;
  return html`<div class="govuk-button-group">
    <form method="post" action="/data/${dataset.id}/mapping/undo">
      ${button({ text: 'Take the last change back', classes: 'govuk-button--secondary' })}
    </form>
    <form method="post" action="/data/${dataset.id}/mapping/undo">
      <input type="hidden" name="all" value="yes" />
      ${button({ text: 'Take all changes back', classes: 'govuk-button--secondary' })}
    </form>
  </div>`;
}

function definitionPart({ dataset, definitions, state }: MappingTools): Html {
  return details({
    summaryText: 'Use a way of reading that is there already, or take this one away',
    html: html`<p class="govuk-body">
        <a class="govuk-link" href="/data/${dataset.id}/mapping/definition.json" download
          >Download this one (JSON)</a
        >
      </p>
      <form
        method="post"
        action="/data/${dataset.id}/mapping/definition"
        enctype="multipart/form-data"
        novalidate
      >
        ${
          definitions.length > 0 &&
          selectField(state, {
            name: 'definition',
            label: 'One that was used before',
            choices: [
              { value: '', text: 'None' },
              ...definitions.map(({ id, definition: { name }, version }) => ({
                value: id,
                text: `${name} (version ${version})`,
              })),
            ],
          })
        }
        <div class="govuk-form-group">
          <label class="govuk-label govuk-label--s" for="definition-file">Or one from a file (JSON)</label>
          <input
            class="govuk-file-upload"
            id="definition-file"
            name="definition-file"
            type="file"
            accept="application/json,.json"
          />
        </div>
        ${button({ text: 'Use it here', classes: 'govuk-button--secondary' })}
      </form>`,
  });
}

function versionsPart({ dataset, versions }: MappingTools): Html {
  if (versions.length === 0) return html``;
  const [newest] = versions;
  return html`<h2 class="govuk-heading-m">Versions</h2>
    ${wideTable({
      caption: 'Each version of how the columns are read',
      captionClasses: 'govuk-visually-hidden',
      firstCellIsHeader: true,
      head: [{ text: 'Version' }, { text: 'Of' }, { text: 'By' }, { text: 'Why' }, { text: 'Bring back' }],
      rows: versions.map((each) => [
        { text: `${each.version}${each.restores === null ? '' : `, as version ${each.restores}`}` },
        { text: dayName(each.madeAt.toISOString().slice(0, 10)) },
        { text: each.madeByRole },
        { text: each.reason },
        {
          html:
            each === newest
              ? html`In use`
              : html`<form method="post" action="/data/${dataset.id}/mapping/restore">
                  <input type="hidden" name="version" value="${each.id}" />
                  ${button({ html: html`Bring back<span class="govuk-visually-hidden"> version ${each.version}</span>`, classes: 'govuk-button--secondary govuk-!-margin-bottom-0' })}
                </form>`,
        },
      ]),
    })}`;
}

function discardPart(dataset: Dataset): Html {
  return details({
    summaryText: 'Do not take these files in',
    html: html`<p class="govuk-body">The files that wait are removed, with all that is in them.</p>
      <form method="post" action="/data/${dataset.id}/mapping/discard">
        ${button({ text: 'Remove the files that wait', classes: 'govuk-button--warning' })}
      </form>`,
  });
}
