// What `due-regard funnel --help` says.

import { exitCodes } from '../findings/help-lines.ts';

export const funnelHelp = `Hold many places beside each other: in which is a disparity outside what chance and ordinary spread explain?

Usage
  npx due-regard funnel --events PATH… --population PATH --area-lookup FILE --by BREAKDOWN --group NAME
  npx due-regard funnel --counts PATH --population PATH --by BREAKDOWN --group NAME [options]

Places
  --events             each partner that sent records is a place; --area-lookup says which districts are its
  --counts             each area of the table is a place: forces by name with --area-lookup, or the
                       population's own areas without it
  --area-lookup FILE   which district belongs to which area or police force
  --group NAME         whose ratio, such as Black

What is counted, over whom, and what comes out
  --counting, --where, --population, --by, --reference, --roll-up, --from, --to, --per, --level,
  --format, --out: as for npx due-regard disparity --help. The reference is a group or "everyone else".

The limits allow for chance and for as much spread as is ordinary among the places: inner limits
leave out 1 place in 20, outer limits 1 in 500. Places are in no order of merit: how high or low
each could stand is told beside it. Small places are shown.

${exitCodes}

Examples
  npx due-regard funnel --events forces --population ethnicity-by-district.csv \\
      --area-lookup lad-to-pfa.csv --by self-defined-ethnicity --group Black
  npx due-regard funnel --counts use-of-force-by-force.csv --where "Tactic=*Total Tactics" \\
      --population ethnicity-by-district.csv --area-lookup lad-to-pfa.csv --by ethnicity --group Black \\
      --counting "uses of force" --format html --out funnel.html
`;
