// What an analysis rests on: a finding as it was when it was taken, a document, research, or what people know from experience.
import type { FindingSnapshot } from '../../disparities/index.ts';

export const evidenceKinds = ['finding', 'document', 'research', 'experience'] as const;
export type EvidenceKind = (typeof evidenceKinds)[number];

export const strengths = ['low', 'medium', 'high'] as const;
export type Strength = (typeof strengths)[number];

/** What one says of a piece of evidence when it is taken. */
export interface EvidenceFacts {
  title: string;
  /** What it shows for this decision. */
  shows: string;
  /** Who made it. */
  source: string;
  /** Which time it is about, in words. */
  period: string;
  /** The day on which it was so, such as `2026-11-22`. */
  asOf: string;
  /** From which day on it counts as old; null where nothing says. */
  goodUntil: string | null;
  strength: Strength;
  strengthWhy: string;
  /** Ids such as `age`. */
  characteristics: readonly string[];
  /** Where it can be read; empty where nowhere. */
  address: string;
}

/** As it was taken: true numbers, for staff alone. */
export interface TakenFinding {
  id: string;
  version: number;
  /** Of the receipt: another digest is another finding. */
  receiptDigest: string;
  snapshot: FindingSnapshot;
  /** SHA-256 of the canonical JSON of the snapshot. */
  snapshotDigest: string;
}

export interface EvidenceFile {
  key: string;
  name: string;
  type: string;
  bytes: number;
  /** SHA-256. */
  digest: string;
}

/**
 * How a piece of evidence stands now:
 * `current`; `old` past the day it was good until; `being-worked-out` its data changed a moment ago; `stale` its finding says something else now;
 * `cannot-be-worked-out` its data changed and give no finding any more; `gone` its finding was removed; `kept` stale, and somebody looked at both and
 * keeps it with a reason.
 */
export type EvidenceStanding =
  'current' | 'old' | 'being-worked-out' | 'stale' | 'cannot-be-worked-out' | 'gone' | 'kept';

/** Plain JSON: instants as `2026-11-22T10:00:00.000Z`. */
export interface Evidence extends EvidenceFacts {
  id: string;
  analysisId: string;
  /** Counted within the analysis. */
  number: number;
  kind: EvidenceKind;
  finding: TakenFinding | null;
  file: EvidenceFile | null;
  attachedBy: string;
  attachedAt: string;
  standing: EvidenceStanding;
  /** When it was first seen to be stale, why, and what the finding said then; null where it is not. */
  stale: { since: string; why: string; snapshot: FindingSnapshot | null } | null;
  /** Who looked at both and kept it, and why. */
  kept: { by: string; at: string; why: string } | null;
  /** Id of what took its place; null while it is in force. */
  replacedBy: string | null;
  takenOut: { by: string; at: string; why: string } | null;
}

/** Whether it has to be looked at before one can rest on it. */
export function needsLooking({ standing }: Pick<Evidence, 'standing'>): boolean {
  return standing !== 'current' && standing !== 'kept';
}

export const standingWords: Readonly<Record<EvidenceStanding, string>> = {
  current: 'Current',
  old: 'Old',
  'being-worked-out': 'Data changed',
  stale: 'Stale',
  'cannot-be-worked-out': 'Stale',
  gone: 'Finding removed',
  kept: 'Stale, kept with a reason',
};

export const kindWords: Readonly<Record<EvidenceKind, string>> = {
  finding: 'Finding',
  document: 'Document',
  research: 'Research',
  experience: 'What people know from experience',
};

export const strengthWords: Readonly<Record<Strength, string>> = {
  low: 'Weak',
  medium: 'Middling',
  high: 'Strong',
};
