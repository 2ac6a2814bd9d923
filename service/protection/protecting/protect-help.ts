// What `due-regard protect --help` says.
export const protectHelp = `Protect tables.

Usage
  npx due-regard protect TABLE.csv… [options]
`;
