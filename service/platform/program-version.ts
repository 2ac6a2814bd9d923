// The version of the program, as receipts and `--version` state it.
import manifest from '../../package.json' with { type: 'json' };

export const programVersion: string = manifest.version;
