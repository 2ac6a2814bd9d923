// GET /desk/analyses/:id/pack, /pack.json and /pack.html: what was put before whoever decides, as it was frozen; each opening is kept.
import { z } from 'zod';
import { insetText } from '../../pages/govuk/components.ts';
import { html, type Html } from '../../pages/html.ts';
import { type Answer, download, notFound, page, route, type Route, type Visitor } from '../../pages/route.ts';
import { readAnalyses } from '../keeping/analysis-permissions.ts';
import { momentOf } from '../keeping/moment.ts';
import { packFileText } from '../packs/pack-file.ts';
import { packHtml } from '../packs/pack-html.ts';
import type { Pack } from '../packs/pack.ts';
import {
  fileOfPack,
  findPack,
  type KnownPack,
  listOpenings,
  listPacks,
  noteOpening,
  type PackOpening,
} from '../packs/pack-store.ts';
import { packView } from '../packs/pack-view.ts';
import { analysisHref, crumbsOf, nameOf } from '../writing/analysis-place.ts';
import { analysisAddress, type DecidingNeeds, type DeskAnalysis, onDesk } from './gather-needs.ts';

const which = z.object({ number: z.coerce.number().int().min(1).max(100_000).optional() });

export function showPack(needs: DecidingNeeds): Route[] {
  const reading = { permission: readAnalyses, params: analysisAddress, query: which } as const;
  return [
    route({
      ...{ method: 'GET', path: '/desk/analyses/:id/pack', ...reading },
      answer: ({ params, query, visitor }) =>
        withPack(needs, params.id, query.number, visitor, 'page', packPage),
    }),
    route({
      ...{ method: 'GET', path: '/desk/analyses/:id/pack.json', ...reading },
      answer: ({ params, query, visitor }) =>
        withPack(needs, params.id, query.number, visitor, 'json', async (_, desk, pack) =>
          download({
            fileName: fileName(desk, pack, 'json'),
            contentType: 'application/json; charset=utf-8',
            content: packFileText(fileOfPack(pack)),
          }),
        ),
    }),
    route({
      ...{ method: 'GET', path: '/desk/analyses/:id/pack.html', ...reading },
      answer: ({ params, query, visitor }) =>
        withPack(needs, params.id, query.number, visitor, 'html', async (_, desk, pack) =>
          download({
            fileName: fileName(desk, pack, 'html'),
            contentType: 'text/html; charset=utf-8',
            content: packHtml(fileOfPack(pack), await needs.packSigner()),
          }),
        ),
    }),
  ];
}

type PackAnswer = (needs: DecidingNeeds, desk: DeskAnalysis, pack: Pack) => Promise<Answer>;

async function withPack(
  needs: DecidingNeeds,
  id: string,
  number: number | undefined,
  visitor: Visitor,
  how: 'page' | 'json' | 'html',
  answer: PackAnswer,
): Promise<Answer> {
  return onDesk(needs, id, visitor, async (desk) => {
    const pack = await findPack(needs, id, number);
    if (!pack && number === undefined && how === 'page') return noPackPage(desk);
    if (!pack) return notFound('There is no such pack of this analysis.');
    const shown = await answer(needs, desk, pack);
    await noteOpening(needs.database, pack, how, needs.clock.now());
    return shown;
  });
}

function fileName({ analysis }: DeskAnalysis, { number }: Pack, ending: string): string {
  return `pack-${analysis.itemReference}-${analysis.number}-${number}.${ending}`;
}

function noPackPage({ analysis }: DeskAnalysis): Answer {
  return page({
    title: `Pack: ${nameOf(analysis)}`,
    section: '/desk/analyses',
    breadcrumbs: crumbsOf(analysis, { text: 'Pack' }),
    body: html`<h1 class="govuk-heading-l">Decision pack of ${nameOf(analysis)}</h1>
      <p class="govuk-body">There is none yet. It is frozen when the analysis is approved for decision.</p>`,
  });
}

const packPage: PackAnswer = async (needs, desk, pack) => {
  const { analysis } = desk;
  const [packs, openings] = [
    await listPacks(needs.database, analysis.id),
    await listOpenings(needs.database, analysis.id),
  ];
  const names = await needs.people.names([pack.frozenBy, ...openings.map(({ openedBy }) => openedBy)]);
  const title = `Decision pack ${pack.number} of ${nameOf(analysis)}`;
  return page({
    title,
    section: '/desk/analyses',
    breadcrumbs: crumbsOf(analysis, { text: 'Pack' }),
    body: html`<h1 class="govuk-heading-l">${title}</h1>
      ${insetText({ text: `Frozen on ${momentOf(pack.frozenAt)}, and unchanged since: its digest and its seal were looked at just now.` })}
      ${exportsView(desk, pack)} ${othersView(desk, pack, packs)} ${packView(pack.content)}
      ${openingsView(openings, names)}`,
  });
};

function exportsView({ analysis }: DeskAnalysis, { number, digest }: Pack): Html {
  const at = (ending: string) => analysisHref(analysis, `/pack.${ending}?number=${number}`);
  return html`<p class="govuk-body">
      <a class="govuk-link" href="${at('html')}" download>Download it as one page (HTML)</a><br />
      <a class="govuk-link" href="${at('json')}" download>Download it as data (JSON)</a>
    </p>
    <p class="govuk-body-s">
      Either can be checked on any machine, without a network: <code>npx due-regard pack verify FILE</code>.
      SHA-256
      <code class="dr-digest">${digest}</code>
    </p>`;
}

/** Each stays as it was: what was sent back and put to decision again is another one. */
function othersView({ analysis }: DeskAnalysis, { number }: Pack, packs: readonly KnownPack[]): Html | false {
  if (packs.length < 2) return false;
  return html`<p class="govuk-body">There are others:</p>
    <ul class="govuk-list govuk-list--bullet">
      ${packs
        .filter((each) => each.number !== number)
        .map(
          (each) =>
            html`<li>
              <a class="govuk-link" href="${analysisHref(analysis, `/pack?number=${each.number}`)}"
                >Pack ${each.number}</a
              >, frozen on ${momentOf(each.frozenAt)}
            </li>`,
        )}
    </ul>`;
}

const howWords: Readonly<Record<string, string>> = {
  page: 'read',
  json: 'downloaded as data',
  html: 'downloaded as a page',
};

function openingsView(openings: readonly PackOpening[], names: ReadonlyMap<string, string>): Html {
  return html`<h2 class="govuk-heading-m">Who opened it before</h2>
    ${openings.length === 0 && html`<p class="govuk-body">You are the first.</p>`}
    <ul class="govuk-list">
      ${openings
        .slice(0, 50)
        .map(
          ({ number, how, openedBy, openedAt }) =>
            html`<li>
              ${momentOf(openedAt)}: pack ${number} ${howWords[how] ?? how} by
              ${names.get(openedBy) ?? 'somebody who is no longer here'}
            </li>`,
        )}
    </ul>`;
}
