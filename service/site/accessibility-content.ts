// The accessibility statement: what is known today about who can use these pages, and what is not.
import { html, joinHtml, type Html } from '../pages/html.ts';

export interface AccessibilityContact {
  name: string;
  email?: string;
  telephone?: string;
  postal?: readonly string[];
}

export interface AccessibilityFacts {
  /** Such as `Fellshire OPCC`: it stands in a sentence without an article. */
  organisationName: string;
  demonstration: boolean;
  nation: 'England' | 'Wales' | 'Scotland' | 'Northern Ireland';
  /** Whom to tell of a barrier; absent where the organisation has named nobody for it. */
  contact?: AccessibilityContact;
  /** When a person last went through this text and found it still true, as `YYYY-MM-DD`. */
  reviewedOn: string;
}

const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });

function contactWays({ name, email, telephone, postal }: AccessibilityContact): Html {
  const ways = [
    email !== undefined && html`<a class="govuk-link" href="mailto:${email}">${email}</a>`,
    telephone,
    postal && joinHtml(postal, ', '),
  ];
  return html`<p class="govuk-body">
    ${telephone === undefined ? 'Write to' : 'Write to or call'}: ${joinHtml([name, ...ways], ', ')}. Say
    which page it was and what happened.
  </p>`;
}

function reporting({ organisationName, contact, demonstration }: AccessibilityFacts): Html {
  return html`<h2 class="govuk-heading-m">If something gets in your way</h2>
    ${
      contact
        ? contactWays(contact)
        : html`<p class="govuk-body">
            ${organisationName} has not yet named anybody here for this. Until it does, tell the person who
            gave you the address of these pages.
          </p>`
    }
    ${demonstration && html`<p class="govuk-body">This organisation is invented, so nobody will answer.</p>`}`;
}

function enforcement(nation: AccessibilityFacts['nation']): Html {
  const northern = nation === 'Northern Ireland';
  const enforcer = northern
    ? 'Equality Commission for Northern Ireland'
    : 'Equality and Human Rights Commission';
  return html`<h2 class="govuk-heading-m">If you are not content with the answer</h2>
    <p class="govuk-body">
      The ${enforcer} enforces the Public Sector Bodies (Websites and Mobile Applications) (No. 2)
      Accessibility Regulations 2018.
      ${
        northern
          ? 'You can complain to it.'
          : html`If we do not answer, or the answer does not help,
              <a class="govuk-link" href="https://www.equalityadvisoryservice.com/"
                >the Equality Advisory and Support Service</a
              >
              can advise you.`
      }
    </p>`;
}

/** The body of the statement. It claims nothing that has not been looked at. */
export function accessibilityBody(facts: AccessibilityFacts): Html {
  return html`<div class="govuk-grid-row">
    <div class="govuk-grid-column-two-thirds">
      <h1 class="govuk-heading-l">Accessibility statement</h1>
      <p class="govuk-body">
        This statement is about these pages, which ${facts.organisationName} runs. As many people as possible
        should be able to use them: at 320 pixels wide or enlarged four times, by keyboard alone, with a
        screen reader, in high contrast, and without JavaScript.
      </p>
      <h2 class="govuk-heading-m">How accessible the pages are</h2>
      <p class="govuk-body">
        We do not yet know whether they meet the Web Content Accessibility Guidelines 2.2 at level AA in full.
        No independent audit has been made, and no disabled people have tested them for us yet.
      </p>
      <p class="govuk-body">What we do know:</p>
      <ul class="govuk-list govuk-list--bullet">
        <li>pages are built from the components of the GOV.UK Design System, and need no JavaScript</li>
        <li>
          the program’s own tests check pages in a browser with axe, a tool that finds only some kinds of
          barrier
        </li>
        <li>every chart has a title, a description and a table with the same figures</li>
        <li>the colours of text and buttons are refused unless their contrast is at least 4.5 to 1</li>
      </ul>
      <h2 class="govuk-heading-m">What may get in your way</h2>
      <ul class="govuk-list govuk-list--bullet">
        <li>wide tables scroll sideways on a narrow screen</li>
        <li>
          tables of many groups are long to listen to; the paragraph at the top of each finding says the main
          points
        </li>
        <li>there are no versions yet in large print, Easy Read, British Sign Language or other languages</li>
        <li>spreadsheets that you download are plain tables, without headings marked for screen readers</li>
      </ul>
      ${reporting(facts)} ${enforcement(facts.nation)}
      <h2 class="govuk-heading-m">This statement</h2>
      <p class="govuk-body">
        Last reviewed on ${day.format(Date.parse(`${facts.reviewedOn}T00:00:00Z`))}, by the people who made
        the program, from its own tests.
      </p>
    </div>
  </div>`;
}
