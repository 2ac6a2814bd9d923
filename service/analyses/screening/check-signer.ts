// Whether somebody may sign a part of a screening: with the permission, not after having written in it or signed another part, and trained for it.
import { permission } from '../../pages/permission.ts';
import type { Visitor } from '../../pages/route.ts';
import type { DeedDone } from '../../people/index.ts';
import type { Screening } from './gather-screening.ts';
import type { ScreeningNeeds } from './gather-screening-needs.ts';
import type { SigningShown } from './signatures-view.ts';
import { partsMissing, partWords, type SigningPart, signingParts } from './screening-signature.ts';

/** What whoever looks could sign, in the order of the parts: those they have the permission for. */
export async function listSignings(
  needs: ScreeningNeeds,
  screening: Screening,
  visitor: Visitor,
): Promise<SigningShown[]> {
  const { analysis, result, signatures } = screening;
  if (analysis.state !== 'in-review' || visitor.body !== analysis.bodyId) return [];
  const open = signatures[0]
    ? partsMissing(signatures[0].outcome, result, signatures)
    : signingParts.filter(
        (part) => part !== 'chief-executive' || result.isHigh || result.outcome !== 'not-relevant',
      );
  const theirs = open.filter((part) => visitor.may(permission(partWords[part].permission)));
  return Promise.all(theirs.map((part) => checkSigner(needs, screening, part, visitor)));
}

export async function checkSigner(
  { people, trainingGate }: ScreeningNeeds,
  { analysis, signatures }: Screening,
  part: SigningPart,
  { person }: Visitor,
): Promise<SigningShown> {
  const refused = (refusal: string): SigningShown => ({ part, refusal, asksOwnWhy: false });
  if (signatures.some(({ by }) => by === person?.id))
    return refused(
      'You have signed this already. Somebody else has to sign this part: a screening is decided by two people.',
    );
  const separated = await people.separate({
    doing: 'approve-analysis',
    permission: partWords[part].permission,
    whoDidWhat: writersOf(analysis),
  });
  if (separated.kind === 'their own' && !separated.canOverride) return refused(separated.sentence);
  if (person && part !== 'adviser') {
    const gate = await trainingGate(person.id, 'approver');
    if (!gate.ok) return refused(gate.sentence);
  }
  return { part, refusal: null, asksOwnWhy: separated.kind === 'their own' };
}

function writersOf({ writtenBy, submittedBy }: Screening['analysis']): DeedDone[] {
  const all = new Set([...writtenBy, ...(submittedBy === null ? [] : [submittedBy])]);
  return [...all].map((by) => ({ did: 'wrote', by }));
}
