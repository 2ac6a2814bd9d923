// Words that were to be put in the place of others, and were not.
import type { PublicationDocument } from '../document/document.ts';
import { type Finding, look, shown, stops } from './finding.ts';
import { passagesOf } from './passage.ts';

const left: readonly (readonly [RegExp, 'stops' | 'look'])[] = [
  [/\[\s*(insert|enter|add|name of|your|date|organisation|xx+|to be)\b[^\]]*\]?/i, 'stops'],
  [/<\s*(insert|enter|add|name of|your)\b[^>]*>?/i, 'stops'],
  [/\{\{[^}]*\}?\}?/, 'stops'],
  [/\blorem ipsum\b/i, 'stops'],
  [/\bclick (or tap )?here to (enter|add) text\b/i, 'stops'],
  [/\bx{3,}\b/i, 'stops'],
  [/\?{3,}/, 'stops'],
  [/\b(error! (bookmark|reference source) not (defined|found))\b/i, 'stops'],
  [/\b(to be (confirmed|announced|added|completed|inserted|decided))\b/i, 'look'],
  [/\b(TBC|TBA|TBD|T[O]DO|F[I]XME)\b/, 'look'],
];

export function checkPlaceholders(document: PublicationDocument): Finding[] {
  return passagesOf(document).flatMap(({ block, text }) =>
    left.flatMap(([pattern, severity]) => {
      const found = pattern.exec(text);
      if (!found) return [];
      const seen = `${shown(text, 80)} still has “${found[0].slice(0, 40)}”.`;
      const mend = 'Put in what belongs there.';
      return [
        severity === 'stops'
          ? stops('placeholder', block, seen, mend)
          : look('placeholder', block, seen, mend),
      ];
    }),
  );
}
