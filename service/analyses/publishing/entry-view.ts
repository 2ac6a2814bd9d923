// The parts of the page of an entry: what it is, how it stands, what was decided, in which order, what was left out, and how to check it.
import { insetText, tag } from '../../pages/govuk/components.ts';
import { html, type Html } from '../../pages/html.ts';
import { dateIn, dayName } from '../../phrases/day.ts';
import type { Language } from '../../phrases/language.ts';
import { listLeftOut, type PublicContent, type PublicStep } from './public-content.ts';
import { addressOf, type OpenEntry, type RegisterEntry } from './register-entry.ts';
import { registerNames } from './register-names.ts';
import type { AnsweredChallenge } from './register-store.ts';
import { registerWords } from './register-words.ts';
import { lines } from './section-view.ts';

/** Tags beside its name in a list and under its heading. */
export function stateTags(entry: RegisterEntry, language: Language): Html {
  const words = registerWords(language);
  return html`<span class="dr-tags">
    ${entry.state === 'superseded' && tag({ text: words.superseded, classes: 'govuk-tag--grey' })}
    ${entry.state === 'withdrawn' && tag({ text: words.withdrawn, classes: 'govuk-tag--red' })}
    ${entry.isLate && tag({ text: words.late, classes: 'govuk-tag--red' })}
  </span>`;
}

/** Of whom, since when, decided and due when. */
export function factsView(entry: RegisterEntry, language: Language): Html {
  const words = registerWords(language);
  return html`<ul class="govuk-list">
    ${entry.bodyName && html`<li>${words.by} ${entry.bodyName}</li>`}
    <li>${words.reference} ${entry.place}/${String(entry.number)}</li>
    ${entry.decidedOn && html`<li>${words.decided(entry.decidedOn)}</li>`}
    <li>${words.published(entry.publishedAt)}</li>
    ${entry.reviewDue && entry.state === 'published' && html`<li>${words.review(entry.reviewDue)}</li>`}
  </ul>`;
}

/** What a reader must know before they read on. @param current where another one stands in its place */
export function standingView(
  entry: RegisterEntry,
  current: RegisterEntry | undefined,
  language: Language,
): Html {
  const words = registerWords(language);
  const { state, endedAt, endedWhy, own, demonstration } = entry;
  const onwards = current && html` <a class="govuk-link" href="${addressOf(current)}">${words.seeLatest}</a>`;
  return html`${demonstration && insetText({ text: words.madeUp })}
  ${
    state === 'superseded' &&
    endedAt &&
    insetText({
      html: html`${words.supersededOn(endedAt)}
      ${endedWhy && html`<span lang="en-GB">${endedWhy}</span>`}${onwards}`,
    })
  }
  ${state === 'withdrawn' && endedAt && withdrawnView(entry, endedAt, onwards, language)}
  ${own && insetText({ text: words.own(own.did, own.why) })}`;
}

function withdrawnView(
  { endedWhy, hidden }: RegisterEntry,
  endedAt: Date,
  onwards: Html | undefined,
  language: Language,
): Html {
  const words = registerWords(language);
  return insetText({
    html: html`<p class="govuk-body">
        <strong>${words.withdrawnOn(endedAt)}</strong> <span lang="en-GB">${endedWhy}</span>
      </p>
      <p class="govuk-body">${hidden && words.gone}${onwards}</p>`,
  });
}

export function summaryView(
  { summary, depth, language: written }: PublicContent,
  language: Language,
): Html | null {
  const words = registerWords(language);
  if (summary === '' && depth === 'screening') return null;
  return html`<h2 class="govuk-heading-m">${words.summary}</h2>
    <div lang="${summary ? written : language}">
      ${summary === '' ? html`<p class="govuk-body">${words.noSummary}</p>` : lines(summary)}
    </div>`;
}

/** What was decided, by which office, under which rule, and how many objections were open. */
export function decisionView(content: PublicContent, language: Language): Html {
  const words = registerWords(language);
  const { outcome, decision, rules, dissent, declarations, exceptions, language: written } = content;
  const said = outcome === null ? words.noOutcome : (registerNames(language).outcomes[outcome] ?? outcome);
  return html`<h2 class="govuk-heading-m">${words.outcome}</h2>
    <p class="govuk-body-l">${said}</p>
    ${decision && html`<p class="govuk-body">${words.by2(decision.by, decision.on)}</p>`}
    ${decision?.isAgainstAdvice && html`<p class="govuk-body">${words.against}</p>`}
    ${decision && decision.why !== '' && html`<div lang="${written}">${lines(decision.why)}</div>`}
    ${
      rules.length > 0 &&
      html`<h3 class="govuk-heading-s">${words.rules}</h3>
        <ul class="govuk-list govuk-list--bullet" lang="${written}">
          ${rules.map((rule) => html`<li>${rule}</li>`)}
        </ul>`
    }
    ${dissent > 0 && html`<p class="govuk-body">${words.dissent(dissent)}</p>`}
    ${
      declarations.length > 0 &&
      html`<h3 class="govuk-heading-s">${words.declared}</h3>
        ${declarations.map(
          ({ by, on, words: declared }) =>
            html`<p class="govuk-body" lang="${written}">${by}, ${dayName(on)}: “${declared}”</p>`,
        )}`
    }
    ${
      exceptions.length > 0 &&
      html`<h3 class="govuk-heading-s">${words.exceptions}</h3>
        <ul class="govuk-list govuk-list--bullet" lang="${written}">
          ${exceptions.map((sentence) => html`<li>${sentence}</li>`)}
        </ul>`
    }`;
}

/** In order, with what came after the decision in red, and the reason. */
export function orderView(content: PublicContent, publishedAt: Date, language: Language): Html | null {
  const words = registerWords(language);
  const names = registerNames(language);
  const { timeline, late, language: written } = content;
  const published: PublicStep = { kind: 'publication', on: dateIn(publishedAt), isLate: false };
  const all = [...timeline.filter(({ kind }) => kind !== 'publication'), published];
  return html`<h2 class="govuk-heading-m" id="order">${words.timeline}</h2>
    <p class="govuk-body">${words.timelineAbout}</p>
    ${
      late &&
      html`<p>${tag({ text: words.late, classes: 'govuk-tag--red' })}</p>
        <ul class="govuk-list govuk-list--bullet">
          ${late.faults.map((fault) => html`<li>${names.faults[fault]}</li>`)}
        </ul>
        <p class="govuk-body">${words.lateWhy} <span lang="${written}">${late.why}</span></p>`
    }
    <ol class="dr-list">
      ${spansOf(all).map(
        ({ kind, from, to, isLate }) =>
          html`<li class="dr-list__item">
            <span class="dr-list__words"
              ><strong
                >${from === to ? dayName(from, language) : `${dayName(from, language)} – ${dayName(to, language)}`}</strong
              >
              <span class="dr-list__about">${names.steps[kind]}</span></span
            >
            ${isLate && tag({ text: words.afterDecision, classes: 'govuk-tag--red' })}
          </li>`,
      )}
    </ol>`;
}

interface Span extends Omit<PublicStep, 'on'> {
  from: string;
  to: string;
}

/** What went on for days with nothing else between stands in one line. */
function spansOf(steps: readonly PublicStep[]): Span[] {
  const spans: Span[] = [];
  for (const { kind, on, isLate } of steps) {
    const last = spans.at(-1);
    if (last?.kind === kind && last.isLate === isLate) last.to = on;
    else spans.push({ kind, isLate, from: on, to: on });
  }
  return spans;
}

export function leftOutView(content: PublicContent, language: Language): Html {
  const words = registerWords(language);
  const all = listLeftOut(content);
  return html`<h2 class="govuk-heading-m">${words.leftOutAll}</h2>
    ${all.length === 0 && html`<p class="govuk-body">${words.nothingLeftOut}</p>`}
    ${
      all.length > 0 &&
      html`<ul class="govuk-list govuk-list--bullet">
        ${all.map(
          ({ section, title, ground, why }) =>
            html`<li>
              <span lang="${content.language}">${section === title ? title : `${section}: ${title}`}.</span>
              ${registerNames(language).grounds[ground]}. <span lang="${content.language}">${why}</span>
            </li>`,
        )}
      </ul>`
    }`;
}

/** That there were challenges and how they were answered; nothing where there were none. */
export function challengesView(all: readonly AnsweredChallenge[], language: Language): Html | null {
  const words = registerWords(language);
  if (all.length === 0) return null;
  return html`<h2 class="govuk-heading-m">${words.challenged}</h2>
    <ul class="dr-list">
      ${all.map(
        ({ receivedAt, isAccepted, answer }) =>
          html`<li class="dr-list__item">
            <span class="dr-list__words"
              ><strong>${words.challengedOn(receivedAt)}</strong>
              <span class="dr-list__about">${words.answer}: <span lang="en-GB">${answer}</span></span></span
            >
            ${tag({ text: isAccepted ? words.accepted : words.notAccepted, classes: isAccepted ? 'govuk-tag--blue' : 'govuk-tag--grey' })}
          </li>`,
      )}
    </ul>`;
}

/** Whom to ask, what else there is, and how to check that nothing was changed since. */
export function belowView(entry: OpenEntry, content: PublicContent | null, language: Language): Html {
  const words = registerWords(language);
  const address = addressOf(entry);
  return html`<div class="dr-below">
    ${
      entry.state === 'published' &&
      html`<h2 class="govuk-heading-m">${words.challenge}</h2>
        <p class="govuk-body">
          ${words.challengeAbout} <a class="govuk-link" href="${address}/challenge">${words.challengeLink}</a>
        </p>`
    }
    <ul class="govuk-list dr-no-print">
      <li><a class="govuk-link" href="/register/${entry.place}">${words.others}</a></li>
      <li>
        <a class="govuk-link" href="/ask-for-a-format?about=${encodeURIComponent(address)}">${words.copy}</a>
      </li>
      <li><a class="govuk-link" href="/api/v1${address}">${words.asJson}</a></li>
    </ul>
    ${
      content &&
      html`<h2 class="govuk-heading-m">${words.check}</h2>
        <p class="govuk-body">${words.checkAbout}</p>
        <p class="govuk-body"><span class="dr-code">${entry.digest}</span></p>
        ${
          content.pack &&
          html`<p class="govuk-body">${words.pack}</p>
            <p class="govuk-body"><span class="dr-code">${content.pack}</span></p>`
        }
        <p class="govuk-body">${words.questions(content.questions.id, content.questions.version)}</p>`
    }
  </div>`;
}
