// Shows the timeline: what the order says, the picture with its seven strands, and the same as a list.
import { insetText, tag, warningText } from '../../pages/govuk/components.ts';
import { html, type Html, joinHtml } from '../../pages/html.ts';
import { roleName } from '../../people/index.ts';
import { dayName, dayOf } from '../../phrases/day.ts';
import { momentOf } from '../keeping/moment.ts';
import { faultWords, noteWords, type OrderVerdict } from './test-order.ts';
import { type Strand, strands, type Timeline, type TimelineEvent } from './timeline.ts';

const strandWords: Readonly<Record<Strand, string>> = {
  consideration: 'Consideration',
  evidence: 'Evidence',
  engagement: 'Engagement',
  review: 'Review',
  pack: 'Pack',
  decision: 'Decision',
  publication: 'Publication',
};

export interface TimelineShown {
  nameOf(id: string | null): string;
  /** Where the chief executive acknowledges; null where whoever reads may not. */
  acknowledgeForm: Html | null;
}

export function timelineView(timeline: Timeline, { nameOf, acknowledgeForm }: TimelineShown): Html {
  const { events, acknowledged, approvalOwed } = timeline;
  return html`${verdictView(timeline.order)}
    ${
      acknowledged &&
      insetText({
        text: `${nameOf(acknowledged.by)} acknowledged on ${dayOf(acknowledged.at)} that it came after the decision. The public reads why: ${acknowledged.why}`,
      })
    }
    ${acknowledgeForm} ${approvalOwed && insetText({ text: owedWords(approvalOwed) })} ${orderChart(events)}
    <h2 class="govuk-heading-m">The same as a list</h2>
    <ol class="govuk-list dr-list">
      ${events.map((event) => eventView(event, nameOf))}
    </ol>`;
}

function owedWords({ by, overdue }: { by: string; overdue: boolean }): string {
  return overdue
    ? `It went to decision before its approval, which was due by ${dayName(by)} and has not been given.`
    : `It went to decision before its approval, which has to follow by ${dayName(by)}.`;
}

/** For pages on which the order is one thing among others. */
export function lateBadge(order: OrderVerdict): Html | false {
  return order.kind === 'out of order' && tag({ text: 'Assessed after decision', classes: 'govuk-tag--red' });
}

export function verdictView(order: OrderVerdict): Html {
  if (order.kind === 'not decided')
    return html`<p class="govuk-body">
      Nothing is decided yet. What is done until then stands before the decision.
    </p>`;
  const notes = order.notes.map((note) => html`<li>${noteWords[note]}</li>`);
  const noted =
    notes.length > 0 &&
    html`<ul class="govuk-list govuk-list--bullet">
      ${notes}
    </ul>`;
  if (order.kind === 'in order')
    return html`<p class="govuk-body">
        ${tag({ text: 'In order', classes: 'govuk-tag--green' })} It was first considered
        ${daysWords(order.days)} before the decision, looked at by somebody else, and fixed before the
        decision was taken.
      </p>
      ${noted}`;
  return html`<div class="dr-late">
    <p class="govuk-body">${lateBadge(order)}</p>
    <ul class="govuk-list govuk-list--bullet">
      ${order.faults.map((fault) => html`<li>${faultWords[fault]}</li>`)}
    </ul>
    ${noted}
    ${warningText({
      iconFallbackText: 'Warning',
      text: 'It can be published once the chief executive has acknowledged this. The public then reads the reason.',
    })}
  </div>`;
}

function daysWords(days: number): string {
  if (days === 0) return 'less than a day';
  return days === 1 ? 'one day' : `${days} days`;
}

function eventView(
  { at, strand, words, by, as, isLate }: TimelineEvent,
  nameOf: (id: string | null) => string,
): Html {
  const roles = as.split(' ').filter(Boolean).map(roleName).join(', ');
  const who = by === null ? '' : `, ${nameOf(by)}${roles && ` (${roles})`}`;
  return html`<li class="dr-list__item">
    <span class="dr-list__words"
      ><strong>${words}</strong>
      <span class="dr-list__about">${strandWords[strand]}: ${momentOf(at)}${who}</span></span
    >
    ${isLate && tag({ text: 'After the decision', classes: 'govuk-tag--red' })}
  </li>`;
}

const [width, laneHeight, top, left] = [360, 36, 22, 8];

/** Time runs from left to right; a disc is an event before the decision, a square one after it. */
export function orderChart(events: readonly TimelineEvent[]): Html {
  const times = events.map(({ at }) => at.getTime());
  const [first, last] = [Math.min(...times), Math.max(...times)];
  const xOf = (at: Date): number =>
    last === first ? width / 2 : left + ((at.getTime() - first) / (last - first)) * (width - 2 * left);
  const decided = events.find(({ strand }) => strand === 'decision');
  const height = top + strands.length * laneHeight;
  return html`<figure class="dr-order-figure">
    <svg class="dr-order" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="order-title">
      <title id="order-title">${chartWords(events)}</title>
      ${decided && decisionLine(xOf(decided.at), height)}
      ${joinHtml(strands.map((strand, lane) => laneView(strand, lane, events, xOf)))}
    </svg>
    <figcaption class="govuk-body-s">
      From ${dayOf(new Date(first))} to ${dayOf(new Date(last))}. The upright line is the decision; a square
      stands for what came after it and should have come before.
    </figcaption>
  </figure>`;
}

function decisionLine(x: number, height: number): Html {
  return html`<line
    class="dr-order__decision"
    x1="${rounded(x)}"
    x2="${rounded(x)}"
    y1="4"
    y2="${height - 4}"
  />`;
}

function laneView(
  strand: Strand,
  lane: number,
  events: readonly TimelineEvent[],
  xOf: (at: Date) => number,
): Html {
  const y = top + lane * laneHeight + 14;
  const marks = events.filter((event) => event.strand === strand);
  return html`<text class="dr-order__label" x="${left + 6}" y="${y - 10}"
      >${strandWords[strand]}${marks.length === 0 && ': nothing'}</text
    >
    <line class="dr-order__lane" x1="${left}" x2="${width - left}" y1="${y}" y2="${y}" />
    ${marks.map(({ at, isLate }) =>
      isLate
        ? html`<rect
            class="dr-order__event--late"
            x="${rounded(xOf(at) - 5)}"
            y="${y - 5}"
            width="10"
            height="10"
          />`
        : html`<circle class="dr-order__event" cx="${rounded(xOf(at))}" cy="${y}" r="5" />`,
    )}`;
}

function rounded(x: number): string {
  return x.toFixed(1);
}

function chartWords(events: readonly TimelineEvent[]): string {
  const late = events.filter(({ isLate }) => isLate).length;
  const counts = strands.map(
    (strand) =>
      `${strandWords[strand].toLowerCase()} ${events.filter((event) => event.strand === strand).length}`,
  );
  return `Events by strand: ${counts.join(', ')}. ${late === 0 ? 'None came' : late === 1 ? 'One came' : `${late} came`} after the decision that should have come before.`;
}
