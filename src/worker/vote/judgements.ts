import {
  type Judgement,
  type JudgementEntry,
  standingJudgements,
} from '../../analysis/votes/judgements/judgement';
import { parseJudgementFile } from '../../analysis/votes/judgements/judgementLine';
import type { SidecarLines, SidecarProblem } from '../../analysis/sidecars/sidecarLines';
import type { FileRef } from '../protocol';
import { type SidecarRef, sidecarText, sidecarVersion } from '../sidecarText';

/** What people say of the answers of one problem. */
export interface JudgedProblem {
  readonly judgements: readonly Judgement[];
  readonly judgementProblems: readonly SidecarProblem[];
}

interface Known extends SidecarLines<JudgementEntry> {
  readonly version: string;
}

/** The judgements kept beside the files in use, each in the version that the last request saw. */
export class Judgements {
  private readonly known = new Map<string, Known>();

  async follow({ key, judgements }: FileRef): Promise<void> {
    if (judgements === undefined) {
      return;
    }
    const version = await sidecarVersion(judgements);
    if (this.known.get(key)?.version !== version) {
      this.known.set(key, { ...(await read(version, judgements)), version });
    }
  }

  of(key: string, problemKey: string): JudgedProblem {
    const { entries, problems } = this.known.get(key) ?? { entries: [], problems: [] };
    return { judgements: standingJudgements(entries, problemKey), judgementProblems: problems };
  }

  /** What is wrong with lines of the sidecar of a file. */
  problems(key: string): readonly SidecarProblem[] {
    return this.known.get(key)?.problems ?? [];
  }

  forget(key: string): void {
    this.known.delete(key);
  }
}

async function read(version: string, ref: SidecarRef): Promise<SidecarLines<JudgementEntry>> {
  const found = await sidecarText(version, ref);
  return 'failure' in found
    ? { entries: [], problems: [{ line: 0, reason: found.failure }] }
    : parseJudgementFile(found.text);
}
