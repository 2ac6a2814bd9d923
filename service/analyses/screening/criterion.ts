// Whether a criterion of a rule holds for the answers of a screening, and what was seen, in words.
import type { Criterion, RelevanceLevel } from './outcome-rule.ts';
import { relevanceLevels } from './outcome-rule.ts';
import type { Asked, Relevance, ScreeningAnswers } from './screening-answers.ts';

/** Null where it does not hold. */
export function holds(criterion: Criterion, answers: ScreeningAnswers): string | null {
  switch (criterion.kind) {
    case 'answer':
      return answeredAs(answers.gate, criterion);
    case 'any-gate':
      return anyAnsweredAs(answers.gate, criterion.isOneOf);
    case 'relevance':
      return relevant(answers.relevance, criterion);
    case 'unknown':
      return unknown(answers, criterion.atLeast);
    case 'weight':
      return weighs(answers.weights, criterion);
    case 'weights':
      return weighTogether(answers.weights, criterion);
    case 'other-assessment':
      return answers.others.length === 0 ? null : `Needed as well: ${listed(answers.others)}.`;
  }
}

const quoted = ({ label, words }: Asked): string => `“${label}” is answered “${words}”.`;

function answeredAs(
  asked: readonly Asked[],
  { question, isOneOf }: Extract<Criterion, { kind: 'answer' }>,
): string | null {
  const found = asked.find(({ id }) => id === question);
  return found && isOneOf.includes(found.value) ? quoted(found) : null;
}

function anyAnsweredAs(asked: readonly Asked[], isOneOf: readonly string[]): string | null {
  const found = asked.filter(({ value }) => isOneOf.includes(value));
  return found.length === 0 ? null : found.map(quoted).join(' ');
}

/** “Don’t know” counts as medium until evidence is found. */
function levelOf(value: string): RelevanceLevel {
  return value === 'dont-know' ? 'medium' : (relevanceLevels.find((level) => level === value) ?? 'medium');
}

function relevant(
  cells: readonly Relevance[],
  { level, atLeast, atMost = Infinity }: Extract<Criterion, { kind: 'relevance' }>,
): string | null {
  const reach = relevanceLevels.indexOf(level);
  const found = cells.filter(({ value }) => relevanceLevels.indexOf(levelOf(value)) <= reach);
  const count = new Set(found.map(({ characteristic }) => characteristic)).size;
  if (count < atLeast || count > atMost) return null;
  const words = level === 'low' ? 'Low or more' : level === 'medium' ? 'Medium or more' : 'High';
  return `${words} for ${cellsInWords(found)}.`;
}

/** “race (aims A and B), sex (aim A)”. */
function cellsInWords(cells: readonly Relevance[]): string {
  const names = [...new Set(cells.map(({ name }) => name))];
  return listed(
    names.map((name) => {
      const letters = cells.filter((cell) => cell.name === name).map(({ letter }) => letter);
      return `${name.toLowerCase()} (${letters.length === 1 ? 'aim' : 'aims'} ${listed(letters)})`;
    }),
  );
}

function unknown({ gate, relevance }: ScreeningAnswers, atLeast: number): string | null {
  const isUnknown = ({ value }: { value: string }): boolean => value === 'dont-know';
  const [questions, cells] = [gate.filter(isUnknown), relevance.filter(isUnknown)];
  const count = questions.length + cells.length;
  const isMissing = [...questions, ...cells].some((one) => one.isMissing);
  if (count < atLeast) return null;
  const named = [
    ...questions.map(({ label }) => `“${label}”`),
    ...(cells.length > 0 ? [cellsInWords(cells)] : []),
  ];
  return `${count} ${count === 1 ? 'answer is' : 'answers are'} “Don’t know”${isMissing ? ' or missing' : ''}: ${named.join('; ')}.`;
}

function weighs(
  asked: readonly Asked[],
  { question, atLeast = 1, atMost = 5 }: Extract<Criterion, { kind: 'weight' }>,
): string | null {
  const found = asked.find(({ id }) => id === question);
  const score = Number(found?.value);
  if (!found || !(score >= atLeast && score <= atMost)) return null;
  return `“${found.label}” has ${score} of 5.`;
}

function weighTogether(
  asked: readonly Asked[],
  { score, atLeast }: Extract<Criterion, { kind: 'weights' }>,
): string | null {
  const found = asked.filter(({ value }) => Number(value) >= score);
  if (found.length < atLeast) return null;
  return `${found.length} of the ${asked.length} weights are ${score} or more: ${listed(found.map(({ label }) => `“${label}”`))}.`;
}

function listed(words: readonly string[]): string {
  return words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}
