// GET /retention: each kind of record with its rule, what is due and what is held; and the certificates of what went.
import { html, type Html } from '../pages/html.ts';
import { linkList } from '../pages/link-list.ts';
import { page, route, type Route } from '../pages/route.ts';
import { dayOf } from '../phrases/day.ts';
import { counted } from '../phrases/spoken-number.ts';
import { readClass, type RetentionNeeds } from './read-class.ts';
import { readRetentionPermission } from './retention-permissions.ts';
import { listCertificates, type KeptCertificate } from './retention-store.ts';
import { type ClassView, countsWords, monthsWords } from './retention-view.ts';

export function listRetention(needs: RetentionNeeds): Route {
  return route({
    method: 'GET',
    path: '/retention',
    expensive: true,
    permission: readRetentionPermission,
    answer: async () => {
      const views = await Promise.all(needs.classes.map((kind) => readClass(needs, kind)));
      const certificates = await listCertificates(needs.database);
      return page({
        title: 'Retention',
        section: '/retention',
        body: html`<h1 class="govuk-heading-l">Retention</h1>
          <p class="govuk-body">
            How long each kind of record is kept. What is due goes by itself once a day, with a certificate;
            what is held stays, however old it is.
          </p>
          ${classesView(views)} ${certificatesView(certificates)}`,
      });
    },
  });
}

function classesView(views: readonly ClassView[]): Html {
  return linkList(
    views.map((view) => ({
      name: view.kind.title,
      href: `/retention/${view.kind.id}`,
      about: [
        view.rule
          ? `Kept ${view.rule.months === null ? '' : 'for '}${monthsWords(view.rule.months)}`
          : 'No rule is set: nothing goes by itself, but for what has months of its own',
        countsWords(view),
        ...(view.holds.length > 0 ? [counted(view.holds.length, 'hold')] : []),
      ],
    })),
  );
}

function certificatesView(certificates: readonly KeptCertificate[]): Html {
  return html`<h2 class="govuk-heading-m">What was disposed of</h2>
    ${
      certificates.length === 0
        ? html`<p class="govuk-body">Nothing has been disposed of yet.</p>`
        : linkList(
            certificates.map(({ id, certificate }) => ({
              name: `${certificate.classTitle}, ${dayOf(new Date(certificate.disposedAt))}`,
              href: `/retention/disposals/${id}`,
              about: [counted(certificate.records.length, 'record')],
            })),
          )
    }`;
}
