// Writes docs/operations/permissions.md from the roles and from every route of the program.
import { writeFileSync } from 'node:fs';
import { openProgram } from './open-program.ts';
import { permissionsDocument } from './permissions-document.ts';

await using program = await openProgram();
const path = new URL('../docs/operations/permissions.md', import.meta.url);
writeFileSync(path, permissionsDocument(program.routes));
console.log(`${program.routes.length} routes are in docs/operations/permissions.md.`);
