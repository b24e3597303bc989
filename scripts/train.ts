/**
 * `npm run train`: trains the labeller and writes its weights to
 * src/analysis/segments/model/weights.json, and how often its labels are right on problems that it
 * has not seen to src/analysis/segments/measuredPrecisionTable.ts. The same data gives the same bytes.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { repositoryRoot } from './paths';
import { calibrationOf } from './train/calibrationOf';
import { crossValidated } from './train/crossValidate';
import { trainingExamples } from './train/examples';
import { measuredPrecisionOf, precisionSource } from './train/measuredPrecision';
import { trainModel } from './train/trainModel';

const segments = join(repositoryRoot, 'src', 'analysis', 'segments');

const examples = trainingExamples();
const keptBack = crossValidated(
  examples,
  (message) => console.log(`cross-validating ${message}`),
  {},
);
console.log('training on everything …');
const model = trainModel(examples, calibrationOf(keptBack));
write(join(segments, 'model', 'weights.json'), `${JSON.stringify(model)}\n`);
write(join(segments, 'measuredPrecisionTable.ts'), precisionSource(measuredPrecisionOf(keptBack)));

function write(target: string, content: string): void {
  writeFileSync(target, content);
  console.log(`${target}: ${content.length} characters`);
}
