// The page on which an analysis is published: who may, what the checks say, what is left out and why, and below all that what the public would read.
import { button, details, insetText, tag, warningText } from '../../pages/govuk/components.ts';
import {
  checkboxesField,
  type FormState,
  radiosField,
  selectField,
  textareaField,
} from '../../pages/form-inputs.ts';
import { html, type Html } from '../../pages/html.ts';
import { page, type PageAnswer, type Visitor } from '../../pages/route.ts';
import { dayOf } from '../../phrases/day.ts';
import { decisionView, leftOutView, orderView, summaryView } from './entry-view.ts';
import { keptInside, legalAdvice } from './make-public-content.ts';
import { stateWords } from '../workflow/workflow.ts';
import type { Publishing } from './load-publishing.ts';
import { grounds } from './public-content.ts';
import { addressOf } from './register-entry.ts';
import { groundWords, type Redaction } from './redaction.ts';
import { sectionView } from './section-view.ts';

export interface PublishPage {
  publishing: Publishing;
  visitor: Visitor;
  state: FormState;
  now: Date;
  nameOf(id: string): string;
  status?: number;
  done?: string;
}

const doneWords: Readonly<Record<string, string>> = {
  published: 'Published. Anybody can read it now.',
  'left-out': 'Left out. The public reads that it is, and why.',
  'put-back': 'Put back. It is published with the rest.',
  off: 'Taken off the register. Its address says so, and why.',
};

export function publishPage(shown: PublishPage): PageAnswer {
  const { publishing, state, done = '', status } = shown;
  const { analysis, current } = publishing;
  const at = `/desk/analyses/${analysis.id}`;
  const title = `Publish: ${analysis.itemTitle}`;
  return page({
    title,
    section: '/desk/analyses',
    ...(status !== undefined && { status }),
    breadcrumbs: [
      { text: 'Analyses', href: '/desk/analyses' },
      { text: analysis.itemTitle, href: at },
      { text: 'Publish' },
    ],
    problems: state.problems,
    body: html`<h1 class="govuk-heading-l">${title}</h1>
      ${doneWords[done] !== undefined && insetText({ text: doneWords[done] })}
      ${
        current &&
        html`<p class="govuk-body">
          ${tag({ text: 'Published', classes: 'govuk-tag--green' })} The public reads
          <a class="govuk-link" href="${addressOf(current)}">edition ${String(current.edition)}</a>.
          ${current.digest === publishing.digest ? 'It is what stands below.' : 'What stands below is not the same: publish it again to put it right.'}
        </p>`
      }
      ${findingsView(publishing)} ${publishForm(shown, at)} ${leftOutForms(shown, at)}
      ${current && takeOffForm(state, at)} ${previewView(shown)}`,
  });
}

function findingsView({ findings, isDue }: Publishing): Html {
  const of = (kind: string) => findings.filter((each) => each.kind === kind).map(({ sentence }) => sentence);
  const [stops, advice] = [of('stops'), of('advice')];
  return html`<h2 class="govuk-heading-m">Before it goes out</h2>
    ${stops.length === 0 && isDue && html`<p class="govuk-body">Nothing stops it.</p>`}
    ${stops.map((sentence) => warningText({ text: sentence, iconFallbackText: 'Stops it' }))}
    ${
      advice.length > 0 &&
      details({
        summaryText: `Could be plainer: ${advice.length}`,
        html: html`<ul class="govuk-list govuk-list--bullet">
          ${advice.map((sentence) => html`<li>${sentence}</li>`)}
        </ul>`,
      })
    }`;
}

function publishForm({ publishing, state }: PublishPage, at: string): Html {
  const { separated, findings, digest, isDue, analysis, current } = publishing;
  if (!isDue)
    return html`<p class="govuk-body">
      It is published once a decision was taken on it. Now it is: ${stateWords[analysis.state]}.
    </p>`;
  if (separated.kind === 'their own' && !separated.canOverride)
    return insetText({ text: separated.sentence });
  if (findings.some(({ kind }) => kind === 'stops')) return html``;
  const look = findings.filter(({ kind }) => kind === 'look');
  return html`<form method="post" action="${at}/publish" novalidate>
    <input type="hidden" name="digest" value="${digest}" />
    ${separated.kind === 'their own' && insetText({ text: separated.sentence })}
    ${
      separated.kind === 'their own' &&
      textareaField(state, {
        ...{ name: 'why', label: 'Why one person does it', hint: 'The public reads this', rows: '2' },
      })
    }
    ${
      look.length > 0 &&
      html`<ul class="govuk-list govuk-list--bullet">
          ${look.map(({ sentence }) => html`<li>${sentence}</li>`)}
        </ul>
        ${checkboxesField(state, {
          ...{ name: 'looked', label: 'Numbers' },
          choices: [
            {
              value: 'yes',
              text: 'I have looked at each, and none of them tells a figure that is not released',
            },
          ],
        })}`
    }
    ${button({ text: current ? 'Publish it again' : 'Publish it', preventDoubleClick: true })}
  </form>`;
}

function leftOutForms({ publishing, state, nameOf }: PublishPage, at: string): Html {
  const standing = publishing.redactions.filter(({ lifted }) => lifted === null);
  const lifted = publishing.redactions.filter((each) => each.lifted !== null);
  return html`<h2 class="govuk-heading-m">What is left out</h2>
    <p class="govuk-body">
      Who worked on it, and what was said to the decision-maker alone, is never published. Legal advice is
      left out by itself. What else you leave out, and why, is published; what it says is not.
    </p>
    ${standing.length === 0 && html`<p class="govuk-body">Nothing else is left out.</p>`}
    ${
      standing.length > 0 &&
      html`<ul class="dr-list">
        ${standing.map((one) => redactionView(one, publishing, at, nameOf))}
      </ul>`
    }
    ${
      lifted.length > 0 &&
      details({
        summaryText: `Put back: ${lifted.length}`,
        html: html`<ul class="govuk-list">
          ${lifted.map((one) => html`<li>${placeWords(one, publishing)}: left out by ${nameOf(one.by)} on ${dayOf(one.at)}, put back by ${nameOf(one.lifted?.by ?? '')}</li>`)}
        </ul>`,
      })
    }
    ${details({ open: state.problems.some(({ field }) => ['part', 'ground', 'reason'].includes(field)), summaryText: 'Leave something out', html: leaveOutForm(publishing, state, at) })}`;
}

function redactionView(
  one: Redaction,
  publishing: Publishing,
  at: string,
  nameOf: (id: string) => string,
): Html {
  const place = placeWords(one, publishing);
  return html`<li class="dr-list__item">
    <span class="dr-list__words"
      ><strong>${place}</strong>
      <span class="dr-list__about">${groundWords[one.ground].text}: ${one.why}</span>
      <span class="dr-list__about">Left out by ${nameOf(one.by)} on ${dayOf(one.at)}</span></span
    >
    <form method="post" action="${at}/publish/put-back" novalidate>
      <input type="hidden" name="redaction" value="${one.id}" />
      ${button({
        html: html`Put back<span class="govuk-visually-hidden"> ${place}</span>`,
        classes: 'govuk-button--secondary',
      })}
    </form>
  </li>`;
}

function placeWords({ section, part }: Redaction, { source }: Publishing): string {
  const found = partsOf(source.set).find(
    (each) => each.value === (part === null ? section : `${section}/${part}`),
  );
  return found?.text ?? [section, part].filter(Boolean).join(', ');
}

/** Everything that can be left out: each section as a whole, and each part of it. */
export function partsOf({ sections }: Publishing['source']['set']): { value: string; text: string }[] {
  return sections
    .filter(({ id }) => !keptInside.includes(id))
    .flatMap(({ id, number, title, parts, holds }) => {
      const within = `${number}. ${title}`;
      return [
        { value: id, text: `${within}: all of it` },
        ...parts
          .filter((part) => !legalAdvice.includes(part.id))
          .map((part) => ({
            value: `${id}/${part.id}`,
            text: `${within}: ${part.kind === 'list' ? part.title : part.label}`,
          })),
        ...(holds === 'evidence' || holds === 'engagement'
          ? [{ value: `${id}/${holds}`, text: `${within}: everything that is listed beside it` }]
          : []),
      ];
    });
}

function leaveOutForm({ source }: Publishing, state: FormState, at: string): Html {
  return html`<form method="post" action="${at}/publish/leave-out" novalidate>
    ${selectField(state, {
      ...{ name: 'part', label: 'What is left out' },
      choices: [{ value: '', text: 'Choose' }, ...partsOf(source.set)],
    })}
    ${radiosField(state, {
      ...{ name: 'ground', label: 'Why' },
      choices: grounds.map((value) => ({ value, ...groundWords[value] })),
    })}
    ${textareaField(state, {
      ...{ name: 'reason', label: 'The reason in a sentence', rows: '2' },
      hint: 'The public reads this. Say nothing in it of what is left out',
    })}
    ${button({ text: 'Leave it out', classes: 'govuk-button--secondary' })}
  </form>`;
}

function takeOffForm(state: FormState, at: string): Html {
  return details({
    open: state.problems.some(({ field }) => ['off', 'text'].includes(field)),
    summaryText: 'Take it off the register',
    html: html`<p class="govuk-body">
        Its address goes on answering, and says that it was withdrawn, when and why. It can be published
        again.
      </p>
      <form method="post" action="${at}/publish/take-off" novalidate>
        ${textareaField(state, { name: 'off', label: 'Why it is taken off', hint: 'The public reads this', rows: '3' })}
        ${radiosField(state, {
          name: 'text',
          label: 'Can its text still be read?',
          choices: [
            { value: 'stays', text: 'Yes, under the reason', hint: 'For what is out of date' },
            {
              ...{ value: 'hidden', text: 'No, nobody may see it any more' },
              hint: 'For what should never have been public, such as a name. It can’t be undone',
            },
          ],
        })}
        ${button({ text: 'Take it off', classes: 'govuk-button--warning' })}
      </form>`,
  });
}

/** Without the tables of releases: they stand on the public page as they are that day. */
function previewView({ publishing: { content }, now }: PublishPage): Html {
  const shown = { language: 'en', written: content.language, releases: new Map() } as const;
  return html`<div class="dr-below dr-public">
    <h2 class="govuk-heading-l">What the public would read</h2>
    ${summaryView(content, 'en')} ${decisionView(content, 'en')} ${orderView(content, now, 'en')}
    ${content.sections.map((section) => sectionView(section, shown))} ${leftOutView(content, 'en')}
  </div>`;
}
