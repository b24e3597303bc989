import { atif } from './agents/atif';
import { sweAgent } from './agents/sweAgent';
import { tauBench } from './agents/tauBench';
import { whoAndWhen } from './agents/whoAndWhen';
import { anthropicMessage } from './anthropicMessage';
import { chatCompletion } from './chatCompletion';
import { chatRows } from './chatRows';
import { bigBenchMistake } from './datasets/bigBenchMistake';
import { mathAps } from './datasets/mathAps';
import { mathShepherd } from './datasets/mathShepherd';
import { openR1Math } from './datasets/openR1Math';
import { openThoughts } from './datasets/openThoughts';
import { prm800k } from './datasets/prm800k';
import { processBench } from './datasets/processBench';
import { s1k } from './datasets/s1k';
import { treeOfThoughts } from './datasets/treeOfThoughts';
import type { Format } from './format';
import { gemini } from './gemini';
import { genericRow } from './genericRow';
import { gsm8kSolutions } from './gsm8kSolutions';
import { inspectLog } from './harnesses/inspectLog';
import { inspectSample } from './harnesses/inspectSample';
import { lmEvalHarness } from './harnesses/lmEvalHarness';
import { reasoningFlow } from './labels/reasoningFlow';
import { schoenfeld } from './labels/schoenfeld';
import { steeringLabels } from './labels/steeringLabels';
import { mathEvaluationHarness } from './mathEvaluationHarness';
import { nemoGym } from './nemoGym';
import { openaiResponses } from './openaiResponses';
import { anthropicBatch } from './providers/anthropicBatch';
import { bedrockConverse } from './providers/bedrockConverse';
import { cohereChat } from './providers/cohereChat';
import { geminiBatch } from './providers/geminiBatch';
import { openaiBatch } from './providers/openaiBatch';
import { sglang } from './providers/sglang';
import { vllmOffline } from './providers/vllmOffline';
import { openInference } from './telemetry/openInference';
import { openTelemetry } from './telemetry/openTelemetry';
import { cotLoop } from './training/cotLoop';
import { nemoRl } from './training/nemoRl';
import { openRlhf } from './training/openRlhf';
import { trlRows } from './training/trlRows';
import { verlDump } from './training/verlDump';

/** All formats; the first that recognises a record reads it, so the special stand before the general. */
export const formats: readonly Format[] = [
  // Batches and harnesses wrap the bodies of the interfaces behind them.
  ...[anthropicBatch, openaiBatch, geminiBatch, nemoGym, inspectLog, inspectSample],
  ...[chatCompletion, openaiResponses, anthropicMessage, gemini, bedrockConverse, cohereChat],
  ...[atif, sweAgent, tauBench, whoAndWhen],
  ...[lmEvalHarness, mathEvaluationHarness, gsm8kSolutions],
  ...[openR1Math, s1k, openThoughts, prm800k, mathShepherd, processBench, bigBenchMistake],
  ...[mathAps, treeOfThoughts],
  ...[cotLoop, verlDump, openRlhf, trlRows, nemoRl, sglang, vllmOffline],
  ...[reasoningFlow, schoenfeld, steeringLabels],
  ...[openTelemetry, openInference],
  chatRows,
  genericRow,
];
