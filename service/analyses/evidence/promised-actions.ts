// The actions that an analysis promises: of its gaps and of its mitigations, each in the place where it stands.
import type { PromisedAction } from '../../actions/index.ts';
import { type Answers, fieldOf, valueOf } from '../keeping/answers.ts';

/** Rows in which no action is named yet promise none. */
export function promisedActions(answers: Answers): PromisedAction[] {
  return [...rowsOf(answers, 'gaps', ofGap), ...rowsOf(answers, 'mitigations', ofMitigation)];
}

type Said = (column: string) => string;

function rowsOf(
  answers: Answers,
  list: string,
  read: (said: Said) => Omit<PromisedAction, 'part' | 'title' | 'ownerId' | 'ownerJob' | 'due'>,
): PromisedAction[] {
  return answers.rows
    .filter((row) => row.list === list)
    .flatMap(({ rowId }) => {
      const said: Said = (column) => valueOf(answers, fieldOf(column, { list, rowId })).trim();
      const title = said('action').slice(0, 2000);
      if (title === '') return [];
      const facts = { ownerId: null, ownerJob: said('owner').slice(0, 200), due: dayIn(said('due')) };
      return [{ part: `${list}/${rowId}`, title, ...facts, ...read(said) }];
    });
}

function ofGap(said: Said) {
  const when = said('when');
  return {
    because: `Not known: ${said('gap')}`.slice(0, 5000),
    characteristics: said('characteristic').split('\n').filter(Boolean),
    timing: when === 'before' || when === 'after' ? when : null,
  } as const;
}

function ofMitigation(said: Said) {
  const before = said('before-decision');
  return {
    because: said('mitigation') === '' ? '' : `For: ${said('mitigation')}`.slice(0, 5000),
    characteristics: [],
    timing: before === 'yes' ? 'before' : before === 'no' ? 'after' : null,
  } as const;
}

function dayIn(typed: string): string | null {
  const at = /^\d{4}-\d{2}-\d{2}$/.test(typed) ? Date.parse(`${typed}T00:00:00Z`) : Number.NaN;
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(typed) ? typed : null;
}
