// A pathway as a part of a page: the sentence, who reached which stage, ratios stage by stage, what is not known, workings.
import { figure, scrollingTable } from '../../pages/charts/figure.ts';
import { ratioChart } from '../../pages/charts/ratio-chart.ts';
import { html, type Html } from '../../pages/html.ts';
import { capitalised } from '../../phrases/list.ts';
import { levelPhrase, percentage, range, times } from '../../phrases/spoken-number.ts';
import { paragraphView } from '../findings/paragraph-view.ts';
import type { PathwayFinding, PathwayGroup, PathwayStage } from './pathway-finding.ts';
import { reachedTable, stageTable } from './pathway-tables-view.ts';
import { pathwayUnknownView } from './pathway-unknown-view.ts';
import { ratioWithLimits } from './pathway-words.ts';
import { pathwayWorkingsView } from './pathway-workings-view.ts';

/** Everything below the heading. The same on a page of the workbench and in a file of its own. */
export function pathwayView(finding: PathwayFinding): Html {
  return html`${paragraphView(finding)}
    <h2 class="govuk-heading-m">Who reached each stage</h2>
    ${scrollingTable('Table of who reached each stage', reachedTable(finding))}
    <h2 class="govuk-heading-m">How the groups compare at each stage</h2>
    ${spans(finding).map((span) => stageFigure(finding, span))} ${wresView(finding)} ${changeView(finding)}
    ${pathwayUnknownView(finding)} ${pathwayWorkingsView(finding)}`;
}

interface Span {
  id: string;
  title: string;
  of(group: PathwayGroup): PathwayStage | null | undefined;
}

/** From each stage to the next, and the whole way where that is more than one step. */
function spans({ measure }: PathwayFinding): Span[] {
  const { stages } = measure;
  const steps = stages.slice(1).map((to, at) => ({
    id: `stage-${at + 1}`,
    title: `From ${stages[at]} to ${to}`,
    of: (group: PathwayGroup) => group.stages[at],
  }));
  const whole = {
    id: 'whole-way',
    title: `The whole way, from ${stages[0]} to ${stages.at(-1)}`,
    of: (group: PathwayGroup) => group.overall,
  };
  return steps.length > 1 ? [...steps, whole] : steps;
}

function stageFigure(finding: PathwayFinding, span: Span): Html {
  const { measure, reference, together, groups } = finding;
  const compared = [...(together ? [together] : []), ...groups.filter(({ isReference }) => !isReference)];
  const rows = compared.flatMap((group) => {
    const stage = span.of(group);
    return stage ? [{ group: group.group, stage, whole: group.overall?.ratio.estimate ?? null }] : [];
  });
  const table = scrollingTable(`Table: ${span.title}`, stageTable(finding, span.title, rows));
  const { lower, upper } = measure.band;
  return figure({
    caption: span.title,
    chart: ratioChart({
      id: span.id,
      title: `${span.title}: chance to get on, as a multiple of that of ${reference}`,
      description: rows.map(({ group, stage }) => spokenRow(group, stage)).join(' '),
      reference,
      axis: `Group ÷ ${reference}`,
      band: [lower, upper],
      rows: rows.map(({ group, stage }) => chartRow(group, stage)),
    }),
    table,
    key: `The disc is the ratio that was counted, group ÷ ${reference}; the line is its ${levelPhrase(measure.level)} interval. Between ${lower} and ${upper}, shaded, a difference is too small to matter.`,
  });
}

function chartRow(label: string, { ratio, verdictWords }: PathwayStage) {
  const { estimate, lower, upper, reason } = ratio;
  const words = capitalised(verdictWords);
  return {
    label,
    estimate,
    lower,
    upper,
    verdictWords: words,
    ...(reason === undefined ? {} : { note: reason }),
  };
}

function spokenRow(group: string, { ratio: { estimate, lower, upper } }: PathwayStage): string {
  if (estimate === null) return `${group}: cannot be computed.`;
  if (lower === null || upper === null) return `${group}: ${times(estimate)}.`;
  return `${group}: ${times(estimate)}, interval ${range(lower, upper)}.`;
}

function wresView({ wres }: PathwayFinding): Html {
  if (!wres) return html``;
  const plainly =
    wres.nonAdverse === null
      ? ''
      : wres.nonAdverse
        ? ' By the number alone it lies from 0.8 to 1.25, which the standard calls non-adverse; look at its limits too.'
        : ' By the number alone it lies outside 0.8 to 1.25; look at its limits too.';
  return html`<h3 class="govuk-heading-s">As the workforce race equality standard prints it</h3>
    <p class="govuk-body">
      From ${wres.from} to ${wres.to}, ${wres.direction}:
      ${wres.estimate === null ? (wres.reason ?? 'cannot be computed') : ratioWithLimits(wres)}.
      ${wres.reading}${plainly}
    </p>`;
}

function changeView({ change }: PathwayFinding): Html {
  if (!change) return html``;
  const { before, after, difference, composition, rates, reason } = change;
  if (before === null || after === null || difference === null || composition === null || rates === null)
    return html`<p class="govuk-body">${reason ?? ''}</p>`;
  return html`<h3 class="govuk-heading-s">From ${change.from} to ${change.to}</h3>
    <p class="govuk-body">
      The share that reached the end went from ${percentage(before)} to ${percentage(after)}:
      ${points(difference)} points. Of these ${points(composition)} go with a different mix of groups having
      begun, and ${points(rates)} with different chances within the groups.
    </p>`;
}

function points(part: number): string {
  return `${part < 0 ? '−' : ''}${Math.abs(100 * part).toFixed(1)}`;
}
