// A small site with the real way out, and a neutral site beside it that can be slow or down: for the matrix of leaving.
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { findProfile, lookOfProfile } from '../../organisation/index.ts';
import { html, type Html } from '../../pages/html.ts';
import { nobodysDoor } from '../../pages/made-up-door.ts';
import { everyone, page, redirect, route, type Route } from '../../pages/route.ts';
import { createWebServer } from '../../pages/web.ts';
import { systemClock } from '../../platform/clock.ts';
import { openTestDatabase } from '../../platform/database/test-database.ts';
import { temporaryFolder } from '../../platform/files.ts';
import { silentLog } from '../../platform/log.ts';
import { makeWayOut } from '../../site/index.ts';

export interface NeutralSite {
  address: string;
  /** What it was asked for with: the fields of each request for its page. */
  visits: { referer: string | undefined; cookie: string | undefined }[];
  /** Milliseconds that its page waits. */
  delay: number;
  close(): Promise<void>;
}

export interface SiteToLeave extends AsyncDisposable {
  address: string;
  neutral: NeutralSite;
  /** How many left on all days together, as the database has it. */
  exits(): Promise<number>;
  /** Cookies that led to something begun, as the server was told to end it. */
  endedDrafts: string[];
  /** Everything that was written to the log, as text. */
  logged(): string;
}

async function openNeutralSite(): Promise<NeutralSite> {
  const visits: NeutralSite['visits'] = [];
  const server: Server = createServer((request, response) => {
    if (request.url !== '/weather') return void response.writeHead(204).end();
    visits.push({ referer: request.headers.referer, cookie: request.headers.cookie });
    setTimeout(() => {
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
      response.end('<!doctype html><html lang="en"><title>Weather</title><h1>Weather</h1></html>');
    }, site.delay);
  });
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  const site: NeutralSite = {
    address: `http://localhost:${portOf(server)}/weather`,
    visits,
    delay: 0,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
  return site;
}

function portOf(server: Server): number {
  const address: string | AddressInfo | null = server.address();
  if (address === null || typeof address === 'string') throw new Error('The neutral site has no port.');
  return address.port;
}

const typed: Html = html`<form method="post" action="/slow">
    <label for="said">What happened</label> <textarea id="said" name="said"></textarea>
    <label for="who">Who</label> <input id="who" name="who" />
    <details>
      <summary>More</summary>
      <p>Words</p>
    </details>
    <button type="submit">Send</button>
  </form>
  <form method="post" action="/upload" enctype="multipart/form-data">
    <label for="file">File</label> <input id="file" name="file" type="file" />
    <button type="submit">Upload</button>
  </form>
  <dialog><p>Are you sure?</p></dialog>
  <p class="govuk-body">End</p>`;

const body = (heading: string, more: Html, next: string): Html =>
  html`<h1>${heading}</h1>
    ${more}
    <p><a href="${next}">Next</a></p>`;

/** Pages as a visitor meets them: two to read, one to type in, and forms whose answer takes its time. */
function pages(answerAfter: number): Route[] {
  const read = (path: string, title: string, more: Html, next: string) =>
    route({
      method: 'GET',
      path,
      permission: everyone,
      answer: () =>
        page({ title, body: body(title, more, next), cookies: [{ name: 'additional-draft', value: 'abc' }] }),
    });
  const slow = (path: string, uploads?: true) =>
    route({
      method: 'POST',
      path,
      permission: everyone,
      ...(uploads && { uploads }),
      answer: async () => {
        await sleep(answerAfter);
        return redirect('/one');
      },
    });
  return [
    read('/one', 'First page', html`<p>Read me</p>`, '/two'),
    read('/two', 'Second page', html`<p>Read me too</p>`, '/type'),
    read('/type', 'Typing page', typed, '/one'),
    slow('/slow'),
    slow('/upload', true),
  ];
}

export interface SiteOptions {
  escape?: boolean;
  threeShifts?: boolean;
}

export async function openSiteToLeave({
  escape = true,
  threeShifts = true,
}: SiteOptions = {}): Promise<SiteToLeave> {
  const [opened, neutral, folder] = await Promise.all([
    openTestDatabase(),
    openNeutralSite(),
    temporaryFolder('due-regard-leaving'),
  ]);
  const found = findProfile('fellshire');
  if (!found) throw new Error('There is no profile fellshire.');
  const profile = { ...found, leaving: { to: neutral.address, escape, threeShifts } };
  const [endedDrafts, lines]: [string[], string[]] = [[], []];
  const note = (words: string, facts?: object) => void lines.push(`${words} ${JSON.stringify(facts)}`);
  const log = { ...silentLog, info: note, error: note };
  const wayOut = makeWayOut({
    ...{ profile, database: opened.database, clock: systemClock, log },
    drafts: [async (cookies) => void endedDrafts.push(cookies.get('additional-draft') ?? '')],
  });
  const server = createWebServer({
    ...{ door: nobodysDoor, log, uploadsWithin: folder.path },
    look: { ...lookOfProfile(profile), exit: wayOut.offer },
    routes: [...pages(8_000), ...wayOut.routes],
  });
  return {
    address: await server.listen({ port: 0 }),
    ...{ neutral, endedDrafts },
    logged: () => lines.join('\n'),
    exits: async () => {
      const days = await opened.database.selectFrom('exitCount').select('exits').execute();
      return days.reduce((sum, { exits }) => sum + exits, 0);
    },
    async [Symbol.asyncDispose]() {
      await Promise.all([server.close(), neutral.close()]);
      await opened[Symbol.asyncDispose]();
      await folder[Symbol.asyncDispose]();
    },
  };
}
