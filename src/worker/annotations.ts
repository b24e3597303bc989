import { LRUCache } from 'lru-cache';
import { annotate, type AnnotatedThought } from '../analysis/annotate';
import type { Trajectory, TrajectoryId } from '../analysis/model';
import { ruleLabeller } from '../analysis/segments/ruleLabeller';
import { defaultEncoding, type EncodingName } from '../analysis/tokens/encodings';
import { ExpectedError } from '../base/errors';
import type { CorpusFile } from '../corpus/corpusFile';
import { loadTokenizer } from './loadTokenizer';

/** Bounds the memory of kept annotations: about this many UTF-16 units of thought. */
const unitsKept = 32 * 1024 * 1024;

export interface AnnotatedTrajectoryEntry extends AnnotatedThought {
  readonly trajectory: Trajectory;
}

/** Annotates trajectories under the current encoding and keeps what was computed last. */
export class Annotations {
  private encoding: EncodingName = defaultEncoding;
  private readonly kept = new LRUCache<string, AnnotatedTrajectoryEntry>({
    maxSize: unitsKept,
    sizeCalculation: ({ trajectory }) => trajectory.thought.text.length + 1,
  });

  constructor(private readonly tokenizerFolder: string) {}

  setEncoding(encoding: EncodingName): void {
    this.encoding = encoding;
  }

  async get(
    fileKey: string,
    file: CorpusFile,
    id: TrajectoryId,
  ): Promise<AnnotatedTrajectoryEntry> {
    const { encoding } = this;
    const key = JSON.stringify([fileKey, file.version, id.record, id.index, encoding]);
    const known = this.kept.get(key);
    if (known !== undefined) {
      return known;
    }
    const tokenizer = await loadTokenizer(encoding, this.tokenizerFolder);
    const trajectory = await file.trajectory(id);
    if (trajectory === undefined) {
      throw new ExpectedError(await missing(file, id));
    }
    const entry = { trajectory, ...annotate(trajectory, { tokenizer, labeller: ruleLabeller }) };
    this.kept.set(key, entry);
    return entry;
  }
}

async function missing(file: CorpusFile, { record, index }: TrajectoryId): Promise<string> {
  if (record >= file.recordCount) {
    return `The file has ${file.recordCount} records now; record ${record + 1} is gone.`;
  }
  const line = file.lineOf(record) + 1;
  const problem = await file.problem(record);
  return problem === undefined
    ? `Line ${line} holds no trajectory ${index + 1}.`
    : `Line ${line}: ${problem.reason}`;
}
