// What `stat --help` says.

export const statHelp = `Answers with one statistic: a JSON object on standard input, the answer as JSON on standard output.
Give one object a line and each answer comes on its own line, in the same order.

Usage
  npx due-regard stat METHOD < inputs.json
  npx due-regard stat --list
  npx due-regard stat METHOD --help
  npx due-regard stat --replay FILE.json

METHOD is the name of a function of the library in kebab case: rate-ratio, risk-difference, pay-gap.

Options
  --list          print each method with its inputs, its answers and the card that explains it
  --replay FILE   answer every case of a file of reference cases and print each miss with both numbers;
                  a CSV file that a case names is looked for beside the file
  --help          show this text; after a METHOD, what that method takes

Numbers that are infinite are printed as "Inf" and "-Inf". What cannot be computed is null, with the
reason under "reasons" or "reason". Input that cannot be is refused with a sentence on standard error;
among several lines its answer is {"error": "the sentence"}.

The command ends with 0 when everything was answered, or no case of a replay failed; with 1 when something was refused or
failed; with 2 when it was called wrongly.

Examples
  echo '{"events1": 70, "exposure1": 1194, "events0": 6930, "exposure0": 488025}' | npx due-regard stat rate-ratio
  echo '{"x1": 12, "n1": 80, "x0": 48, "n0": 160, "conf_level": 0.99}' | npx due-regard stat risk-ratio
  printf '{"successes": 0, "n": 10}\\n{"successes": 5, "n": 10}\\n' | npx due-regard stat proportion
  npx due-regard stat --replay packages/statistics/golden/03-rate-ratio.json
`;
