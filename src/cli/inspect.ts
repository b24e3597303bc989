import { withFalseEquations } from '../analysis/defects/falseEquations';
import { labelOfSpan } from '../analysis/segments/labeller';
import type { SchemeId } from '../analysis/segments/schemes';
import { type AnnotatedInput, annotatedInput } from './annotated';
import { claimRow } from './claimRow';
import type { Complaints } from './input';
import { type Column, output } from './output';
import { rewardRowsOf } from './rewardRows';
import { readingFrom, type ReadingOptions } from './reading';
import { rowFilter } from './rowFilter';
import { type LabellingOptions, labellerFrom } from './labelling';
import { Verifying, type VerifyingOptions } from './verifying';
import type { PlacedClaim } from '../analysis/verify/verifiedTexts';

export interface InspectOptions extends ReadingOptions, LabellingOptions, VerifyingOptions {
  readonly json?: true;
  readonly scheme?: SchemeId;
  readonly text: boolean;
  readonly filter?: string;
}

type Row = ReturnType<typeof rowOf>;

const columns: readonly Column<Row>[] = [
  ['record', (row) => row.record],
  ['problem', (row) => row.problemKey],
  ['model', (row) => row.model ?? undefined],
  ['answer', (row) => row.answer ?? undefined],
  ['correct', (row) => (row.correct === null ? undefined : String(row.correct))],
  ['tokens', (row) => row.tokens.total],
  ['segments', (row) => row.segments.length],
  ['backtracks', (row) => row.backtracks.length],
];

export async function inspectCommand(
  files: readonly string[],
  options: InspectOptions,
  complaints: Complaints,
): Promise<void> {
  const wanted = rowFilter(options.filter ?? '');
  const reading = await readingFrom(options);
  const labeller = labellerFrom(options);
  const verifying = new Verifying(options, complaints);
  const out = output(options.json === true, columns);
  try {
    for await (const input of annotatedInput(files, reading, complaints, labeller)) {
      if (wanted(input)) {
        out.row(rowOf(input, options, await verifying.claims(input)));
      }
    }
  } finally {
    verifying.dispose();
  }
  out.end();
}

/** @param claims what verifiers of the user's own say */
function rowOf(
  input: AnnotatedInput,
  { scheme = 'factors', text, verifier }: InspectOptions,
  claims: readonly PlacedClaim[],
) {
  const { file, record, line, trajectory, annotation } = withFalseEquations(input);
  const { segments, backtracks, interimAnswers, progress, defects, tokens, answer, correct } =
    annotation;
  return {
    file,
    record,
    line,
    index: trajectory.index,
    format: trajectory.format,
    problemKey: trajectory.problemKey,
    ...(text && { problem: trajectory.problem.text }),
    model: trajectory.model ?? null,
    sample: trajectory.sample ?? null,
    finish: trajectory.finish ?? null,
    truncated: trajectory.truncated,
    gold: trajectory.gold ?? null,
    correct: correct ?? null,
    answer: answer?.answer ?? null,
    ...(text && { thought: trajectory.thought.text, response: trajectory.response.text }),
    thoughtState: trajectory.thoughtState,
    tokens,
    reported: trajectory.usage?.raw ?? null,
    segments: segments.map(({ published, ...segment }) => ({
      ...segment,
      label: labelOfSpan(scheme, { ...segment, ...(published && { published }) }) ?? null,
    })),
    backtracks,
    interimAnswers,
    progress,
    defects,
    ...(verifier !== undefined && { claims: claims.map(claimRow) }),
    reward: trajectory.reward ?? null,
    rewards: rewardRowsOf(input.rewardInput),
  };
}
