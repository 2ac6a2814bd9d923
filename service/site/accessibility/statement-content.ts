// The accessibility statement as a page, in the headings and the order of the model statement.
import { html, joinHtml, type Html } from '../../pages/html.ts';
import { warningText } from '../../pages/govuk/components.ts';
import { dayName } from '../../phrases/day.ts';
import type { Language } from '../../phrases/language.ts';
import { whole } from '../../phrases/spoken-number.ts';
import { type AccessibilityIssue, criteria } from './accessibility-issue.ts';
import type { GateResult } from './gate-result.ts';
import type { Statement } from './statement.ts';
import { guidelinesAddress, statementWords, type StatementWords } from './statement-words.ts';
import { variantNames } from './variant-names.ts';

export interface AccessibilityContact {
  name: string;
  email?: string | undefined;
  telephone?: string | undefined;
  postal?: readonly string[] | undefined;
}

export interface StatementPage {
  statement: Statement;
  /** Such as `Fellshire OPCC`: it stands in a sentence without an article. */
  organisationName: string;
  demonstration: boolean;
  nation: 'England' | 'Wales' | 'Scotland' | 'Northern Ireland';
  contact: AccessibilityContact | null;
  gate: GateResult | null;
  language: Language;
}

const paragraph = (words: string | Html): Html => html`<p class="govuk-body">${words}</p>`;
const part = (heading: string): Html => html`<h2 class="govuk-heading-m">${heading}</h2>`;
const under = (heading: string): Html => html`<h3 class="govuk-heading-s">${heading}</h3>`;
const bullets = (items: readonly (string | Html)[]): Html =>
  html`<ul class="govuk-list govuk-list--bullet">
    ${items.map((item) => html`<li>${item}</li>`)}
  </ul>`;

export function statementBody(page: StatementPage): Html {
  const words = statementWords(page.language);
  const { statement } = page;
  const isWhole = statement.missing.length === 0;
  return html`<div class="govuk-grid-row">
    <div class="govuk-grid-column-two-thirds">
      <h1 class="govuk-heading-l">${words.title}</h1>
      ${
        statement.isOverdue &&
        warningText({
          text: words.overdue(dayName(statement.reviewDueOn ?? '', page.language)),
          classes: 'dr-overdue',
        })
      }
      ${paragraph(words.intro(page.organisationName))}
      ${isWhole ? whatItSays(page, words) : notYet(page, words)}
    </div>
  </div>`;
}

/** Without a word on how accessible the pages are: only whom to tell, and who enforces. */
function notYet({ statement: { missing }, ...page }: StatementPage, words: StatementWords): Html {
  return html`${part(words.notYet)} ${paragraph(words.notYetIntro)}
  ${bullets(missing.map((each) => words.missing[each]))} ${reporting(page, words)} ${enforcement(page, words)}`;
}

function whatItSays(page: StatementPage, words: StatementWords): Html {
  const { statement } = page;
  return html`${paragraph(words.ableTo)} ${bullets(words.able)} ${part(words.how)}
  ${paragraph(statement.compliance === 'fully' ? words.noneKnown : words.known)} ${paragraph(words.singleUrl)}
  ${part(words.feedback)} ${paragraph(words.feedbackIntro)} ${reporting(page, words)}
  ${enforcement(page, words)} ${part(words.technical)} ${paragraph(words.commitment(page.organisationName))}
  ${status(statement, words)} ${part(words.nonAccessible)} ${reasons(statement, words, page.language)}
  ${part(words.improving)} ${words.improvingWords.map(paragraph)} ${preparation(page, words)}`;
}

function reporting(
  { contact, demonstration }: Omit<StatementPage, 'statement'>,
  words: StatementWords,
): Html {
  if (contact === null) return html``;
  const { name, email, telephone, postal } = contact;
  const ways = [
    email !== undefined && html`<a class="govuk-link" href="mailto:${email}">${email}</a>`,
    telephone,
    postal && joinHtml(postal, ', '),
  ];
  const who = joinHtml([name, ...ways], ', ');
  return html`${under(words.reporting)}
  ${paragraph(html`${words.reportingIntro} ${who}. ${words.withinDays}`)}
  ${demonstration && paragraph(words.invented)}`;
}

function enforcement({ nation }: Omit<StatementPage, 'statement'>, words: StatementWords): Html {
  const [who, link, address] = words.enforcementEhrc;
  return html`${under(words.enforcement)}
  ${
    nation === 'Northern Ireland'
      ? paragraph(words.enforcementNi)
      : paragraph(html`${who} <a class="govuk-link" href="${address}">${link}</a>.`)
  }`;
}

function status({ compliance, dueTo }: Statement, words: StatementWords): Html {
  const sentence = words.compliance[compliance](dueTo === null ? '' : words.dueTo[dueTo]);
  const [before = '', after = ''] = sentence.split(/ (?=Web Content|Canllawiau)/);
  return html`${under(words.status)}
    <p class="govuk-body">
      ${before}
      <a class="govuk-link" href="${guidelinesAddress}">${after.split(/(?=, )/)[0]?.replace(/\.$/, '')}</a
      >${after.includes(', ') ? after.slice(after.indexOf(', ')) : '.'}
    </p>`;
}

function reasons(
  { nonCompliances, burdens, outOfScope, audit, compliance }: Statement,
  words: StatementWords,
  language: Language,
): Html {
  const list = (issues: readonly AccessibilityIssue[], more: readonly string[] = []) =>
    issues.length + more.length === 0
      ? paragraph(words.none)
      : bullets([...issues.map((issue) => reason(issue, words, language)), ...more]);
  return html`${compliance !== 'fully' && paragraph(words.nonAccessibleIntro)} ${under(words.nonCompliance)}
  ${list(nonCompliances, audit === null ? [words.unaudited] : [])} ${under(words.burden)} ${list(burdens)}
  ${under(words.outOfScope)} ${list(outOfScope)}`;
}

function reason(issue: AccessibilityIssue, words: StatementWords, language: Language): Html {
  const { criterion, page, effect, alternative, mendedBy, burdenAssessment } = issue;
  const more = [
    [words.where, page],
    alternative !== '' && [words.instead, alternative],
    burdenAssessment !== '' && [words.assessed, burdenAssessment],
    mendedBy !== null && [words.by, dayName(mendedBy, language)],
  ].filter((each) => each !== false);
  return html`${effect} ${words.criterion(criterion)} (<span lang="en">${criteria.get(criterion)}</span>).
    ${more.map(([name, said]) => html`<br />${name}: ${said}`)}`;
}

function preparation({ statement, gate, language }: StatementPage, words: StatementWords): Html {
  const { preparedOn, reviewedOn, reviewedBy, audit } = statement;
  const day = (date: string) => dayName(date, language);
  const sentences = [
    preparedOn !== null && words.prepared(day(preparedOn)),
    reviewedOn !== null && words.reviewed(day(reviewedOn), reviewedBy),
  ];
  return html`${part(words.preparation)}
  ${paragraph(sentences.filter((sentence) => sentence !== false).join(' '))}
  ${gate && paragraph(testedWords(gate, words, language))}
  ${paragraph(audit === null ? words.notAudited : words.audited(day(audit.doneOn), audit.doneBy))}
  ${audit !== null && audit.how !== '' && paragraph(audit.how)}`;
}

function testedWords(gate: GateResult, words: StatementWords, language: Language): string {
  return words.tested({
    day: dayName(gate.date, language),
    addresses: whole(gate.addresses),
    states: whole(gate.states),
    checks: whole(gate.checks),
    variants: gate.variants.map((name) => variantNames(language)[name] ?? name).join(', '),
    axe: gate.axe,
  });
}
