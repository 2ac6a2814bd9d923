// Levels of training: what somebody needs to know about equality analysis for the part that they have in it.
import { capitalised } from '../phrases/list.ts';

export const trainingLevels = ['awareness', 'author', 'approver'] as const;
export type TrainingLevel = (typeof trainingLevels)[number];

interface LevelWords {
  name: string;
  /** Completes “It is for …”. */
  isFor: string;
  /** Completes “You need it to …”. */
  allows: string;
}

export const levelWords: Readonly<Record<TrainingLevel, LevelWords>> = {
  awareness: {
    name: 'awareness',
    isFor: 'everybody, staff and volunteers',
    allows: 'know when an equality analysis is needed',
  },
  author: {
    name: 'author',
    isFor: 'those who write screenings and equality analyses',
    allows: 'write and send on screenings and equality analyses',
  },
  approver: {
    name: 'approver',
    isFor: 'those who approve equality analyses, and those who decide on what was analysed',
    allows: 'approve screenings and equality analyses',
  },
};

export function isTrainingLevel(text: string): text is TrainingLevel {
  return trainingLevels.some((level) => level === text);
}

export function levelName(level: TrainingLevel): string {
  return capitalised(levelWords[level].name);
}
