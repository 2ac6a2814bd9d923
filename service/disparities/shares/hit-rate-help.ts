// What `due-regard hit-rate --help` says.

import { sharesHelpComparison, sharesHelpOptions } from './share-help.ts';

export const hitRateHelp = `Compare what came of searches of each group: any action, arrest, and an outcome linked to the object, each apart.

A lower hit rate is consistent with searching a group on less evidence, but does not show it: where the likelihoods of
those searched differ, hit rates differ with one and the same bar for everybody.

Usage
  npx due-regard hit-rate --events PATH… --by BREAKDOWN [options]

${sharesHelpOptions}

${sharesHelpComparison.replace('(may be repeated)', '(may be repeated;\n                       partner and object of search when nothing is said)')}

Examples
  npx due-regard hit-rate --events cumbria --by self-defined-ethnicity --from 2020-01 --to 2020-12
  npx due-regard hit-rate --events kent.tar.gz --by officer-defined-ethnicity --where "Object of search=Controlled drugs"
`;
