import { TokenSequences } from '../analysis/tree/tokenSequences';
import { type TreeMember, treeMember } from '../analysis/tree/treeMember';
import type { Tokenizer } from '../analysis/tokens/tokenizer';
import type { AnnotatedInput } from './annotated';

/** The siblings of one problem in one file. */
export interface TreeGroup {
  readonly file: string;
  readonly problemKey: string;
  readonly problem: string;
  readonly members: (TreeMember & { readonly record: number; readonly index: number })[];
  gold: string | undefined;
  promptTokens: number;
}

/** Collects annotated trajectories into sibling groups, in the order of their first members. */
export class TreeGroups {
  private readonly groups = new Map<string, TreeGroup>();
  private readonly sequences = new TokenSequences();

  get all(): Iterable<TreeGroup> {
    return this.groups.values();
  }

  add({ file, record, ...entry }: AnnotatedInput, tokenizer: Tokenizer): void {
    const { trajectory, annotation } = entry;
    const { problemKey, problem, index, gold } = trajectory;
    const key = JSON.stringify([file, problemKey]);
    const group = this.groups.get(key) ?? {
      file,
      problemKey,
      problem: problem.text,
      members: [],
      gold,
      promptTokens: 0,
    };
    this.groups.set(key, group);
    group.gold ??= gold;
    group.promptTokens = Math.max(group.promptTokens, annotation.tokens.prompt);
    group.members.push({ record, index, ...treeMember(entry, tokenizer, this.sequences) });
  }
}
