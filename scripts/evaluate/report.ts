import { agreementOf, kappaOf } from '../../src/analysis/agreement/agreement';
import { bootstrapInterval } from '../../src/analysis/agreement/bootstrap';
import { confusionOf, type LabelPair } from '../../src/analysis/agreement/confusion';

/** Pairs of one trace, which the bootstrap draws as a whole. */
export type TracePairs = readonly LabelPair[];

/** One labelling that is compared with the reference. */
export interface Contestant {
  readonly name: string;
  readonly traces: readonly TracePairs[];
}

/**
 * Accuracy, macro-F1 and kappa of each contestant as a Markdown table, kappa with a 95 % interval
 * over traces drawn anew.
 */
export function summaryTable(contestants: readonly Contestant[]): string {
  const rows = contestants.map(({ name, traces }) => {
    const { accuracy, macroF1, kappa, total } = agreementOf(traces.flat());
    const { low, high } = bootstrapInterval(traces, (pairs) => kappaOf(confusionOf(pairs)));
    const interval = `${fixed(kappa)} [${fixed(low)}, ${fixed(high)}]`;
    return [name, String(total), fixed(accuracy), fixed(macroF1), interval];
  });
  return markdownTable([['labels by', 'spans', 'accuracy', 'macro-F1', 'kappa'], ...rows]);
}

/** Precision, recall and F1 of every label that occurs in the reference, as a Markdown table. */
export function classTable({ traces }: Contestant, order: readonly string[] = []): string {
  const { classes } = agreementOf(traces.flat(), order);
  const rows = classes
    .filter(({ support }) => support > 0)
    .map(({ label, support, precision, recall, f1 }) => [
      label,
      String(support),
      fixed(precision),
      fixed(recall),
      fixed(f1),
    ]);
  return markdownTable([['label', 'spans', 'precision', 'recall', 'F1'], ...rows]);
}

export function fixed(value: number): string {
  return Number.isNaN(value) ? '–' : value.toFixed(2);
}

export function markdownTable(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => row[column]?.length ?? 0)),
  );
  const lines = rows.map(
    (row) => `| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`,
  );
  const rule = `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`;
  return [lines[0], rule, ...lines.slice(1)].join('\n');
}

/** Always the label that is most frequent in the reference. */
export function majority(traces: readonly TracePairs[]): Contestant {
  const counts = new Map<string, number>();
  for (const { gold } of traces.flat()) {
    counts.set(gold, (counts.get(gold) ?? 0) + 1);
  }
  const [most] = [...counts].sort((a, b) => b[1] - a[1]);
  const given = most?.[0] ?? '';
  return {
    name: 'majority class',
    traces: traces.map((pairs) => pairs.map(({ gold }) => ({ gold, given }))),
  };
}

/** Prints a title and its tables, and returns them as one piece of Markdown. */
export function printTables(title: string, parts: readonly string[]): string {
  const content = [`### ${title}`, ...parts].join('\n\n');
  console.log(`\n${content}`);
  return content;
}
