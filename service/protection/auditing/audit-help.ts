// What `due-regard audit --help` says.
export const auditHelp = `Audit tables.
`;
