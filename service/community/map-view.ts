// The map of small areas as a part of the profile, its table beside it; or how boundaries come in.
import { button, details } from '../pages/govuk/components.ts';
import { selectField, type Choice } from '../pages/form-inputs.ts';
import { FormFields } from '../pages/forms.ts';
import { figure } from '../pages/charts/figure.ts';
import { classLetters, mapChart } from '../pages/charts/map-chart.ts';
import { classOf, quantileClasses } from '../pages/charts/map-classes.ts';
import { html, type Html } from '../pages/html.ts';
import { wideTable } from '../pages/wide-table.ts';
import { populationName, type PopulationFigures } from '../datasets/index.ts';
import { percentage, whole } from '../phrases/spoken-number.ts';
import type { BoundarySet } from './boundaries/boundary-set.ts';
import { type AreaShare, areaShares, knownAreas } from './profiling/area-shares.ts';
import { type ProfileSource, usualGroups } from './profiling/community-profile.ts';

interface MapChoice extends Choice {
  source: ProfileSource;
  figures: PopulationFigures;
  group: { code: string; label: string };
  set: BoundarySet;
}

/** Fewer areas than this are no map of small areas. */
const fewestAreas = 3;

/** Each group of each population whose areas a set of boundaries knows. */
function choicesOf(sources: readonly ProfileSource[], sets: readonly BoundarySet[]): MapChoice[] {
  return sources.flatMap((source) =>
    source.figures.flatMap((figures) => {
      const known = sets.map((set) => ({ set, areas: knownAreas(set.areas, figures) }));
      const best = known.toSorted((one, other) => other.areas - one.areas)[0];
      if (!best || best.areas < fewestAreas) return [];
      const there = new Set(
        figures.population.cells.map(({ category }) => usualGroups(figures.classification).groupOf(category)),
      );
      const groups = usualGroups(figures.classification).groups.filter(({ code }) => there.has(code));
      return groups.map((group) => ({
        ...{ source, figures, group, set: best.set },
        value: `${source.facts.datasetId}.${figures.classification.id}.${group.code}`,
        text: `${populationName(source.facts)}: ${group.label}`,
      }));
    }),
  );
}

export interface MapContent {
  sources: readonly ProfileSource[];
  sets: readonly BoundarySet[];
  /** As it stands in the address; empty for the first. */
  asked: string;
  /** Address of the place, to be kept when another map is asked for. */
  placeId: string;
  mayManage: boolean;
}

export function mapView(content: MapContent): Html {
  const { sources, sets, asked, mayManage } = content;
  const choices = choicesOf(sources, sets);
  const chosen = choices.find(({ value }) => value === asked) ?? choices[0];
  return html`<h2 class="govuk-heading-m" id="where">Map of small areas</h2>
    ${chosen ? html`${chooser(content, choices, chosen)} ${drawn(chosen)}` : nothingToDraw(sets)}
    ${mayManage && html`<p class="govuk-body dr-no-print"><a class="govuk-link" href="/community/boundaries">Boundaries for maps</a></p>`}`;
}

function chooser({ placeId }: MapContent, choices: readonly MapChoice[], { value }: MapChoice): Html {
  const state = { form: new FormFields(), problems: [] };
  return html`<form method="get" action="/community#where" class="dr-no-print">
    ${placeId !== '' && html`<input type="hidden" name="place" value="${placeId}" />`}
    ${selectField(state, { name: 'map', label: 'Share of', choices: choices.map(({ text, value: each }) => ({ text, value: each })), chosen: value })}
    ${button({ text: 'Show on the map', classes: 'govuk-button--secondary' })}
  </form>`;
}

function drawn({ source, figures, group, set }: MapChoice): Html {
  const shares = areaShares(set.areas, figures, group.code);
  const classes = quantileClasses(shares.flatMap(({ share }) => (share === null ? [] : [share])));
  const placeOf = ({ share }: AreaShare) => (share === null ? null : classOf(share, classes));
  const people = populationName(source.facts);
  const title = `${group.label} among ${people.charAt(0).toLowerCase()}${people.slice(1)}`;
  return html`${figure({
    caption: title,
    chart: mapChart({
      ...{ id: 'small-areas', title, description: descriptionOf(shares), classes, say: percentage },
      areas: shares.map((each) => ({
        name: each.name,
        geometry: each.geometry,
        class: placeOf(each),
        figures: figuresOf(each),
      })),
    }),
    table: sharesTable(title, shares, placeOf),
    key: `Each class has about as many areas. A large area is not a large number of people: the counts are in the table. ${set.licence}`,
    beside: true,
  })}`;
}

function figuresOf({ count, total, share, reason }: AreaShare): string {
  if (share === null || count === null || total === null) return `no figure. ${reason ?? ''}`;
  return `${percentage(share)} (${whole(count)} of ${whole(total)})`;
}

function descriptionOf(shares: readonly AreaShare[]): string {
  const known = shares.filter(({ share }) => share !== null);
  const [first, last] = [known[0], known.at(-1)];
  if (!first || !last) return 'No area has a figure.';
  return `The greatest share is in ${first.name}, ${figuresOf(first)}; the smallest in ${last.name}, ${figuresOf(last)}.`;
}

/** Very many areas would bury the page: the first are shown, and the rest in a part that opens. */
const shownAtOnce = 15;

function sharesTable(
  title: string,
  shares: readonly AreaShare[],
  placeOf: (share: AreaShare) => number | null,
): Html {
  const rows = shares.map((each) => {
    const place = placeOf(each);
    return [
      { text: each.name },
      { text: each.share === null ? '–' : percentage(each.share), format: 'numeric' as const },
      {
        text:
          each.count === null ? (each.reason ?? '–') : `${whole(each.count)} of ${whole(each.total ?? 0)}`,
        format: 'numeric' as const,
      },
      { text: place === null ? '–' : (classLetters[place] ?? '') },
    ];
  });
  const table = (caption: string, some: typeof rows) =>
    wideTable({
      ...{
        caption,
        captionClasses: 'govuk-visually-hidden',
        classes: 'dr-table--dense',
        firstCellIsHeader: true,
      },
      head: [
        { text: 'Area' },
        { text: 'Share', format: 'numeric' },
        { text: 'People', format: 'numeric' },
        { text: 'Class' },
      ],
      rows: some,
    });
  if (rows.length <= shownAtOnce + 5) return table(title, rows);
  return html`${table(`${title}: greatest shares`, rows.slice(0, shownAtOnce))}
  ${details({
    summaryText: `The other ${whole(rows.length - shownAtOnce)} areas`,
    html: table(`${title}: the other areas`, rows.slice(shownAtOnce)),
  })}`;
}

function nothingToDraw(sets: readonly BoundarySet[]): Html {
  return sets.length > 0
    ? html`<p class="govuk-body">
        There are boundaries, and no population has figures for their areas. Bring in a table by small area,
        and describe it.
      </p>`
    : html`<p class="govuk-body">
          There are no boundaries to draw a map from: none come with this program. Somebody who keeps
          populations can add them from a GeoJSON file, in longitude and latitude.
        </p>
        ${details({
          summaryText: 'Where boundaries can be had',
          html: html`<p class="govuk-body">
              The Open Geography Portal of the Office for National Statistics has the small areas of the
              census (LSOA) as GeoJSON. Take generalised ones, of your own area only.
            </p>
            <p class="govuk-body">
              Its licence asks for this line under each map, with the year of the boundaries: “Source: Office
              for National Statistics licensed under the Open Government Licence v3.0. Contains OS data ©
              Crown copyright and database right 2021.”
            </p>`,
        })}`;
}
