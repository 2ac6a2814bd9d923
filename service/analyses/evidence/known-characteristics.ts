// Which characteristics an analysis asks about: those of the law that it was opened under.
import { findLegalProfile } from '../../law/index.ts';
import type { Analysis } from '../keeping/analysis.ts';

export function characteristicsOf({ legalProfile }: Pick<Analysis, 'legalProfile'>): readonly string[] {
  return findLegalProfile(legalProfile.id, legalProfile.version)?.characteristics ?? [];
}
