import { anthropicMessage } from './anthropicMessage';
import { chatCompletion } from './chatCompletion';
import { chatRows } from './chatRows';
import type { Format } from './format';
import { gemini } from './gemini';
import { genericRow } from './genericRow';
import { gsm8kSolutions } from './gsm8kSolutions';
import { mathEvaluationHarness } from './mathEvaluationHarness';
import { nemoGym } from './nemoGym';
import { openaiResponses } from './openaiResponses';

/** All formats; the first that recognises a record reads it, so the special stand before the general. */
export const formats: readonly Format[] = [
  nemoGym,
  chatCompletion,
  openaiResponses,
  anthropicMessage,
  gemini,
  mathEvaluationHarness,
  gsm8kSolutions,
  chatRows,
  genericRow,
];
