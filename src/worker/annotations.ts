import { LRUCache } from 'lru-cache';
import { annotate, type AnnotatedThought } from '../analysis/annotate';
import type { Trajectory, TrajectoryId } from '../analysis/model';
import { ruleLabeller } from '../analysis/segments/ruleLabeller';
import { ExpectedError } from '../base/errors';
import type { CorpusFile } from '../corpus/corpusFile';
import { type AnnotationSettings, defaultAnnotationSettings } from './annotationSettings';
import { Tokenizers } from './tokenizers';

/** Bounds the memory of kept annotations: about this many UTF-16 units of thought. */
const unitsKept = 32 * 1024 * 1024;

export interface AnnotatedTrajectoryEntry extends AnnotatedThought {
  readonly trajectory: Trajectory;
}

/** Annotates trajectories under the current settings and keeps what was computed last. */
export class Annotations {
  private tokenizers: Tokenizers;
  /** Counts the settings that there have been. */
  private generation = 0;
  private readonly kept = new LRUCache<string, AnnotatedTrajectoryEntry>({
    maxSize: unitsKept,
    sizeCalculation: ({ trajectory }) => trajectory.thought.text.length + 1,
  });

  /** @param onTrouble is told of a tokenizer that cannot be used */
  constructor(
    private readonly tokenizerFolder: string,
    private readonly onTrouble: (message: string) => void = () => undefined,
  ) {
    this.tokenizers = this.tokenizersBy(defaultAnnotationSettings);
  }

  configure(settings: AnnotationSettings): void {
    this.tokenizers = this.tokenizersBy(settings);
    this.generation++;
  }

  async get(
    fileKey: string,
    file: CorpusFile,
    id: TrajectoryId,
  ): Promise<AnnotatedTrajectoryEntry> {
    const { tokenizers, generation } = this;
    const key = JSON.stringify([fileKey, file.version, id.record, id.index, generation]);
    const known = this.kept.get(key);
    if (known !== undefined) {
      return known;
    }
    const trajectory = await file.trajectory(id);
    if (trajectory === undefined) {
      throw new ExpectedError(await missing(file, id));
    }
    const tools = { ...(await tokenizers.for(trajectory.model)), labeller: ruleLabeller };
    const entry = { trajectory, ...annotate(trajectory, tools) };
    this.kept.set(key, entry);
    return entry;
  }

  private tokenizersBy(settings: AnnotationSettings): Tokenizers {
    return new Tokenizers(this.tokenizerFolder, settings, this.onTrouble);
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
