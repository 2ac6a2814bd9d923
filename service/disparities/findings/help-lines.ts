// The lines of --help that every command that makes a finding has.

export const exitCodes = 'Exit codes: 0 done; 1 refused, with the reasons on standard error; 2 wrong usage.';

export const outputHelp = `  --format FORMAT      text, json, csv or html (text)
  --out FILE           write to a file, whole or not at all
  --help               this

${exitCodes}`;

/** From how sure a comparison is to what comes out. */
export const comparisonHelp = `  --band LOW-HIGH      ratios too near 1 to matter (0.8-1.25)
  --level LEVEL        confidence level (0.95)

What comes out
${outputHelp}`;
