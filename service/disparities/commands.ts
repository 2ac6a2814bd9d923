// The command-line commands of disparities. Nothing heavy is loaded before one is run.

import type { Command } from '../platform/command.ts';
import { pathwayHelp } from './pathways/pathway-help.ts';
import { payHelp } from './pay/pay-help.ts';
import { amountHelp } from './amounts/amount-help.ts';
import { funnelHelp } from './funnels/funnel-help.ts';
import { disparityHelp } from './rates/disparity-help.ts';
import { representationHelp } from './representation/representation-help.ts';
import { searchHelp } from './searches/search-help.ts';
import { darknessHelp } from './shares/darkness-help.ts';
import { hitRateHelp } from './shares/hit-rate-help.ts';
import { shareHelp } from './shares/share-help.ts';
import { trendHelp } from './trends/trend-help.ts';

export const commands: readonly Command[] = [
  {
    words: ['disparity'],
    summary: 'Compare how often groups are counted, from events or counts and a population',
    help: disparityHelp,
    run: async (args, io) => (await import('./rates/run-disparity.ts')).runDisparity(args, io),
  },
  {
    words: ['trend'],
    summary: 'Follow a disparity over time: the ratio itself, its limits, and whether it changed',
    help: trendHelp,
    run: async (args, io) => (await import('./trends/run-trend.ts')).runTrend(args, io),
  },
  {
    words: ['funnel'],
    summary: 'Hold many places beside each other: where is a disparity unlike the others?',
    help: funnelHelp,
    run: async (args, io) => (await import('./funnels/run-funnel.ts')).runFunnel(args, io),
  },
  {
    words: ['amount'],
    summary: 'Compare means or medians of an amount by group, such as minutes of waiting',
    help: amountHelp,
    run: async (args, io) => (await import('./amounts/run-amount.ts')).runAmount(args, io),
  },
  {
    words: ['darkness'],
    summary: 'Ask whether fewer searches of a group are made once it is dark: the veil of darkness',
    help: darknessHelp,
    run: async (args, io) => (await import('./shares/run-darkness.ts')).runDarkness(args, io),
  },
  {
    words: ['hit-rate'],
    summary: 'Compare what came of searches of each group: any action, arrest, linked to the object',
    help: hitRateHelp,
    run: async (args, io) => (await import('./shares/run-hit-rate.ts')).runHitRate(args, io),
  },
  {
    words: ['share'],
    summary: 'Compare what share of each group’s records had an outcome, such as arrest',
    help: shareHelp,
    run: async (args, io) => (await import('./shares/run-share.ts')).runShare(args, io),
  },
  {
    words: ['search'],
    summary: 'Look through combinations of characteristics for those that stand out',
    help: searchHelp,
    run: async (args, io) => (await import('./searches/run-search.ts')).runSearch(args, io),
  },
  {
    words: ['representation'],
    summary: 'Set the make-up of a body against residents or another benchmark',
    help: representationHelp,
    run: async (args, io) =>
      (await import('./representation/run-representation.ts')).runRepresentation(args, io),
  },
  {
    words: ['pathway'],
    summary: 'Follow people through stages: how likely each group was to get on at each',
    help: pathwayHelp,
    run: async (args, io) => (await import('./pathways/run-pathway.ts')).runPathway(args, io),
  },
  {
    words: ['pay-gap'],
    summary: 'Work out pay gaps: women and men by the Regulations, other groups the same way',
    help: payHelp,
    run: async (args, io) => (await import('./pay/run-pay-gap.ts')).runPayGap(args, io),
  },
];
