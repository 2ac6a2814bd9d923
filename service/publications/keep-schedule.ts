// Publishes what is due: looks every half minute for whatever should be public by now, however long the program was not running.
import type { PublicationGiven } from './gather-needs.ts';
import { publishDue } from './life/publish-store.ts';

const everyMilliseconds = 30_000;

export interface Schedule {
  begin(): void;
  close(): Promise<void>;
}

export function keepSchedule(needs: PublicationGiven): Schedule {
  let timer: NodeJS.Timeout | undefined;
  let round: Promise<unknown> = Promise.resolve();
  let closed = false;
  const look = async (): Promise<void> => {
    try {
      await publishDue(needs, needs.clock.now());
    } catch (error) {
      needs.log.error('what is due to be published could not be looked for', { error });
    }
    if (!closed) timer = setTimeout(() => void (round = look()), everyMilliseconds).unref();
  };
  return {
    begin: () => void (round = look()),
    async close() {
      closed = true;
      clearTimeout(timer);
      await round;
    },
  };
}
