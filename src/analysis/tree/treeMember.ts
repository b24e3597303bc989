import type { AnnotatedThought } from '../annotate';
import type { Trajectory } from '../model';
import type { Tokenizer } from '../tokens/tokenizer';
import type { Rollout } from './rollout';
import { rolloutOf } from './rolloutOf';
import type { TokenSequences } from './tokenSequences';

/** A sibling of which the tree is made. */
export interface TreeMember {
  readonly rollout: Rollout;
  /** The final answer; absent for an abstention. */
  readonly answer?: string;
  /** A number for each token of its output, see `TokenSequences`. */
  readonly tokens: Uint32Array;
}

/** An annotated trajectory as a member of the tree of its siblings, all of which share `sequences`. */
export function treeMember(
  { trajectory, annotation, tokenEnds }: AnnotatedThought & { readonly trajectory: Trajectory },
  tokenizer: Tokenizer,
  sequences: TokenSequences,
): TreeMember {
  const { thought, response } = trajectory;
  const { answer } = annotation;
  return {
    rollout: rolloutOf(trajectory, annotation, tokenEnds),
    ...(answer && { answer: answer.answer }),
    tokens: joined(
      sequences.of(thought.text, tokenEnds),
      sequences.of(response.text, tokenizer.ends(response.text)),
    ),
  };
}

function joined(first: Uint32Array, second: Uint32Array): Uint32Array {
  const both = new Uint32Array(first.length + second.length);
  both.set(first);
  both.set(second, first.length);
  return both;
}
