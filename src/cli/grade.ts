import { compareAnswers } from '../analysis/answers/compare';
import { type PolicyOptions, policyOf } from './policy';
import { type Complaints, inputObjects } from './input';
import { output } from './output';

interface Row {
  readonly a: string;
  readonly b: string;
  readonly equal: boolean | null;
  readonly rule: string;
}

export interface GradeOptions extends PolicyOptions {
  readonly json?: true;
}

const verdicts = { equal: true, different: false, unsure: null } as const;

export async function gradeCommand(
  files: readonly string[],
  options: GradeOptions,
  complaints: Complaints,
): Promise<void> {
  const policy = policyOf(options);
  const out = output<Row>(options.json === true, [
    ['a', (row) => row.a],
    ['b', (row) => row.b],
    ['equal', (row) => (row.equal === null ? 'cannot tell' : String(row.equal))],
    ['rule', (row) => row.rule],
  ]);
  for await (const { where, value } of inputObjects(files, complaints)) {
    const { a, b } = value;
    if (typeof a !== 'string' || typeof b !== 'string') {
      complaints.add(`${where}: the strings "a" and "b" are wanted`);
      continue;
    }
    const { verdict, rule } = compareAnswers(a, b, policy);
    out.row({ ...given(value), a, b, equal: verdicts[verdict], rule });
  }
  out.end();
}

/** An id on the line comes back with the result. */
function given({ id }: Record<string, unknown>): object {
  return id === undefined ? {} : { id };
}
