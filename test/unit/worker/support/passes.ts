import { CorpusFile } from '../../../../src/corpus/corpusFile';
import { FileByteSource } from '../../../../src/corpus/fileByteSource';
import { defaultAnnotationSettings } from '../../../../src/worker/annotationSettings';
import { AnnotationToolbox } from '../../../../src/worker/annotationToolbox';
import { AnnotationPool, type PoolOptions } from '../../../../src/worker/pool/annotationPool';
import type { AnnotatedRows } from '../../../../src/worker/table/annotatedRows';
import { AnnotationPass, type PassListener } from '../../../../src/worker/table/annotationPass';
import type { EarlyRecords } from '../../../../src/worker/table/earlyAnnotation';
import { TrajectoryTable } from '../../../../src/worker/table/trajectoryTable';
import { built } from '../../../support/built';
import { tempFile } from '../../../support/tempFiles';
import { tokenizerFolder } from '../../../support/tokenizers';

/** The program of the threads, as the build makes it. */
export const threadScript = built('analysisWorker.js');

export function poolOf(options: Partial<PoolOptions> = {}): AnnotationPool {
  return new AnnotationPool({ script: threadScript, tokenizerFolder, threads: 2, ...options });
}

/** Annotates all records of a file, and gives what the table knows of them then. */
export async function annotated(file: CorpusFile, pool?: AnnotationPool): Promise<AnnotatedRows> {
  await file.indexed();
  const table = new TrajectoryTable();
  await passOver(file, table, pool);
  return table.part(0, table.records);
}

/** Runs a pass to its end; rejects with what stops it. */
export function passOver(
  file: CorpusFile,
  table: TrajectoryTable,
  pool?: AnnotationPool,
  onRows: (pass: AnnotationPass) => void = () => undefined,
  early?: EarlyRecords,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const settings = defaultAnnotationSettings;
    const toolbox = new AnnotationToolbox(tokenizerFolder, settings, reject);
    const place = { settings, toolbox, pool };
    const listener: PassListener = {
      onRows: () => onRows(pass),
      onEnd: resolve,
      onFailure: reject,
    };
    const pass: AnnotationPass = new AnnotationPass(file, table, place, listener, early);
    pass.resume();
  });
}

export async function opened(name: string, contents: string | Uint8Array): Promise<CorpusFile> {
  return CorpusFile.open(new FileByteSource(tempFile(name, contents)));
}

/**
 * A program of threads that do something at the record that holds `DIE`: the statement `act`, run
 * in the thread in the middle of reading it.
 */
export function mortalThread(act: string, script = threadScript): string {
  const program = `
    const parse = JSON.parse;
    JSON.parse = (text, ...rest) => {
      if (String(text).includes('"DIE"')) { ${act} }
      return parse(text, ...rest);
    };
    require(${JSON.stringify(script)});`;
  return tempFile('mortal.js', program);
}
