// The story of a made-up item’s screening and analysis, as a demonstration tells it: who did what, and how many days before it is brought in.
import type { FindingSnapshot } from '../disparities/index.ts';
import type { CharacteristicId } from '../law/index.ts';
import type { TriggerKind } from '../policies/index.ts';
import type { DecisionOutcome } from './deciding/decision.ts';
import type { Adviser, Taking } from './evidence/advice.ts';
import type { Method } from './evidence/engagement.ts';
import type { EvidenceKind, Strength } from './evidence/evidence.ts';
import type { IndicatorFacts } from './monitoring/indicator.ts';
import type { Ground } from './publishing/public-content.ts';
import type { ScreeningOutcome } from './screening/outcome-rule.ts';

/**
 * Answers outside lists by question; rows by list, those that are always there with their id as `row`. `{ago 30}` and `{in 30}` stand for
 * the day that is so many days before or after the demonstration is brought in.
 */
export interface DemonstrationWriting {
  answers?: Readonly<Record<string, string>>;
  rows?: Readonly<Record<string, readonly Readonly<Record<string, string>>[]>>;
}

/** A finding of the demonstration as it was when it was taken. */
export interface CitedFinding {
  snapshot: FindingSnapshot;
  receiptDigest: string;
}

/** By what stories cite them as. */
export type CitedFindings = ReadonlyMap<string, CitedFinding>;

export interface ToldEvidence {
  kind: Exclude<EvidenceKind, 'document'>;
  title: string;
  shows: string;
  source: string;
  period: string;
  asOfDaysAgo: number;
  strength: Strength;
  why: string;
  characteristics: readonly CharacteristicId[];
  /** Of the demonstration’s findings, by what they are known by. */
  finding?: string;
}

export interface ToldEngagement {
  who: string;
  method: Method;
  daysAgo: number;
  people: number | null;
  characteristics: readonly CharacteristicId[];
  adjustments: string;
  said: string;
  changed: string;
}

export type Told =
  | { does: 'write'; writing: DemonstrationWriting }
  | { does: 'attach'; evidence: ToldEvidence }
  | { does: 'engage'; engagement: ToldEngagement }
  | {
      does: 'challenge' | 'comment' | 'dissent' | 'endorsement' | 'legal' | 'data-protection';
      said: string;
      field?: string;
    }
  /** To the last challenge. */
  | { does: 'reply' | 'settled'; said: string }
  | { does: 'submit' | 'take-up' | 'freeze' | 'monitor' | 'fall-due' | 'publish' }
  | { does: 'send-back' | 'put-away' | 'acknowledge'; why: string }
  | { does: 'sign-off'; said: string }
  | {
      does: 'advise';
      advice: {
        who: string;
        adviser: Adviser;
        question: string;
        sections: readonly string[];
        /** Left out where nobody has answered yet. */
        said?: string;
        answer?: { taken: Taking; said: string };
      };
    }
  | { does: 'finish'; promised: string; state: 'done' | 'dropped'; outcome: string }
  | {
      does: 'watch';
      indicator: Omit<IndicatorFacts, 'figure' | 'nextReading'> & { nextInDays: number };
      /** The earliest first. */
      readings: readonly { daysAgo: number; value: number | null; note?: string }[];
    }
  | { does: 'leave-out'; section: string; part: string; ground: Ground; why: string }
  | {
      does: 'decide';
      outcome: DecisionOutcome;
      decided: string;
      reasons: string;
      /** It goes against what was advised. */
      against?: string;
      /** It was taken earlier than it was entered. */
      earlier?: { daysAgo: number; why: string };
    };

/** `by` is the key of a made-up person. */
export type ToldStep = { daysAgo: number; by: string } & Told;

export interface DemonstrationScreening {
  because: { kind: TriggerKind; why: string; by: string; daysAgo: number };
  writing: DemonstrationWriting;
  by: string;
  /** Written, sent, and decided by its owner and the adviser. */
  daysAgo: { written: number; sent: number; decided: number };
  signedBy: { owner: string; adviser: string; outcome: ScreeningOutcome };
  publishedDaysAgo?: number;
  /** What somebody sent who says that it is wrong. */
  challenge?: {
    daysAgo: number;
    said: string;
    evidence: string;
    /** It was not accepted, and why. */
    answer?: { by: string; daysAgo: number; words: string };
  };
}

export interface DemonstrationStory {
  /** Key of the item of the register. */
  item: string;
  screening: DemonstrationScreening;
  /** Where the screening asked for one. */
  steps: readonly ToldStep[];
}
