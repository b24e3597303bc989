import { join } from 'node:path';
import { repositoryRoot } from '../../../scripts/paths';
import { annotate } from '../../../src/analysis/annotate';
import { readRecord } from '../../../src/analysis/formats/readRecord';
import { defaultAnnotationSettings } from '../../../src/worker/annotationSettings';
import { AnnotationToolbox } from '../../../src/worker/annotationToolbox';
import type { AnnotatedTrajectory } from '../../../src/worker/protocol';
import { seededRandom } from '../../support/seededRandom';
import { sentence } from '../annotate/sentences';

/** A trajectory of about so many tokens, annotated as the product does. The build must be there. */
export async function longTrajectory(tokens: number): Promise<AnnotatedTrajectory> {
  const folder = join(repositoryRoot, 'dist', 'tokenizers');
  const toolbox = new AnnotationToolbox(folder, defaultAnnotationSettings, () => undefined);
  const tools = await toolbox.for(undefined);
  const random = seededRandom(5);
  const problem = { a: 12, b: 35 };
  const sentences: string[] = [];
  for (let sum = 0; sum < tokens;) {
    const next = sentence(random, problem);
    sentences.push(next);
    sum += tools.tokenizer.count(` ${next}`);
  }
  const thought = sentences.join(' ');
  const content = readRecord(
    JSON.stringify({
      problem: 'How many are there?',
      response: `<think>${thought}</think>The answer is \\boxed{47}.`,
    }),
  );
  const [trajectory] = content.kind === 'trajectories' ? content.trajectories : [];
  if (trajectory === undefined) {
    throw new Error('The record holds no trajectory.');
  }
  return { id: { record: 0, index: 0 }, line: 0, trajectory, ...annotate(trajectory, tools) };
}
