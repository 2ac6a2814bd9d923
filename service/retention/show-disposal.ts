// A certificate of disposal: the page, and the same as the file that its digest is of.
import { z } from 'zod';
import type { Database } from '../platform/database/index.ts';
import { summaryList } from '../pages/govuk/components.ts';
import { html, type Html } from '../pages/html.ts';
import { download, notFound, page, route, type Route } from '../pages/route.ts';
import { wideTable } from '../pages/wide-table.ts';
import { dayOf } from '../phrases/day.ts';
import { whole } from '../phrases/spoken-number.ts';
import { readRetentionPermission } from './retention-permissions.ts';
import { findCertificate, type KeptCertificate } from './retention-store.ts';

const params = z.object({ id: z.uuid() });
const nothingHere = 'There is no certificate at this address.';

export function showDisposal({ database }: { database: Database }): Route[] {
  return [
    route({
      method: 'GET',
      path: '/retention/disposals/:id',
      permission: readRetentionPermission,
      params,
      answer: async ({ params: asked }) => {
        const kept = await findCertificate(database, asked.id);
        return kept ? certificatePage(kept) : notFound(nothingHere);
      },
    }),
    route({
      method: 'GET',
      path: '/retention/disposals/:id/certificate.json',
      permission: readRetentionPermission,
      params,
      answer: async ({ params: asked }) => {
        const kept = await findCertificate(database, asked.id);
        if (!kept) return notFound(nothingHere);
        const fileName = `disposal-${kept.certificate.disposedAt.slice(0, 10)}.json`;
        return download({ fileName, contentType: 'application/json', content: kept.text });
      },
    }),
  ];
}

function certificatePage(kept: KeptCertificate) {
  const { certificate, digest, id } = kept;
  const title = `Certificate of disposal, ${dayOf(new Date(certificate.disposedAt))}`;
  return page({
    title,
    section: '/retention',
    breadcrumbs: [{ text: 'Retention', href: '/retention' }, { text: 'Certificate of disposal' }],
    body: html`<h1 class="govuk-heading-l">${title}</h1>
      ${summaryList({
        rows: [
          { key: { text: 'Body' }, value: { text: certificate.body } },
          { key: { text: 'What' }, value: { text: `${certificate.classTitle}. ${certificate.what}` } },
          { key: { text: 'Fingerprint' }, value: { html: html`<span class="dr-code">${digest}</span>` } },
        ],
      })}
      ${recordsTable(kept)}
      <ul class="govuk-list govuk-list--bullet">
        ${certificate.notes.map((note) => html`<li>${note}</li>`)}
      </ul>
      <p class="govuk-body dr-no-print">
        <a class="govuk-link" href="/retention/disposals/${id}/certificate.json" download
          >Download the certificate as JSON</a
        >: the fingerprint above is its SHA-256, and stands in the ledger. The fingerprints of the files are
        in it.
      </p>`,
  });
}

function recordsTable({ certificate }: KeptCertificate): Html {
  return wideTable({
    caption: 'What was disposed of',
    captionClasses: 'govuk-table__caption--m',
    head: ['Record', 'Kept since', 'Due since', 'Rows', 'Files', 'By'].map((text) => ({ text })),
    rows: certificate.records.map(({ title, of, keptSince, dueSince, rows, files, by }) => [
      { text: title === of ? title : `${of}: ${title}` },
      { text: dayOf(new Date(keptSince)) },
      { text: dayOf(new Date(dueSince)) },
      { text: rows === null ? '–' : whole(rows) },
      { text: whole(files) },
      { text: by },
    ]),
  });
}
