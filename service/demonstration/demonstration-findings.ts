// The findings that the demonstration opens with: one clear, one that shows how little a single year can tell.

/** What a finding is asked for, in the words of the command line. */
export interface FindingRequest {
  by: string;
  rollUp: string;
  reference: string;
  /** First and last month, both included. */
  from: string;
  to: string;
  /** Only searches whose column holds exactly this value. */
  where?: { column: string; value: string };
}

export const demonstrationFindings: readonly FindingRequest[] = [
  { by: 'self-defined-ethnicity', rollUp: '5', reference: 'White', from: '2024-01', to: '2025-12' },
  {
    by: 'self-defined-ethnicity',
    rollUp: '5',
    reference: 'White',
    from: '2025-01',
    to: '2025-12',
    where: { column: 'Object of search', value: 'Controlled drugs' },
  },
];
