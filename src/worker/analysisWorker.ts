import { parentPort, workerData } from 'node:worker_threads';
import { answer, isRequest } from '../base/rpc';
import { analysisHandlers } from './handlers';
import { tokenizerFolder } from './loadTokenizer';
import { AnnotationPool } from './pool/annotationPool';
import { serveAnnotation } from './pool/annotationThread';
import type { AnnotationThreadData } from './pool/protocol';
import { SkimThreads } from './skim/skimThreads';
import type { ThreadData, WorkerApi, WorkerEvent } from './protocol';

// The entry of the analysis thread and of the threads that it starts to annotate: it connects them
// to their ports and does nothing else.

const port = parentPort;
if (port === null) {
  throw new Error('This program runs as a thread of CoT Lens.');
}
const data = (workerData ?? {}) as ThreadData | AnnotationThreadData;
if ('role' in data) {
  serveAnnotation(port, data);
} else {
  const notify = (event: WorkerEvent): void => port.postMessage(event);
  const onTrouble = (message: string): void =>
    notify({ kind: 'trouble', about: 'thread', message });
  const threads = {
    pool: new AnnotationPool({
      script: __filename,
      tokenizerFolder: tokenizerFolder(),
      onTrouble,
    }),
    skimmers: new SkimThreads({ onTrouble }),
  };
  const handlers = analysisHandlers(tokenizerFolder(), notify, data.cacheFolder, threads);
  port.on('message', (message: unknown) => {
    if (isRequest(message)) {
      void answer<WorkerApi>(handlers, message).then((reply) => port.postMessage(reply));
    }
  });
}
