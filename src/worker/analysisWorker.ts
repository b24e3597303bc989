import { parentPort, workerData } from 'node:worker_threads';
import { answer, isRequest } from '../base/rpc';
import { analysisHandlers } from './handlers';
import { tokenizerFolder } from './loadTokenizer';
import type { ThreadData, WorkerApi } from './protocol';

// The entry of the analysis thread: it connects the handlers to the port and does nothing else.

const port = parentPort;
if (port === null) {
  throw new Error('This program runs as a thread of CoT Lens.');
}
const { cacheFolder } = (workerData ?? {}) as ThreadData;
const handlers = analysisHandlers(
  tokenizerFolder(),
  (event) => port.postMessage(event),
  cacheFolder,
);
port.on('message', (message: unknown) => {
  if (isRequest(message)) {
    void answer<WorkerApi>(handlers, message).then((reply) => port.postMessage(reply));
  }
});
