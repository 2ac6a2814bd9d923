// The stories of the fourteen items of the made-up register: how each was screened, and what became of it.
import type { DemonstrationScreening, DemonstrationStory } from '../../analyses/index.ts';
import { screeningWriting } from './demonstration-screening.ts';
import { screeningsOfOurOffice } from './screenings-of-our-office.ts';
import { screeningsOfPolicing } from './screenings-of-policing.ts';
import { screeningsOfServices } from './screenings-of-services.ts';
import { storiesDecided } from './stories-decided.ts';
import { storiesInHand } from './stories-in-hand.ts';
import { storyOfVictimServices } from './story-of-victim-services.ts';

const screenings = { ...screeningsOfServices, ...screeningsOfPolicing, ...screeningsOfOurOffice };
type Item = keyof typeof screenings;

/** What the rules of screening make of each, as its signatories agreed. */
type Outcome = DemonstrationScreening['signedBy']['outcome'];

interface Course {
  by: string;
  outcome: Outcome;
  /** Since when there was something to screen, when it was decided, and published. */
  begun: number;
  decided: number;
  published?: number;
  /** A change of something older; unless stated, it was new. */
  changed?: string;
  challenge?: DemonstrationScreening['challenge'];
}

const courses: Readonly<Record<Item, Course>> = {
  'victim-services': {
    by: 'commissioning-manager',
    outcome: 'full',
    begun: 236,
    decided: 222,
    published: 218,
  },
  'community-grants': { by: 'commissioning-manager', outcome: 'full', begun: 74, decided: 60, published: 55 },
  'council-tax': { by: 'engagement-officer', outcome: 'short', begun: 137, decided: 131, published: 102 },
  'office-relocation': {
    by: 'complaints-officer',
    outcome: 'short',
    begun: 152,
    decided: 144,
    published: 140,
  },
  'website-redesign': { by: 'engagement-officer', outcome: 'short', begun: 41, decided: 32 },
  'facial-recognition': {
    by: 'engagement-officer',
    outcome: 'full',
    begun: 118,
    decided: 108,
    published: 101,
  },
  'scrutiny-panel': { by: 'engagement-officer', outcome: 'full', begun: 96, decided: 84, published: 80 },
  'body-worn-video': { by: 'complaints-officer', outcome: 'short', begun: 57, decided: 48, published: 45 },
  'custody-visiting': { by: 'custody-visiting', outcome: 'full', begun: 33, decided: 27 },
  'complaints-review': {
    ...{ by: 'complaints-officer', outcome: 'not-relevant', begun: 108, decided: 97, published: 95 },
    changed: 'Where the papers of a review are kept.',
    challenge: {
      daysAgo: 60,
      said: 'I asked for a letter in large print, and the new system sent an ordinary one.',
      evidence: 'The letter of three weeks ago. I can bring it.',
      answer: {
        by: 'adviser',
        daysAgo: 52,
        words:
          'You were right to tell us, and you had been promised large print. We looked at how it came about: the letter was sent from the spreadsheet, before the change. What you need stands in the case system now, where whoever writes sees it first. So the screening stays as it is, and the fault is noted with complaints.',
      },
    },
  },
  'hybrid-working': {
    ...{ by: 'complaints-officer', outcome: 'not-relevant', begun: 88, decided: 79, published: 76 },
    changed: 'The leave year runs from April to March.',
    challenge: {
      daysAgo: 3,
      said: 'Whoever comes back from maternity leave in January has leave of two years to take at once. You say that nobody loses any. They lose the time to take it.',
      evidence: 'I came back on 12 January and had 41 days to take by 31 March.',
    },
  },
  'reasonable-adjustments': {
    by: 'engagement-officer',
    outcome: 'short',
    begun: 470,
    decided: 462,
    published: 459,
  },
  'volunteer-expenses': { by: 'custody-visiting', outcome: 'short', begun: 66, decided: 60, published: 57 },
  deputy: { by: 'engagement-officer', outcome: 'short', begun: 84, decided: 74, published: 71 },
};

const told = [storyOfVictimServices, ...storiesInHand, ...storiesDecided];

export const demonstrationStories: readonly DemonstrationStory[] = (Object.keys(courses) as Item[]).map(
  (item) => ({
    item,
    screening: screeningOf(item, courses[item]),
    steps: told.find((story) => story.item === item)?.steps ?? [],
  }),
);

function screeningOf(
  item: Item,
  { by, outcome, begun, decided, published, changed, challenge }: Course,
): DemonstrationScreening {
  return {
    because: {
      kind: changed === undefined ? 'new' : 'changed',
      why: changed === undefined ? 'It was entered in the register.' : `It was changed: ${changed}`,
      by,
      daysAgo: begun,
    },
    writing: screeningWriting(screenings[item]),
    by,
    daysAgo: { written: begun - 1, sent: begun - 3, decided },
    signedBy: { owner: 'chief-finance-officer', adviser: 'adviser', outcome },
    ...(published !== undefined && { publishedDaysAgo: published }),
    ...(challenge && { challenge }),
  };
}
