import { labelledSentences } from './labelledSentences';

/**
 * Label files of Thought Anchors, one sentence a record. The rating of a step is the share of
 * rollouts from there on that came out right.
 */
export const thoughtAnchors = labelledSentences({
  id: 'thought-anchors',
  name: 'Thought Anchors labels',
  source: 'https://github.com/interp-reasoning/thought-anchors.com, chunks_labeled.json',
  text: 'chunk',
  index: 'chunk_idx',
  recognise: (record) => record.at('chunk').string !== undefined && record.has('function_tags'),
  describe: (record) => ({
    label: record.at('function_tags', 0).string,
    rating: record.at('accuracy').number,
  }),
});
