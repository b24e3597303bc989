import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { corpusFolder } from './folders';
import type { LabelledTrace } from './labelledTrace';

export const thoughtAnchorsLabels = [
  'problem_setup',
  'plan_generation',
  'fact_retrieval',
  'active_computation',
  'uncertainty_management',
  'result_consolidation',
  'self_checking',
  'final_answer_emission',
] as const;

const folder = join(corpusFolder, 'thought-anchors', 'labels');

/**
 * The label files of Thought Anchors, named `model__kind__problem.json`. All traces of a problem are
 * one group. Empty when the folder is not there.
 */
export function thoughtAnchorsTraces(): readonly LabelledTrace[] {
  if (!existsSync(folder)) {
    return [];
  }
  return readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .sort()
    .map((file) => {
      const id = file.slice(0, -'.json'.length);
      const chunks = JSON.parse(readFileSync(join(folder, file), 'utf8')) as readonly {
        readonly chunk: string;
        readonly function_tags: readonly string[];
      }[];
      return {
        id,
        group: id.split('__').at(-1) ?? id,
        spans: chunks.map(({ chunk }) => chunk),
        labels: chunks.map(({ function_tags }) => function_tags[0] ?? 'unknown'),
      };
    });
}
