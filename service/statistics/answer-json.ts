// An answer as one line of JSON: infinite numbers as "Inf" and "-Inf", everything else as it stands.

export function answerJson(answer: object): string {
  return JSON.stringify(answer, (_, value: unknown) => {
    if (typeof value !== 'number' || Number.isFinite(value)) return value;
    if (Number.isNaN(value)) throw new Error('An answer holds a number that is not one.');
    return value > 0 ? 'Inf' : '-Inf';
  });
}
