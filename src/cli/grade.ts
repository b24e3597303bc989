import { compareAnswers } from '../analysis/answers/compare';
import { type Complaints, inputObjects } from './input';
import { output } from './output';

interface Row {
  readonly a: string;
  readonly b: string;
  readonly equal: boolean | null;
  readonly rule: string;
}

const verdicts = { equal: true, different: false, unsure: null } as const;

export async function gradeCommand(
  files: readonly string[],
  options: { readonly json?: true },
  complaints: Complaints,
): Promise<void> {
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
    const { verdict, rule } = compareAnswers(a, b);
    out.row({ ...given(value), a, b, equal: verdicts[verdict], rule });
  }
  out.end();
}

/** An id on the line comes back with the result. */
function given({ id }: Record<string, unknown>): object {
  return id === undefined ? {} : { id };
}
