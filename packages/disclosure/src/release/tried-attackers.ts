// Every attacker of a policy, tried on what would be shown and on all that is already out.
import type { CellSystem } from '../model/cell-system.ts';
import type { Policy } from '../policies/policy.ts';
import type { Primaries } from '../rules/primary.ts';
import type { Known } from './known.ts';
import { type NotReleased, notReleased } from './not-released.ts';
import type { AuditAnswer, ReleaseTools } from './release-tools.ts';
import type { ShownCells } from './shown-cells.ts';

export type TriedAttacker = AuditAnswer & { attacker: string };

export function triedAttackers(
  { system, primaries, shown }: { system: CellSystem; primaries: Primaries; shown: ShownCells },
  { attackers }: Policy,
  { claims: earlier, earlier: cells }: Known,
  tools: ReleaseTools,
): TriedAttacker[] {
  const whole = cells?.system ?? system;
  const hidden = Uint8Array.from(whole.cells, (_, cell) => shown.hidden[cell] ?? cells?.hidden[cell] ?? 0);
  const question = { system: whole, primaries, hidden, claims: shown.claims, earlier };
  return attackers.map((attacker) => ({
    attacker: attacker.name,
    ...tools.audit({ ...question, attacker }),
  }));
}

/** Everything but a proof that an attacker is kept out is a reason not to publish. */
export function failureOf(audits: readonly TriedAttacker[]): NotReleased | null {
  const found = audits.filter(({ status }) => status === 'disclosed');
  const open = audits.filter(({ status }) => status !== 'protected');
  const said = (answers: readonly TriedAttacker[]) =>
    answers.flatMap(({ attacker, sentences }) => sentences.map((sentence) => `To ${attacker}: ${sentence}`));
  if (found.length > 0) return notReleased('DISCLOSURE_FOUND', said(found));
  if (open.length === 0 && audits.length > 0) return null;
  return notReleased('DISCLOSURE_NOT_PROVEN', [
    'It could not be proven that everything sensitive is protected, so nothing is released.',
    ...said(open),
  ]);
}
