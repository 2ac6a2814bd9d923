// Who did something, as a page says it: by name until that is erased, and by the role as it was.
import type { HistoryValue } from '../platform/ledger/index.ts';

const known: Readonly<Record<string, string>> = {
  staff: 'staff of this machine',
  program: 'the program',
  demonstration: 'the demonstration',
  visitor: 'somebody who was not signed in',
};

export function describeActor({ id, role, name }: { id: string; role: string; name: HistoryValue }): string {
  const called = known[id];
  if (called !== undefined) return called;
  return `${calledOf(name, id)} (${role
    .split(' ')
    .map((one) => one.replaceAll('-', ' '))
    .join(', ')})`;
}

function calledOf(name: HistoryValue, id: string): string {
  if (name.kind === 'text') return name.text;
  return name.kind === 'erased' ? 'a person whose name was erased' : id;
}
