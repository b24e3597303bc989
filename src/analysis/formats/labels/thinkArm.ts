import { labelledSentences } from './labelledSentences';

/** Label files of ThinkARM, one sentence a record. */
export const thinkArm = labelledSentences({
  id: 'think-arm',
  name: 'ThinkARM labels',
  source: 'https://github.com/MingLiiii/ThinkARM, data/ground_truth',
  text: 'sentence',
  index: 'index',
  recognise: (record) =>
    record.at('sentence').string !== undefined &&
    (record.has('human_label') || record.has('sentence-type')),
  describe: (record) => ({ label: record.at('human_label').string ?? record.at('label').string }),
});
