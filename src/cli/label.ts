import { factorOf } from '../analysis/segments/factors';
import { type Labeller, labelOfSpan } from '../analysis/segments/labeller';
import type { SchemeId } from '../analysis/segments/schemes';
import { labelSpans } from '../analysis/segments/segmentThought';
import { type Complaints, inputObjects } from './input';
import { output } from './output';
import { type LabellingOptions, labellerFrom } from './labelling';

export interface LabelOptions extends LabellingOptions {
  readonly json?: true;
  readonly scheme?: SchemeId;
}

interface Row {
  readonly id: unknown;
  readonly labels: readonly {
    readonly factor: string;
    readonly group: string;
    readonly label: string | null;
    readonly confidence: number;
    readonly cue: string;
    readonly backtrack: number | null;
  }[];
}

export async function labelCommand(
  files: readonly string[],
  options: LabelOptions,
  complaints: Complaints,
): Promise<void> {
  const labeller = labellerFrom(options);
  const out = output<Row>(options.json === true, [
    ['id', (row) => String(row.id)],
    ['spans', (row) => row.labels.length],
    ['labels', (row) => row.labels.map(({ label, factor }) => label ?? factor).join(' ')],
  ]);
  for await (const { where, value } of inputObjects(files, complaints)) {
    const { id, spans } = value;
    if (!isTexts(spans)) {
      complaints.add(`${where}: "spans" has to be a list of strings`);
      continue;
    }
    out.row({ id: id ?? null, labels: labelsOf(spans, labeller, options.scheme ?? 'factors') });
  }
  out.end();
}

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((each) => typeof each === 'string');
}

function labelsOf(spans: readonly string[], labeller: Labeller, scheme: SchemeId): Row['labels'] {
  return labelSpans(spans, labeller).map((label) => ({
    factor: label.factor,
    group: factorOf(label.factor).group,
    label: labelOfSpan(scheme, label) ?? null,
    confidence: label.confidence,
    cue: label.cue,
    backtrack: label.backtrack,
  }));
}
