import { annotate, type AnnotationTools } from '../../../src/analysis/annotate';
import { withFalseEquations } from '../../../src/analysis/defects/falseEquations';
import { readRecord } from '../../../src/analysis/formats/readRecord';
import type { Trajectory } from '../../../src/analysis/model';
import { segmentThought } from '../../../src/analysis/segments/segmentThought';
import { CorpusFile } from '../../../src/corpus/corpusFile';
import { FileByteSource } from '../../../src/corpus/fileByteSource';
import { defaultAnnotationSettings } from '../../../src/worker/annotationSettings';
import { AnnotationToolbox } from '../../../src/worker/annotationToolbox';
import { AnnotationPool, type PoolOptions } from '../../../src/worker/pool/annotationPool';
import { AnnotationPass } from '../../../src/worker/table/annotationPass';
import { TrajectoryTable } from '../../../src/worker/table/trajectoryTable';

/** How often each thread of a pool has seen the file before it is measured. */
const passesBefore = 3;

/** Passes over one file. */
export class Passes {
  private readonly pools = new Map<number, AnnotationPool>();

  private constructor(
    private readonly file: CorpusFile,
    private readonly trajectories: readonly Trajectory[],
    private readonly toolbox: AnnotationToolbox,
    private readonly tools: AnnotationTools,
    private readonly options: PoolOptions,
  ) {}

  static async open(path: string, options: PoolOptions): Promise<Passes> {
    const file = await CorpusFile.open(new FileByteSource(path));
    await file.indexed();
    const trajectories: Trajectory[] = [];
    for (let record = 0; record < file.recordCount; record++) {
      const content = await file.contentInPassing(record);
      trajectories.push(...(content.kind === 'trajectories' ? content.trajectories : []));
    }
    const toolbox = new AnnotationToolbox(
      options.tokenizerFolder,
      defaultAnnotationSettings,
      () => undefined,
    );
    const tools = await toolbox.for(undefined);
    return new Passes(file, trajectories, toolbox, tools, options);
  }

  /** Where the tokens of the thoughts end, and how many the other texts have. */
  tokenize(): void {
    const { tokenizer } = this.tools;
    for (const { problem, thought, response } of this.trajectories) {
      tokenizer.ends(thought.text);
      tokenizer.count(problem.text);
      tokenizer.count(response.text);
    }
  }

  read(records: readonly string[]): void {
    records.forEach((raw) => readRecord(raw));
  }

  segment(): void {
    for (const { thought } of this.trajectories) {
      segmentThought(thought.text, this.tools.labeller);
    }
  }

  /** What a document shows of each trajectory, its defects among it; a table shows less. */
  annotateWhole(): void {
    for (const trajectory of this.trajectories) {
      withFalseEquations({ trajectory, ...annotate(trajectory, this.tools) });
    }
  }

  annotate(): Promise<void> {
    return this.pass();
  }

  annotateIn(threads: number): Promise<void> {
    const pool = this.pools.get(threads) ?? this.poolOf(threads);
    this.pools.set(threads, pool);
    return this.pass(pool);
  }

  /**
   * Lets each thread of a pool have seen as many bytes as those of another: the engine goes on
   * compiling what a thread runs for a second or two, beside it on the other core.
   */
  async warmUp(threads: number): Promise<void> {
    for (let pass = 0; pass < passesBefore * threads; pass++) {
      await this.annotateIn(threads);
    }
  }

  /** The first file of a session: threads start, load a tokenizer and have nothing compiled. */
  async annotateInNew(threads: number): Promise<void> {
    const pool = this.poolOf(threads);
    await this.pass(pool);
    pool.dispose();
  }

  dispose(): void {
    this.pools.forEach((pool) => pool.dispose());
    this.file.dispose();
  }

  private poolOf(threads: number): AnnotationPool {
    return new AnnotationPool({ ...this.options, threads });
  }

  private pass(pool?: AnnotationPool): Promise<void> {
    const place = { settings: defaultAnnotationSettings, toolbox: this.toolbox, pool };
    return new Promise((resolve, reject) => {
      const listener = { onRows: () => undefined, onEnd: resolve, onFailure: reject };
      new AnnotationPass(this.file, new TrajectoryTable(), place, listener).resume();
    });
  }
}
