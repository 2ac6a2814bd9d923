// What the home page shows: the organisation, its latest findings, and how its data stand.
import { html, type Html } from '../pages/html.ts';
import { linkList } from '../pages/link-list.ts';
import { dayOf } from '../phrases/day.ts';
import type { LatestRelease } from './gather-needs.ts';
import type { Place } from './place.ts';

/** A finding to list. */
export interface LatestFinding {
  title: string;
  href: string;
  /** Where, when, of what, compared with whom. */
  scope: string;
  madeAt: Date;
}

/** A dataset, and what whoever reads a figure from it must know. */
export interface DataStatus {
  title: string;
  href: string;
  /** One short sentence: period, months missing, being brought in, refused. */
  status: string;
}

export interface HomeContent {
  /** Such as `Fellshire OPCC`: it stands in a sentence without an article. */
  organisationName: string;
  demonstration: boolean;
  areaName: string;
  /** Why more people are there than live there; absent where that is not so. */
  visitors: string | undefined;
  releases: readonly LatestRelease[];
  /** Null for whoever may not read them. */
  findings: readonly LatestFinding[] | null;
  data: readonly DataStatus[] | null;
  /** Where this visitor may go. */
  places: readonly Place[];
  /** What somebody should do something about: feedback that nobody has read, a strip that has run out. */
  told: readonly Html[];
  /** They may bring in data and make findings. */
  mayBegin: boolean;
}

function placeList(places: readonly Place[]): Html {
  if (places.length === 0)
    return html`<p class="govuk-body">
      You have no role here yet, so there is nothing for you to open but what is published. Ask an
      administrator.
    </p>`;
  return html`<h2 class="govuk-heading-m">Where you can go</h2>
    ${linkList(places.map(({ text, href, about }) => ({ name: text, href, about: [about] })))}`;
}

function start(): Html {
  return html`<h2 class="govuk-heading-m">Where to start</h2>
    <ol class="govuk-list govuk-list--number govuk-list--spaced">
      <li>
        <a class="govuk-link" href="/data/new">Bring in data</a>: the files a police force, a council or a
        charity sent you, and a table of how many people live there. You are told what is wrong with each
        file, row by row.
      </li>
      <li>
        <a class="govuk-link" href="/findings/new">Make a finding</a>: choose the groups, the period, and whom
        to compare them with.
      </li>
      <li>
        Read it aloud. Each finding begins with a paragraph written for a committee, and ends with how it was
        worked out.
      </li>
      <li>
        <a class="govuk-link" href="/protection/releases">Publish it</a>: under the
        <a class="govuk-link" href="/protection/policies">policy</a> that your body has approved, once it is
        proved that nobody can be told from the others.
      </li>
    </ol>`;
}

function latestFindings(findings: readonly LatestFinding[]): Html {
  return html`<h2 class="govuk-heading-m">Latest findings</h2>
    ${
      findings.length === 0
        ? html`<p class="govuk-body">There are none yet.</p>`
        : html`${linkList(
              findings.map(({ title, href, scope, madeAt }) => ({
                name: title,
                href,
                about: [scope, `Made on ${dayOf(madeAt)}`],
              })),
            )}
            <p class="govuk-body"><a class="govuk-link" href="/findings">All findings</a></p>`
    }`;
}

function latestReleases(releases: readonly LatestRelease[]): Html {
  return html`<h2 class="govuk-heading-m">Published</h2>
    ${
      releases.length === 0
        ? html`<p class="govuk-body">
            Nothing has been published yet. To publish a finding, open it and choose “Prepare for release”:
            what could point to a person is hidden first.
          </p>`
        : html`<p class="govuk-body">
              Anybody may see and use these. What could point to a person is hidden in them.
            </p>
            ${linkList(
              releases.map(({ title, href, scope, releasedAt }) => ({
                name: title,
                href,
                about: [scope, `Released on ${dayOf(releasedAt)}`],
              })),
            )}
            <p class="govuk-body"><a class="govuk-link" href="/published">All published figures</a></p>`
    }`;
}

/** As many as fit a home page; the rest are a click away. */
const mostData = 6;

function dataStatus(data: readonly DataStatus[]): Html {
  return html`<h2 class="govuk-heading-m">Data</h2>
    ${
      data.length === 0
        ? html`<p class="govuk-body">Nothing has been brought in yet.</p>`
        : html`${linkList(
              data
                .slice(0, mostData)
                .map(({ title, href, status }) => ({ name: title, href, about: [status] })),
            )}
            <p class="govuk-body">
              <a class="govuk-link" href="/data">All data</a>${data.length > mostData && ` (${data.length})`}
            </p>`
    }`;
}

function limits({ visitors }: HomeContent): Html {
  return html`<h2 class="govuk-heading-m">What a finding can and cannot say</h2>
    <p class="govuk-body">
      A finding says how often something happened to each group, how different that is, and how sure we can
      be. It cannot say why. A gap is a reason to ask, and no gap in the figures is not proof of fairness.
    </p>
    ${
      visitors !== undefined &&
      html`<p class="govuk-body">
        ${visitors} What happens to them is counted too, so a rate per resident can be higher than what
        residents meet.
      </p>`
    }`;
}

/** The body of the home page. */
export function homeBody(content: HomeContent): Html {
  return html`<div class="govuk-grid-row">
    <div class="govuk-grid-column-two-thirds">
      <h1 class="govuk-heading-l">Are people treated fairly?</h1>
      <p class="govuk-body-l">
        Find out whether a service treats groups of people differently, by how much, how sure that is, and
        what is missing.
      </p>
      <p class="govuk-body">
        Due Regard is for the analysts, policy staff and committee members of ${content.organisationName}, and
        for everybody who reads what it publishes.
      </p>
      ${
        content.demonstration &&
        html`<div class="govuk-inset-text">
          ${content.areaName} does not exist. Its people, bodies and figures are invented, for trying things
          out.
        </div>`
      }
      ${content.told.map((each) => html`<p class="govuk-inset-text">${each}</p>`)}
      ${content.mayBegin && start()} ${placeList(content.places)}
      ${content.findings && latestFindings(content.findings)} ${content.data && dataStatus(content.data)}
      ${latestReleases(content.releases)} ${limits(content)}
    </div>
  </div>`;
}
