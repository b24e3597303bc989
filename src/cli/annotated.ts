import { annotate, type AnnotatedThought } from '../analysis/annotate';
import type { Trajectory } from '../analysis/model';
import { ruleLabeller } from '../analysis/segments/ruleLabeller';
import type { Tokenizer } from '../analysis/tokens/tokenizer';
import type { CorpusFile } from '../corpus/corpusFile';
import { type Complaints, inputFiles } from './input';

export interface AnnotatedInput extends AnnotatedThought {
  readonly file: string;
  readonly record: number;
  readonly line: number;
  readonly trajectory: Trajectory;
}

/** Every trajectory of the files, annotated, in order; bad records are named and passed over. */
export async function* annotatedInput(
  names: readonly string[],
  tokenizer: Tokenizer,
  complaints: Complaints,
): AsyncIterable<AnnotatedInput> {
  const tools = { tokenizer, labeller: ruleLabeller };
  for await (const { name, corpus } of inputFiles(names, complaints)) {
    for (let record = 0; record < corpus.recordCount; record++) {
      for (const trajectory of await trajectoriesOf(name, corpus, record, complaints)) {
        const line = corpus.lineOf(record) + 1;
        yield { file: name, record, line, trajectory, ...annotate(trajectory, tools) };
      }
    }
  }
}

async function trajectoriesOf(
  name: string,
  corpus: CorpusFile,
  record: number,
  complaints: Complaints,
): Promise<readonly Trajectory[]> {
  const content = await corpus.content(record);
  if (content.kind === 'trajectories') {
    return content.trajectories;
  }
  const problem = await corpus.problem(record);
  if (problem !== undefined) {
    complaints.addProblem(name, problem);
  }
  return [];
}
