import { extractAnswer, isAnswerCutOff } from '../analysis/answers/extract';
import type { ExtractedAnswer } from '../analysis/model';
import { type Complaints, inputObjects } from './input';
import { output } from './output';

interface Row {
  readonly kind: 'stated' | 'contradictory' | 'truncated' | 'none';
  readonly answer: string | null;
  readonly span: readonly [number, number] | null;
  readonly method: string | null;
  readonly strength: string | null;
  /** What an earlier statement names instead. */
  readonly contradicts: string | null;
}

export async function extractCommand(
  files: readonly string[],
  options: { readonly json?: true },
  complaints: Complaints,
): Promise<void> {
  const out = output<Row>(options.json === true, [
    ['answer', (row) => row.answer ?? undefined],
    ['kind', (row) => row.kind],
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
    kind: kindOf(text, found),
    answer: found?.answer ?? null,
    span: found === undefined ? null : [found.span.start, found.span.end],
    method: found?.method ?? null,
    strength: found?.strength ?? null,
    contradicts: found?.contradicts?.answer ?? null,
  };
}

function kindOf(text: string, found: ExtractedAnswer | undefined): Row['kind'] {
  if (found === undefined) {
    return isAnswerCutOff(text) ? 'truncated' : 'none';
  }
  return found.contradicts === undefined ? 'stated' : 'contradictory';
}
