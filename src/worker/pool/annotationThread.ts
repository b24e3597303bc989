import type { MessagePort } from 'node:worker_threads';
import { serializeError } from '../../base/errors';
import { type AnnotationSettings, nameOfFigures } from '../annotationSettings';
import { AnnotationToolbox } from '../annotationToolbox';
import type { AnnotatedRows } from '../table/annotatedRows';
import { annotateBatch } from './annotateBatch';
import {
  type AnnotationJob,
  type AnnotationReply,
  type AnnotationThreadData,
  noRecord,
} from './protocol';

/** Does annotation jobs in the order in which they come. */
export function serveAnnotation(
  port: MessagePort,
  { tokenizerFolder, place }: AnnotationThreadData,
): void {
  const current = new Int32Array(place);
  const toolboxes = new Toolboxes(tokenizerFolder);
  let before: Promise<unknown> = Promise.resolve();
  port.on('message', (job: AnnotationJob) => {
    before = before.then(async () => {
      const reply = await done(job, toolboxes, (record) => {
        Atomics.store(current, 0, record);
      });
      Atomics.store(current, 0, noRecord);
      port.postMessage(reply, 'rows' in reply ? buffersOf(reply.rows) : []);
    });
  });
}

async function done(
  job: AnnotationJob,
  toolboxes: Toolboxes,
  onRecord: (record: number) => void,
): Promise<AnnotationReply> {
  const { id, settings } = job;
  try {
    const rows = await annotateBatch(job, toolboxes.for(settings), onRecord);
    return { id, rows, unusable: toolboxes.takeUnusable() };
  } catch (error) {
    return { id, error: serializeError(error) };
  }
}

/** The toolbox of the last settings, and what it could not use. */
class Toolboxes {
  private settings = '';
  private toolbox: AnnotationToolbox | undefined;
  private readonly unusable: string[] = [];

  constructor(private readonly folder: string) {}

  for(settings: AnnotationSettings): AnnotationToolbox {
    const name = nameOfFigures(settings);
    if (this.toolbox === undefined || this.settings !== name) {
      this.settings = name;
      this.toolbox = new AnnotationToolbox(this.folder, settings, (message) => {
        this.unusable.push(message);
      });
    }
    return this.toolbox;
  }

  takeUnusable(): readonly string[] {
    return this.unusable.splice(0);
  }
}

function buffersOf({ columns, textNumbers }: AnnotatedRows): ArrayBuffer[] {
  return [columns.buffer, textNumbers.buffer];
}
