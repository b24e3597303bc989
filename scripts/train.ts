/**
 * `npm run train`: trains the labeller and writes its weights to
 * src/analysis/segments/model/weights.json. The same data gives the same bytes.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { repositoryRoot } from './paths';
import { calibrationOf } from './train/calibrationOf';
import { crossValidated } from './train/crossValidate';
import { trainingExamples } from './train/examples';
import { trainModel } from './train/trainModel';

const target = join(repositoryRoot, 'src', 'analysis', 'segments', 'model', 'weights.json');

const examples = trainingExamples();
const keptBack = crossValidated(examples, (message) => console.log(`cross-validating ${message}`));
console.log('training on everything …');
const model = trainModel(examples, calibrationOf(keptBack));
const content = `${JSON.stringify(model)}\n`;
writeFileSync(target, content);
console.log(`${target}: ${content.length} bytes`);
