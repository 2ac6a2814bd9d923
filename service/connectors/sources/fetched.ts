// What was brought in from a source: files as they go on from here, and what must be known of them.

export interface FetchedFile {
  /** As the importer of data knows it. */
  name: string;
  path: string;
  rows: number;
}

export interface Fetched {
  files: FetchedFile[];
  /** Plain sentences: months that are not published, figures held back. */
  notes: string[];
}

/** How far it is, for whoever waits. */
export interface FetchProgress {
  doing: string;
  done: number;
  total: number;
}

export interface FetchInto {
  /** A folder that is there. */
  into: string;
  tell(progress: FetchProgress): void;
}
