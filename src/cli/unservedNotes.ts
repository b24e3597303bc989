import { type Unserved, unservedText, whyUnserved } from '../analysis/cost/unserved';
import type { ServingProfile } from '../analysis/cost/servingProfile';

/** Says on stderr why trajectories have no self-hosted price: each kind of reason once. */
export class UnservedNotes {
  private readonly said = new Set<Unserved['kind']>();

  constructor(private readonly profile: ServingProfile) {}

  note(tokens: number, batch?: number): void {
    const { profile } = this;
    const why = whyUnserved(profile, tokens, batch);
    if (why !== undefined && !this.said.has(why.kind)) {
      this.said.add(why.kind);
      const reason = unservedText(profile, why, tokens);
      process.stderr.write(
        `cot-lens: ${profile.name} cannot serve this: ${reason}; ${remedy(why)}\n`,
      );
    }
  }
}

function remedy(why: Unserved): string {
  switch (why.kind) {
    case 'weights':
      return `use --gpus ${why.leastGpus} or more, or another --weights-dtype`;
    case 'cache':
      return 'use more --gpus, or another --kv-dtype';
    case 'batch':
      return 'use more --gpus, or a smaller --batch';
    case 'speed':
      return 'use more --gpus, or fewer --tokens-per-second';
  }
}
