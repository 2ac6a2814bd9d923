// Times the whole pipeline, from files to a finding: node bench/pipeline.ts, then the words of `due-regard disparity`.
import { readArguments } from '../service/disparities/rates/disparity-arguments.ts';
import { findDisparity } from '../service/disparities/rates/find-disparity.ts';
import { tellTiming } from './tell-timing.ts';

const read = readArguments(process.argv.slice(2), process.cwd());
if (read.kind !== 'arguments') throw new Error('These are not the words of `due-regard disparity`.');

const started = performance.now();
const made = await findDisparity(read.value, () => {});
const seconds = (performance.now() - started) / 1000;

if (!made.ok) throw new Error(made.problems.map(({ message }) => message).join('\n'));
const { groups, unknown } = made.finding;
const inGroups = groups.reduce((sum, { count }) => sum + (count ?? 0), 0);
const counted = inGroups + (unknown.count ?? 0) + unknown.kinds.notApplicable;
tellTiming({ tool: 'Due Regard', rows: counted, seconds, counted });
