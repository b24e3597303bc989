import { LRUCache } from 'lru-cache';
import { annotate, type AnnotatedThought } from '../analysis/annotate';
import type { Trajectory, TrajectoryId } from '../analysis/model';
import { ExpectedError } from '../base/errors';
import type { CorpusFile } from '../corpus/corpusFile';
import { AnnotationToolbox } from './annotationToolbox';
import {
  type AnnotationSettings,
  defaultAnnotationSettings,
  nameOfFigures,
} from './annotationSettings';

/** Bounds the memory of kept annotations: about this many UTF-16 units of thought. */
const unitsKept = 32 * 1024 * 1024;
/** What an annotation takes however short its thought is, as many units. */
const unitsOfAny = 8 * 1024;

export interface AnnotatedTrajectoryEntry extends AnnotatedThought {
  readonly trajectory: Trajectory;
}

/** Annotates trajectories under the current settings and keeps what was computed last. */
export class Annotations {
  private current = defaultAnnotationSettings;
  private tools: AnnotationToolbox;
  /** Counts the settings that there have been. */
  private generation = 0;
  private readonly kept = new LRUCache<string, AnnotatedTrajectoryEntry>({
    maxSize: unitsKept,
    sizeCalculation: ({ trajectory }) => trajectory.thought.text.length + unitsOfAny,
  });

  /** @param onTrouble is told of a tokenizer that cannot be used */
  constructor(
    private readonly tokenizerFolder: string,
    private readonly onTrouble: (message: string) => void = () => undefined,
  ) {
    this.tools = this.toolboxFor(defaultAnnotationSettings);
  }

  get settings(): AnnotationSettings {
    return this.current;
  }

  /** What the current settings annotate with. */
  get toolbox(): AnnotationToolbox {
    return this.tools;
  }

  /** False when they are the current ones; a tokenizer that failed is tried again even then. */
  configure(settings: AnnotationSettings): boolean {
    const isOther = nameOfFigures(settings) !== nameOfFigures(this.current);
    this.current = settings;
    this.tools = this.toolboxFor(settings);
    this.generation++;
    return isOther;
  }

  async get(
    fileKey: string,
    file: CorpusFile,
    id: TrajectoryId,
  ): Promise<AnnotatedTrajectoryEntry> {
    const { tools: toolbox, generation } = this;
    const key = JSON.stringify([fileKey, file.version, id.record, id.index, generation]);
    const known = this.kept.get(key);
    if (known !== undefined) {
      return known;
    }
    const trajectory = await file.trajectory(id);
    if (trajectory === undefined) {
      throw new ExpectedError(await missing(file, id));
    }
    const tools = await toolbox.for(trajectory.model);
    const entry = { trajectory, ...annotate(trajectory, tools) };
    this.kept.set(key, entry);
    return entry;
  }

  private toolboxFor(settings: AnnotationSettings): AnnotationToolbox {
    return new AnnotationToolbox(this.tokenizerFolder, settings, this.onTrouble);
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
