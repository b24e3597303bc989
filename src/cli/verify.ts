import type { ClaimVerdict } from '../analysis/verify/claim';
import { ClaimCounts } from '../analysis/verify/claimCounts';
import { verifyTrajectory } from '../analysis/verify/verifyTrajectory';
import { annotatedInput } from './annotated';
import { claimRow } from './claimRow';
import type { Complaints } from './input';
import { type Column, output } from './output';
import { readingFrom, type ReadingOptions } from './reading';
import { Verifying, type VerifyingOptions } from './verifying';

export interface VerifyOptions extends ReadingOptions, VerifyingOptions {
  readonly json?: true;
}

const verdicts = ['true', 'false', 'unsure'] as const satisfies readonly ClaimVerdict[];

type Counted = ClaimCounts['rows'][number];

const columns: readonly Column<Counted>[] = [
  ['verifier', (row) => row.verifier],
  ...verdicts.map((verdict): Column<Counted> => [verdict, (row) => row[verdict]]),
];

/** One object per claim with `--json`; else how many of each verdict every verifier gave. */
export async function verifyCommand(
  files: readonly string[],
  options: VerifyOptions,
  complaints: Complaints,
): Promise<void> {
  const reading = await readingFrom(options);
  const verifying = new Verifying(options, complaints);
  const counts = new ClaimCounts();
  const isJson = options.json === true;
  const out = output(isJson, columns);
  try {
    for await (const input of annotatedInput(files, reading, complaints)) {
      const { file, record, line, trajectory } = input;
      const { index, problemKey } = trajectory;
      for (const claim of [...verifyTrajectory(trajectory), ...(await verifying.claims(input))]) {
        counts.add(claim);
        if (isJson) {
          out.row({ file, record, line, index, problemKey, ...claimRow(claim) });
        }
      }
    }
  } finally {
    verifying.dispose();
  }
  if (!isJson) {
    counts.rows.forEach((row) => out.row(row));
  }
  out.end();
}
