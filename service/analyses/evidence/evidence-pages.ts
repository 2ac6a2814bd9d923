// The pages of evidence, engagement and advice, put together.
import type { Route } from '../../pages/route.ts';
import { addEvidence } from './add-evidence.ts';
import { askForAdvice } from './ask-for-advice.ts';
import { attachFinding } from './attach-finding.ts';
import { changeEngagement } from './change-engagement.ts';
import { changeEvidence } from './change-evidence.ts';
import type { EvidenceNeeds } from './gather-evidence-needs.ts';
import { showBeside } from './show-beside.ts';
import { showEngagement } from './show-engagement.ts';
import { showEvidence } from './show-evidence.ts';
import { showToAdviser } from './show-to-adviser.ts';

export function evidencePages(needs: EvidenceNeeds): Route[] {
  return [
    ...attachFinding(needs),
    ...addEvidence(needs),
    ...showEvidence(needs),
    ...changeEvidence(needs),
    ...showBeside(needs),
    ...showEngagement(needs),
    ...changeEngagement(needs),
    ...askForAdvice(needs),
    ...showToAdviser(needs),
  ];
}
