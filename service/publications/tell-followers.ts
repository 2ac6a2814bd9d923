// The job that tells those who follow: each once, whatever becomes of the program between two letters.
import { z } from 'zod';
import type { PublicationGiven } from './gather-needs.ts';
import { followWords } from './follow-words.ts';
import { forgetUnconfirmed, listToTell, noteTold, type Told, type ToTell } from './life/follower-store.ts';
import type { PublishedPublication } from './life/publication.ts';
import { findPublicationById, listVersions } from './life/published-store.ts';
import { tellFollowers } from './life/publish-store.ts';

const payload = z.object({
  publicationId: z.uuid(),
  versionId: z.uuid(),
  what: z.enum(['published', 'withdrawn']),
});

/** Letters in one look; more wait for the next. */
const atOnce = 100;

export function workForFollowers(needs: PublicationGiven): void {
  needs.jobs.work(tellFollowers, async (given) => {
    const { publicationId, versionId, what } = payload.parse(given);
    const publication = await findPublicationById(needs.database, publicationId);
    if (!publication) return;
    const versions = await listVersions(needs.database, publicationId);
    const version = versions.find(({ id }) => id === versionId);
    const about = {
      publication,
      summary:
        what === 'withdrawn'
          ? (publication.withdrawn?.why ?? '')
          : ((version?.changeNote || version?.document.summary) ?? ''),
      correction: what === 'published' ? (version?.correction ?? null) : null,
    };
    // Something that was withdrawn before its letter went is no news any more.
    if (what === 'published' && !version) return;
    const asked = { publicationId, versionId, what, most: atOnce };
    for (let some = await listToTell(needs.database, needs.vault, asked); some.length > 0;) {
      for (const one of some) await tell(needs, one, about, { versionId, what });
      some = await listToTell(needs.database, needs.vault, asked);
    }
  });
  needs.jobs.daily('publications.forget-followers', () =>
    forgetUnconfirmed(needs.database, needs.clock.now()),
  );
}

interface About {
  publication: PublishedPublication;
  summary: string;
  correction: { wasWrong: string; isRight: string } | null;
}

async function tell(
  { database, mail, serviceAddress }: PublicationGiven,
  { id: followerId, email, token, language }: ToTell,
  { publication, summary, correction }: About,
  { versionId, what }: { versionId: string; what: Told },
): Promise<void> {
  const words = followWords(language);
  const before = language === 'cy' ? '/cy' : '';
  const at = (place: string) => new URL(`${before}${place}`, serviceAddress()).href;
  const told = {
    title: publication.title,
    summary: correction ? words.correction(correction.wasWrong, correction.isRight) : summary,
    address: at(`/publications/${publication.slug}`),
    stop: at(`/follow/stop/${token}`),
    corrections: at('/corrections'),
  };
  const letter =
    what === 'withdrawn'
      ? words.withdrawnLetter(told)
      : correction
        ? words.correctedLetter(told)
        : words.newLetter(told);
  await database.transaction().execute(async (transaction) => {
    const isNew = await noteTold(transaction, { followerId, versionId, what });
    // An address that can’t be unlocked any more, as after another key, is noted and left.
    if (isNew && email !== '') await mail.send(transaction, { to: email, ...letter, about: 'publication' });
  });
}
