import type { FigureId } from '../../protocol/cost';

/** What each figure is called. */
export const figureNames: Readonly<Record<FigureId, string>> = {
  kvBytes: 'KV cache at the end, needed',
  kvReserved: 'KV cache at the end, set aside',
  kvByteSeconds: 'KV cache held over time',
  flops: 'FLOPs, prompt and output',
  attentionShare: 'of them attention',
  batch: 'Batch at this length',
  limit: 'What limits it',
  speed: 'Speed for each user',
  decodeTime: 'Time to decode',
  usdPerMillion: 'Per million output tokens',
  usdPrompt: 'Prompt',
  usdOutput: 'Output',
  usd: 'The trajectory',
  usdAbandoned: 'of it abandoned branches',
  usdAfterSettled: 'of it after the answer was settled',
};
