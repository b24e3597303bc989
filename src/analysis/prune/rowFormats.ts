/** What kept trajectories are written as, each with its words for people. */
export const rowFormats = [
  {
    id: 'same',
    title: 'Records as they are',
    description: 'the records of the file, unchanged, each once',
  },
  {
    id: 'sft',
    title: 'Supervised fine-tuning',
    description: 'problem, rationale and answer of each trajectory (STaR)',
  },
  {
    id: 'pairs',
    title: 'Preference pairs',
    description: 'what stays as chosen, a wrong sibling as rejected',
  },
  {
    id: 'steps',
    title: 'Step rewards, PRM800K',
    description: 'the steps of each trajectory, each with its rating',
  },
  {
    id: 'shepherd',
    title: 'Step rewards, Math-Shepherd',
    description: 'the steps in one text with a mark after each, and + or − in its place',
  },
] as const;

export type RowFormat = (typeof rowFormats)[number]['id'];

/** The kinds of file that rows are written to. */
export const rowContainers = ['jsonl', 'parquet'] as const;
export type RowContainer = (typeof rowContainers)[number];

/** The kind of file by its name; rows are JSON lines where that says nothing else. */
export function rowContainerOf(path: string): RowContainer {
  return /\.parquet$/i.test(path) ? 'parquet' : 'jsonl';
}
