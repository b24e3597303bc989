import { rolloutOf } from '../analysis/tree/rolloutOf';
import type { TreeMember } from '../analysis/tree/groupReport';
import { TokenSequences } from '../analysis/tree/tokenSequences';
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

  add(
    { file, record, trajectory, annotation, tokenEnds }: AnnotatedInput,
    tokenizer: Tokenizer,
  ): void {
    const { problemKey, problem, thought, response, index, gold } = trajectory;
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
    const { answer } = annotation;
    group.members.push({
      record,
      index,
      rollout: rolloutOf(trajectory, annotation, tokenEnds),
      ...(answer && { answer: answer.answer }),
      tokens: joined(
        this.sequences.of(thought.text, tokenEnds),
        this.sequences.of(response.text, tokenizer.ends(response.text)),
      ),
    });
  }
}

function joined(first: Uint32Array, second: Uint32Array): Uint32Array {
  const both = new Uint32Array(first.length + second.length);
  both.set(first);
  both.set(second, first.length);
  return both;
}
