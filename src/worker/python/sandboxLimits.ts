/** What one program may take, with all of its tests. */
export interface SandboxLimits {
  readonly seconds: number;
  /** Of Python's memory, in MiB. */
  readonly mebibytes: number;
}

/** The same where nothing is said. */
export const defaultLimits: SandboxLimits = { seconds: 10, mebibytes: 256 };

/** What may be asked for. Python itself takes some 30 MiB. */
export const limitRanges = {
  seconds: { least: 1, most: 300 },
  mebibytes: { least: 64, most: 2_048 },
} as const;
