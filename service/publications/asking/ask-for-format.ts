// GET and POST /ask-for-a-format and /publications/:slug/ask: somebody asks for something in another format, and is told until when they have an answer.
import { z } from 'zod';
import { FormFields } from '../../pages/forms.ts';
import { everyone, notFound, redirect, route, type Answer, type Route } from '../../pages/route.ts';
import type { Clock } from '../../platform/clock.ts';
import type { Database } from '../../platform/database/index.ts';
import { actingAs, ofAllBodies, whoActs } from '../../platform/doer.ts';
import type { Mail } from '../../platform/mail/index.ts';
import type { Vault } from '../../platform/vault.ts';
import { dateIn, dayName } from '../../phrases/day.ts';
import type { Language } from '../../phrases/language.ts';
import type { PublishedPublication } from '../life/publication.ts';
import { findPublication } from '../life/published-store.ts';
import { askPage, thanksPage } from './ask-page.ts';
import { askWords } from './ask-words.ts';
import type { HolidayCalendar } from './bank-holidays.ts';
import { answerWithin } from './format-request.ts';
import { madeReference } from './made-reference.ts';
import { readAskForm } from './read-ask-form.ts';
import { addRequest, findReference, type ReceivedRequest } from './request-store.ts';
import { workingDaysAfter } from './working-days.ts';

export interface AskingNeeds {
  database: Database;
  publicDatabase: Database;
  clock: Clock;
  vault: Vault;
  mail: Pick<Mail, 'send'>;
  calendar: HolidayCalendar;
  /** Whom those ask who do not ask about a publication: the body that the site is of. */
  ownBody: string;
}

const address = z.object({ slug: z.string().min(1).max(100) });
const both = { permission: everyone, languages: ['en', 'cy'] } as const;
const noProblems = { form: new FormFields(), problems: [] };

export function askForFormat(needs: AskingNeeds): Route[] {
  const about = (slug: string) => findPublication(needs.publicDatabase, slug);
  return [
    route({
      ...{ ...both, method: 'GET', path: '/ask-for-a-format' },
      answer: ({ language, search }) => {
        const form = FormFields.from({ about: search.value('about').slice(0, 200) });
        return askPage({ publication: null, state: { form, problems: [] }, language, days: answerWithin });
      },
    }),
    route({
      ...{ ...both, method: 'POST', path: '/ask-for-a-format', audit: 'format-request.received' },
      oneSending: true,
      answer: ({ form, language }) => receive(needs, null, form, language),
    }),
    route({
      ...{ ...both, method: 'GET', path: '/publications/:slug/ask', params: address },
      answer: async ({ params, language }) => {
        const publication = await about(params.slug);
        if (!publication) return noPublication(language);
        return askPage({ publication: shown(publication), state: noProblems, language, days: answerWithin });
      },
    }),
    route({
      ...{ ...both, method: 'POST', path: '/publications/:slug/ask', params: address },
      audit: 'format-request.received',
      oneSending: true,
      answer: async ({ params, form, language }) => {
        const publication = await about(params.slug);
        return publication ? receive(needs, publication, form, language) : noPublication(language);
      },
    }),
    route({
      ...{ ...both, method: 'GET', path: '/ask-for-a-format/:reference' },
      params: z.object({ reference: z.string().regex(/^[A-Z0-9]{4}-[A-Z0-9]{4}$/) }),
      answer: ({ params, language }) => thank(needs, params.reference, language),
    }),
  ];
}

function noPublication(language: Language): Answer {
  return notFound(askWords(language).noPublication);
}

function shown({ title, slug, language, withdrawn }: PublishedPublication) {
  return { title, slug, language, isWithdrawn: withdrawn !== null };
}

async function receive(
  needs: AskingNeeds,
  publication: PublishedPublication | null,
  form: FormFields,
  language: Language,
): Promise<Answer> {
  const receivedAt = needs.clock.now();
  const receivedOn = dateIn(receivedAt);
  const about = publication && { publicationId: publication.id, title: publication.title };
  const read = readAskForm(form, about, language, receivedOn);
  if (!read.ok) {
    const state = { form, problems: read.problems };
    return askPage({ publication: publication && shown(publication), state, language, days: answerWithin });
  }
  const reference = madeReference();
  const dueOn = workingDaysAfter(receivedOn, answerWithin, needs.calendar);
  const request = { ...read.request, channel: 'online' as const, reference, receivedAt, receivedOn, dueOn };
  // It is kept for the body that published it, as whoever asks belongs to none.
  await actingAs({ ...whoActs(), body: publication?.bodyId ?? needs.ownBody }, () => keep(needs, request));
  return redirect(`/ask-for-a-format/${reference}`);
}

async function keep({ database, vault, mail }: AskingNeeds, request: ReceivedRequest): Promise<void> {
  const { language, reference, publicationId, format, dueOn, way, contact } = request;
  const about = publicationId === null ? null : request.about;
  const { letter, formats } = askWords(language);
  const facts = { reference, about, format: formats[format].text, day: dayName(dueOn, language) };
  await addRequest(database, vault, request, async (transaction) => {
    if (way !== 'email') return;
    const text = letter.text(facts);
    await mail.send(transaction, { to: contact, subject: letter.subject, text, about: 'format-request' });
  });
}

/** Whoever has the reference is told the day, and nothing else. */
async function thank({ database }: AskingNeeds, reference: string, language: Language): Promise<Answer> {
  const found = await ofAllBodies(() => findReference(database, reference));
  if (!found) return notFound(askWords(language).thanks.none);
  return thanksPage({ reference, dueOn: found.extendedTo ?? found.dueOn }, language);
}
