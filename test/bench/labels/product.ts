export { cutSentences } from '../../../src/analysis/segments/cutSentences';
export { ruleLabeller } from '../../../src/analysis/segments/ruleLabeller';
export { trainedLabeller } from '../../../src/analysis/segments/trainedLabeller';
