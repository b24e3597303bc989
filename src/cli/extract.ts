import { extractAnswer } from '../analysis/answers/extract';
import { type Complaints, inputObjects } from './input';
import { output } from './output';

interface Row {
  readonly answer: string | null;
  readonly span: readonly [number, number] | null;
  readonly method: string | null;
  readonly strength: string | null;
}

export async function extractCommand(
  files: readonly string[],
  options: { readonly json?: true },
  complaints: Complaints,
): Promise<void> {
  const out = output<Row>(options.json === true, [
    ['answer', (row) => row.answer ?? undefined],
    ['method', (row) => row.method ?? undefined],
    ['strength', (row) => row.strength ?? undefined],
  ]);
  for await (const { where, value } of inputObjects(files, complaints)) {
    const { id, text } = value;
    if (typeof text !== 'string') {
      complaints.add(`${where}: the string "text" is wanted`);
      continue;
    }
    out.row({ ...(id !== undefined && { id }), ...rowOf(text) });
  }
  out.end();
}

function rowOf(text: string): Row {
  const found = extractAnswer(text);
  return {
    answer: found?.answer ?? null,
    span: found === undefined ? null : [found.span.start, found.span.end],
    method: found?.method ?? null,
    strength: found?.strength ?? null,
  };
}
