// The public register for programs: /register.csv, /register.jsonld, /api/v1/register, and each entry below it. Their addresses stay.
import { createHash } from 'node:crypto';
import { z } from 'zod';
import { type Answer, download, everyone, notFound, route, type Route } from '../../pages/route.ts';
import type { PublishingNeeds } from './gather-publishing.ts';
import { registerCsv } from './register-csv.ts';
import { entryData, openEntryData, registerCatalogue, registerContext } from './register-data.ts';
import type { RegisterEntry } from './register-entry.ts';
import { findEntry, listAnsweredChallenges, listEntries } from './register-store.ts';
import { registerWords } from './register-words.ts';
import { ofEntry } from './show-entry.ts';

type SendingNeeds = Pick<PublishingNeeds, 'publicDatabase' | 'profile' | 'serviceAddress'>;

/** More than any body has; a longer register is read by its search. */
const most = 50_000;
const kept = 60;

export function sendRegister(needs: SendingNeeds): Route[] {
  const { publicDatabase, serviceAddress } = needs;
  const all = async () => (await listEntries(publicDatabase, { all: true, most })).entries;
  return [
    route({
      ...{ method: 'GET', path: '/register.csv', permission: everyone },
      answer: async () => file('register.csv', 'text/csv', registerCsv(await all(), serviceAddress())),
    }),
    route({
      ...{ method: 'GET', path: '/register.jsonld', permission: everyone },
      answer: async () => {
        const set = { '@context': registerContext, ...(await registerSet(needs)) };
        return file('register.jsonld', 'application/ld+json', written(set));
      },
    }),
    route({
      ...{ method: 'GET', path: '/api/v1/register', permission: everyone },
      query: z.object({ state: z.enum(['all', 'current']).default('all') }),
      answer: async ({ query }) => {
        const entries = (await all()).filter(({ state }) => query.state === 'all' || state === 'published');
        const list = entries.map((entry) => entryData(entry, serviceAddress()));
        return file('register.json', 'application/json', written({ format: 1, entries: list }));
      },
    }),
    route({
      ...{ method: 'GET', path: '/api/v1/register/:place/:number', permission: everyone, params: ofEntry },
      query: z.object({ edition: z.coerce.number().int().min(1).max(9_999).optional() }),
      answer: async ({ params: { place, number }, query }) => {
        const entry = await findEntry(publicDatabase, place, number, query.edition);
        if (!entry) return notFound(registerWords('en').noSuch);
        const challenges = (await listAnsweredChallenges(publicDatabase, place)).filter(
          (each) => each.number === number,
        );
        return file(
          'entry.json',
          'application/json',
          written(openEntryData(entry, challenges, serviceAddress())),
        );
      },
    }),
  ];
}

/** The register as a data set of DCAT. */
export async function registerSet({ publicDatabase, profile, serviceAddress }: SendingNeeds) {
  const { entries } = await listEntries(publicDatabase, { all: true, most });
  return registerCatalogue({
    ...{ site: serviceAddress(), publisher: profile.name, changedAt: changedAt(entries) },
    fictional: entries.some(({ demonstration }) => demonstration),
  });
}

function changedAt(entries: readonly RegisterEntry[]): Date | null {
  const days = entries.map(({ publishedAt, endedAt }) => (endedAt ?? publishedAt).getTime());
  return days.length === 0 ? null : new Date(Math.max(...days));
}

function written(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

function file(fileName: string, contentType: string, content: string): Answer {
  const etag = createHash('sha256').update(content).digest('hex');
  return download({ fileName, contentType, content, disposition: 'inline', cache: { etag, seconds: kept } });
}
