import type { Command } from 'commander';
import { InvalidArgumentError, Option } from 'commander';
import { defaultProfile } from '../analysis/cost/servingProfile';
import { reportGroup } from '../analysis/tree/groupReport';
import { type SelectionRule, selectionRules } from '../analysis/tree/selection';
import { annotatedInput } from './annotated';
import type { Complaints } from './input';
import { type Column, output } from './output';
import { readingFrom, type ReadingOptions } from './reading';
import { TreeGroups } from './treeGroups';
import { treeRowOf } from './treeRow';

export interface TreeOptions extends ReadingOptions {
  readonly json?: true;
  readonly rule: SelectionRule;
  readonly threshold: number;
  readonly text: boolean;
}

type Row = ReturnType<typeof treeRowOf>;

const columns: readonly Column<Row>[] = [
  ['problem', (row) => row.problemKey],
  ['n', (row) => row.n],
  ['right', (row) => row.right],
  ['nodes', (row) => row.nodes.length],
  ['depth', (row) => Math.max(...row.nodes.map(({ depth }) => depth))],
  ['forks', (row) => row.nodes.filter(({ children }) => children.length > 1).length],
  ['collapses', (row) => row.collapses.length],
  ['saved', (row) => `${(100 * row.sharing.capacitySaved).toFixed(1)} %`],
  ['per step', (row) => row.perStepRight?.toFixed(4)],
];

export function withTree(command: Command): Command {
  return command
    .addOption(
      new Option('--rule <name>', 'how a search would choose where to go on')
        .choices(selectionRules)
        .default('puct'),
    )
    .option(
      '--threshold <share>',
      'share of right rollouts below which the right answer is unlikely',
      share,
      0.5,
    )
    .option('--no-text', 'leave the problem and the steps out');
}

/** Trees per file: the same key in two files need not mean the same problem. */
export async function treeCommand(
  files: readonly string[],
  options: TreeOptions,
  complaints: Complaints,
): Promise<void> {
  const reading = await readingFrom(options);
  const groups = new TreeGroups();
  for await (const input of annotatedInput(files, reading, complaints)) {
    const { tokenizer } = await reading.tokenizers.for(input.trajectory.model);
    groups.add(input, tokenizer);
  }
  const out = output(options.json === true, columns);
  const { rule, threshold, text } = options;
  for (const group of groups.all) {
    const { promptTokens } = group;
    const how = { rule, threshold, promptTokens, profile: defaultProfile };
    out.row(treeRowOf(group, reportGroup(group.members, how), text));
  }
  out.end();
}

function share(text: string): number {
  const value = Number(text);
  if (!(value > 0 && value <= 1)) {
    throw new InvalidArgumentError('It has to be a share above 0 and up to 1.');
  }
  return value;
}
