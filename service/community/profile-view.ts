// The community profile as a page: what is missing, who lives, works and visits by each characteristic, and where.
import { details, insetText, tag, warningText } from '../pages/govuk/components.ts';
import { html, type Html } from '../pages/html.ts';
import { wideTable } from '../pages/wide-table.ts';
import { monthsWords, populationKindWords, populationName } from '../datasets/index.ts';
import { percentage, whole } from '../phrases/spoken-number.ts';
import type {
  ProfileCell,
  ProfileColumn,
  ProfiledCharacteristic,
  ProfileTable,
} from './profiling/community-profile.ts';
import type { Place } from './profiling/place.ts';
import type { ProfileGap } from './profiling/profile-gaps.ts';

export interface ProfileContent {
  place: Place;
  places: readonly Place[];
  profile: readonly ProfiledCharacteristic[];
  gaps: readonly ProfileGap[];
  /** Files that could not be read. */
  problems: readonly string[];
  /** What the organisation says of its area beyond the characteristics. */
  factors: readonly string[];
  /** Whether confidential figures are among those shown. */
  confidential: boolean;
  map: Html;
  mayManage: boolean;
}

export function profileView(content: ProfileContent): Html {
  const { place, profile, factors, confidential, map, mayManage, problems } = content;
  return html`<h1 class="govuk-heading-l">Community profile: ${place.name}</h1>
    ${confidential ? notForRelease : null}
    <p class="govuk-body-l">
      Who lives, works and visits here, by each characteristic, from the data that were brought in.
    </p>
    ${placesNavigation(content)} ${factors.map((sentence) => html`<p class="govuk-body">${sentence}</p>`)}
    ${gapsPart(content)} ${problems.length > 0 && problemsPart(problems)}
    ${profile.filter(({ tables }) => tables.length > 0).map(characteristicPart)} ${map}
    <p class="govuk-body dr-no-print">
      <a class="govuk-link" href="/community/profile.csv${queryOf(place)}" download
        >Download this profile (CSV)</a
      >
      ${mayManage && html` or see <a class="govuk-link" href="/populations">the populations behind it</a>`}
    </p>
    ${sourcesPart(profile)}`;
}

const notForRelease = html`<p class="govuk-body dr-state">
  ${tag({ text: 'Not for release', classes: 'govuk-tag--red' })} Some of these figures are confidential, for
  staff. Census tables are public.
</p>`;

export function queryOf({ id }: Place): string {
  return id === '' ? '' : `?${new URLSearchParams({ place: id }).toString()}`;
}

function placesNavigation({ places, place }: ProfileContent): Html {
  return html`<nav aria-label="Places" class="dr-no-print">
    <ul class="govuk-list dr-places">
      ${places.map((each) =>
        each.id === place.id
          ? html`<li aria-current="true"><b>${each.name}</b></li>`
          : html`<li><a class="govuk-link" href="/community${queryOf(each)}">${each.name}</a></li>`,
      )}
    </ul>
  </nav>`;
}

function gapsPart({ gaps }: ProfileContent): Html {
  if (gaps.length === 0)
    return insetText({
      text: 'No gap was found: every characteristic has figures on everybody, none of them old.',
    });
  return html`<h2 class="govuk-heading-m">What is not known</h2>
    <ul class="govuk-list govuk-list--bullet">
      ${gaps.map(({ sentence }) => html`<li>${sentence}</li>`)}
    </ul>`;
}

function problemsPart(problems: readonly string[]): Html {
  return details({
    summaryText: 'Files that could not be read for this',
    html: html`<ul class="govuk-list govuk-list--bullet">
      ${problems.map((sentence) => html`<li>${sentence}</li>`)}
    </ul>`,
  });
}

function characteristicPart({ label, tables }: ProfiledCharacteristic): Html {
  return html`<h2 class="govuk-heading-m">${label}</h2>
    ${tables.map((table) => tablePart(label, table))}`;
}

function tablePart(label: string, { title, columns, groups }: ProfileTable): Html {
  return html`${wideTable({
    caption: `${label}: ${title}`,
    captionClasses: 'govuk-table__caption--s',
    classes: 'dr-table--dense',
    firstCellIsHeader: true,
    head: [
      { text: 'Group' },
      ...columns.map(({ facts }) => ({ text: populationName(facts), format: 'numeric' as const })),
    ],
    rows: [
      ...groups.map(({ label: group, cells }) => [
        { text: group },
        ...cells.map((cell) => ({ html: cellOf(cell), format: 'numeric' as const })),
      ]),
      [
        { text: 'All of these' },
        ...columns.map(({ total }) => ({ html: html`<b>${whole(total)}</b>`, format: 'numeric' as const })),
      ],
      ...(columns.some(({ unknown }) => unknown !== null) ? [unknownRow(columns)] : []),
    ],
  })}`;
}

function unknownRow(columns: readonly ProfileColumn[]) {
  return [
    { text: 'Group not known' },
    ...columns.map(({ unknown }) => ({
      text: unknown === null ? 'not said' : whole(unknown),
      format: 'numeric' as const,
    })),
  ];
}

/** A percentage never stands without its count. */
function cellOf(cell: ProfileCell | null): Html {
  if (cell === null) return html`no figure`;
  const { count, share, withheld } = cell;
  const least = withheld ? 'at least ' : '';
  return html`${least}${share === null ? '–' : percentage(share)}<br /><span class="dr-small"
      >${whole(count)}</span
    >`;
}

/** Each population once, with what must be known of it. */
function sourcesPart(profile: readonly ProfiledCharacteristic[]): Html | false {
  const columns = profile.flatMap(({ tables }) => tables.flatMap((table) => table.columns));
  const sources = [...new Map(columns.map(({ facts }) => [facts.datasetId, facts])).values()];
  if (sources.length === 0) return false;
  const licences = [...new Set(sources.map(({ licence }) => licence).filter((line) => line !== ''))];
  return html`<h2 class="govuk-heading-m">Where these figures are from</h2>
    <ul class="govuk-list govuk-list--bullet">
      ${sources.map(
        (facts) =>
          html`<li>
            <a class="govuk-link" href="/populations/${facts.datasetId}">${facts.title}</a>:
            ${[
              `${populationName(facts)}.`,
              `${facts.source}.`,
              `${facts.geography}.`,
              ...(facts.months ? [`There in ${monthsWords(facts.months)}.`] : []),
              ...(facts.confidential ? ['Confidential.'] : []),
              facts.note,
            ]
              .join(' ')
              .trim()}
          </li>`,
      )}
    </ul>
    ${licences.map((line) => html`<p class="govuk-body">${line}</p>`)}`;
}

/** When nothing was described yet. */
export function emptyProfile(place: Place, mayManage: boolean): Html {
  return html`<h1 class="govuk-heading-l">Community profile: ${place.name}</h1>
    <p class="govuk-body">
      Nothing is known yet of who ${populationKindWords.residents.verb}, ${populationKindWords.workers.verb}
      or ${populationKindWords.visitors.verb}.
    </p>
    ${
      mayManage
        ? html`<p class="govuk-body">
            <a class="govuk-link" href="/data/fetch">Bring in census tables</a>, and
            <a class="govuk-link" href="/populations">say whose people they are</a>.
          </p>`
        : warningText({
            text: 'Ask an analyst to bring in census tables and say whose people they are.',
            iconFallbackText: 'Note',
          })
    }`;
}
