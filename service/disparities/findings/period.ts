// The period of a finding, and which of its months each partner sent.

export interface PartnerMonths {
  partner: string;
  monthsSubmitted: string[];
  monthsMissing: string[];
}

export interface Period {
  /** `YYYY-MM`; null where the data carry no months. */
  from: string | null;
  to: string | null;
  /** Months for which at least one partner sent a file. */
  monthsSubmitted: string[];
  /** Months that at least one partner never sent. They are missing, not zero. */
  monthsMissing: string[];
  partners: PartnerMonths[];
}
