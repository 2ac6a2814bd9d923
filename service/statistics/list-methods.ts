// Lists the methods with what each takes, what it answers and where it is explained.
import type { StatMethod } from './stat-method.ts';
import { statMethods } from './stat-methods.ts';

/** All methods, or the forms of one. */
export function listMethods(forms: readonly StatMethod[] = statMethods, only?: string): string {
  const entries = forms.flatMap((form) =>
    form.names.filter((name) => only === undefined || name === only).map((name) => ({ name, form })),
  );
  return entries
    .sort((one, other) => one.name.localeCompare(other.name))
    .map(({ name, form }) => entry(name, form))
    .join('\n');
}

function entry(name: string, form: StatMethod): string {
  const inputs = form.inputs.map(
    ({ name: field, is, optional }) => `    ${field}${optional ? '?' : ''}: ${is}\n`,
  );
  return `${name}
  takes
${inputs.join('')}  answers ${outputsOf(form).join(', ')}
  example ${JSON.stringify(form.example)}
  card    docs/methods/${form.cards[name] ?? form.card}
`;
}

/** The fields of an answer, as the example shows them. */
function outputsOf(form: StatMethod): string[] {
  const answer = form.answer(form.example);
  if (!answer.ok) throw new Error(`The example of ${form.names[0]} is refused: ${answer.problems.join(' ')}`);
  return Object.keys(answer.fields);
}
