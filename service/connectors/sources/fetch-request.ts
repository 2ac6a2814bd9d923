// What can be asked of each source: checked before anybody is asked.
import { z } from 'zod';
import { isMonth, monthsBetween } from '../../phrases/month.ts';

const month = z.string().refine(isMonth, 'must be a month, such as 2025-01');
const force = z
  .string()
  .regex(
    /^[a-z][a-z-]{1,40}$/,
    'must be a force as data.police.uk names it, such as cumbria or avon-and-somerset',
  );
const areaCode = z
  .string()
  .regex(/^[EWKSN]\d{8}$/, 'must be a code of nine letters and digits, such as E07000026');
const areas = z
  .array(areaCode)
  .min(1, 'must name at least one area')
  .max(500, 'are too many: ask for 500 at a time');

const mostMonths = 60;
const period = { from: month, to: month };
const inOrder = ({ from, to }: { from: string; to: string }) => {
  const months = monthsBetween(from, to).length;
  return months > 0 && months <= mostMonths;
};
const orderWords = {
  path: ['to'],
  error: `must be the first month or later, and ${mostMonths} months at most`,
};

export const fetchRequest = z.discriminatedUnion('source', [
  z.object({ source: z.literal('police-uk'), force, ...period }).refine(inOrder, orderWords),
  z
    .object({
      source: z.literal('police-uk-archive'),
      force,
      ...period,
      /** The month that the archive is named by. */
      archive: z.union([month, z.literal('latest')]),
    })
    .refine(inOrder, orderWords),
  z.object({
    source: z.literal('nomis'),
    table: z.string().regex(/^NM_\d{1,5}_1$/, 'must be the id of a table of Nomis, such as NM_2041_1'),
    dimension: z
      .string()
      .regex(/^[a-z][a-z0-9_]{1,40}$/, 'must be the name of a dimension, such as c2021_eth_20'),
    areas,
  }),
  z.object({
    source: z.literal('ons'),
    /** `UR`: usual residents; `UR_HH`: in households. */
    population: z.string().regex(/^[A-Za-z0-9_-]{1,30}$/, 'must be a type of population, such as UR'),
    areaType: z.string().regex(/^[a-z0-9]{2,10}$/, 'must be a type of area, such as ltla'),
    dimensions: z
      .array(
        z
          .string()
          .regex(/^[a-z][a-z0-9_]{1,60}$/, 'must be the name of a dimension, such as ethnic_group_tb_20b'),
      )
      .min(1, 'must name at least one dimension')
      .max(3, 'are too many: ask for three at most'),
    areas,
  }),
]);
export type FetchRequest = z.infer<typeof fetchRequest>;
export type RequestOf<Source extends FetchRequest['source']> = Extract<FetchRequest, { source: Source }>;

/** Tables of Census 2021 by characteristic, as Nomis and the ONS name them. */
export const censusTables = [
  {
    id: 'ethnicity',
    label: 'Ethnic group',
    table: 'NM_2041_1',
    dimension: 'c2021_eth_20',
    ons: 'ethnic_group_tb_20b',
  },
  { id: 'sex', label: 'Sex', table: 'NM_2028_1', dimension: 'c_sex', ons: 'sex' },
  {
    id: 'age',
    label: 'Age, five-year bands',
    table: 'NM_2020_1',
    dimension: 'c2021_age_19',
    ons: 'resident_age_18b',
  },
  {
    id: 'religion',
    label: 'Religion',
    table: 'NM_2049_1',
    dimension: 'c2021_religion_10',
    ons: 'religion_tb',
  },
  {
    id: 'disability',
    label: 'Disability',
    table: 'NM_2056_1',
    dimension: 'c2021_disability_5',
    ons: 'disability_4a',
  },
  {
    id: 'legal-partnership',
    label: 'Legal partnership',
    table: 'NM_2022_1',
    dimension: 'c2021_lpstat_12',
    ons: 'legal_partnership_status',
  },
] as const;
