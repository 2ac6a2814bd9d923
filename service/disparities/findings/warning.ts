// Something to be read with a finding, or why there is none.

export interface Warning {
  code: string;
  message: string;
}

/** What was noticed in a file: its sentence names the file. */
export function warningOf({ code, message }: Warning): Warning {
  return { code, message };
}
