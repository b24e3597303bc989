import type { Annotation, Trajectory } from '../../analysis/model';
import type {
  UserVerifierInput,
  VerifierSource,
  VerifierTrouble,
} from '../../analysis/verify/user/userVerifier';
import { verifierInputs } from '../../analysis/verify/user/verifierInputs';
import type { PlacedClaim } from '../../analysis/verify/verifiedTexts';
import type { VerifierSandbox } from './verifierSandbox';

const memoryBytes = 64 * 2 ** 20;
const stackBytes = 512 * 2 ** 10;

/** Verifiers of the user's own, and how long each may take for a text. */
export interface VerifierSet {
  readonly sources: readonly VerifierSource[];
  readonly timeLimitMs: number;
}

/**
 * What the user's verifiers say of the trajectories of one file. One that fails is left out from
 * then on, and the others go on.
 */
export class UserVerification {
  private readonly leftOut = new Map<string, VerifierTrouble>();
  /** Ends with what was asked for last. */
  private last: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly sandbox: VerifierSandbox,
    private readonly verifiers: VerifierSet,
    /** Once it is aborted, nothing more is begun: what is asked for then is cancelled. */
    private readonly signal?: AbortSignal,
  ) {}

  /** What became of the verifiers that are left out. */
  get troubles(): readonly VerifierTrouble[] {
    return [...this.leftOut.values()];
  }

  /** In the order of the verifiers; nothing of one that is left out. */
  async claims(
    trajectory: Trajectory,
    annotation: Pick<Annotation, 'answer'>,
  ): Promise<readonly PlacedClaim[]> {
    return this.run(verifierInputs(trajectory, annotation));
  }

  /** Loads all of them and runs none, so that `troubles` says which cannot be loaded. */
  async load(): Promise<void> {
    await this.run([]);
  }

  /** One after the other, so that who fails on one trajectory is not begun on those that wait. */
  private run(inputs: readonly UserVerifierInput[]): Promise<readonly PlacedClaim[]> {
    const next = this.last.then(() => this.runNow(inputs));
    this.last = next.catch(() => undefined);
    return next;
  }

  private async runNow(inputs: readonly UserVerifierInput[]): Promise<readonly PlacedClaim[]> {
    const { sources, timeLimitMs } = this.verifiers;
    const limits = { timeMs: timeLimitMs, memoryBytes, stackBytes };
    const claims: PlacedClaim[] = [];
    for (const source of sources) {
      if (this.leftOut.has(source.file)) {
        continue;
      }
      const result = await this.sandbox.run({ source, inputs, limits }, this.signal);
      if ('trouble' in result) {
        this.leftOut.set(source.file, result.trouble);
      } else {
        claims.push(...result.claims);
      }
    }
    return claims;
  }
}
