// What can be wrong with a reason that somebody has to give.

const most = 1000;

export function reasonProblems(
  field: string,
  reason: string,
  missing: string,
): { field: string; message: string }[] {
  if (reason === '') return [{ field, message: missing }];
  return reason.length > most ? [{ field, message: 'The reason must have at most 1,000 letters' }] : [];
}
