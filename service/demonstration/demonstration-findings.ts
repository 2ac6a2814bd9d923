// The findings that the demonstration opens with: two years of all searches, and one year of searches for drugs.

/** What a finding is asked for; the data come with it when it is made. */
export interface DemonstrationFinding {
  by: string;
  rollUp: string;
  reference: string;
  /** First and last month, both included. */
  from: string;
  to: string;
  /** Only searches whose column holds exactly this value. */
  filters: { header: string; value: string }[];
}

const byEthnicity = { by: 'self-defined-ethnicity', rollUp: '5', reference: 'White' };

export const demonstrationFindings: readonly DemonstrationFinding[] = [
  { ...byEthnicity, from: '2024-01', to: '2025-12', filters: [] },
  {
    ...byEthnicity,
    from: '2025-01',
    to: '2025-12',
    filters: [{ header: 'Object of search', value: 'Controlled drugs' }],
  },
];
