import type { JsonObject, ReportedUsage, SampledLogprobs } from '../model';
import { bodyOf, findBody, requestKey } from './record/envelope';
import { Field, isObject } from './record/fields';
import type { Format, TrajectoryDraft } from './format';
import { LogprobFold } from './record/logprobFold';
import { addPairs } from './record/logprobs';
import { requestPrompt } from './record/prompt';
import { onlyOf, rowMetadata } from './rows/rowMetadata';
import { concat } from './text/sourceText';
import { settle } from './text/thoughtState';
import { type ThoughtSplit, splitThought } from './text/thoughtTags';
import { timestampOf } from './record/timestamp';
import { usageOf } from './record/usage';

/** Bodies of Gemini's generateContent. The candidates of one body are siblings. */
export const gemini: Format = {
  id: 'gemini',
  name: 'Gemini generateContent',
  source: 'https://ai.google.dev/api/generate-content#generatecontentresponse',
  gluedUnder: 'parts',
  recognise: (record) => findBody(Field.root(record), isBody) !== undefined,
  read,
};

function isBody(body: Field): boolean {
  const candidates = body.at('candidates');
  return (
    candidates.at(0, 'content', 'parts').value !== undefined ||
    (candidates.isArray && body.at('usageMetadata').isObject)
  );
}

function read(record: JsonObject): readonly TrajectoryDraft[] {
  const root = Field.root(record);
  const body = bodyOf(root, isBody);
  const candidates = body.at('candidates').requireItems();
  body.at('candidates', 0).requireObject();
  const several = candidates.length > 1;
  const reported = usageIn(body.at('usageMetadata'));
  const usage = reported && several ? { ...reported, summedOver: candidates.length } : reported;
  const prompt = requestPrompt(root);
  const { gold, correct, recordedAnswer, reward, problemKey } = rowMetadata(onlyOf(root));
  return candidates.map((candidate, index) => {
    const finish = candidate.at('finishReason').string;
    return {
      ...settle(splitParts(candidate.requireObject()), finish, usage?.thoughtTokens),
      problem: prompt.problem,
      problemKey: problemKey ?? prompt.problemKey ?? requestKey(root, body),
      sample: several ? (candidate.at('index').scalar ?? String(index)) : undefined,
      model: body.at('modelVersion').string,
      finish,
      gold,
      correct: several ? undefined : correct,
      recordedAnswer: several ? undefined : recordedAnswer,
      reward: several ? undefined : reward,
      usage,
      logprobs: logprobsOf(candidate),
      timestamp: timestampOf(body.at('createTime')),
    };
  });
}

/** Parts marked as thought are summaries of it; a text may be cut into parts anywhere. */
function splitParts(candidate: Field): ThoughtSplit {
  const field = candidate.at('content', 'parts');
  // A candidate that was blocked or cut off while thinking has no parts.
  const parts = field.present ? field.requireItems() : [];
  const isThought = (part: Field): boolean => part.at('thought').boolean === true;
  const texts = (chosen: readonly Field[]) =>
    concat(chosen.flatMap((p) => p.at('text').text ?? []));
  const thought = texts(parts.filter(isThought));
  const response = texts(parts.filter((part) => !isThought(part)));
  return thought.text === ''
    ? splitThought(response)
    : { thought, thoughtState: 'summary', response };
}

/** Token by token where they were asked for, else the mean alone. */
function logprobsOf(candidate: Field): SampledLogprobs | undefined {
  const result = candidate.at('logprobsResult');
  const likeliest = result
    .at('topCandidates')
    .items.map((each) => each.at('candidates').value ?? null);
  const fold = new LogprobFold();
  addPairs(fold, result.at('chosenCandidates').value, likeliest);
  const mean = candidate.at('avgLogprobs').number;
  return fold.summary() ?? (mean !== undefined && mean <= 0 ? { mean } : undefined);
}

/** `candidatesTokenCount` leaves thoughts out: the billed output is the sum. */
function usageIn(field: Field): ReportedUsage | undefined {
  const { value } = field;
  if (!isObject(value)) {
    return undefined;
  }
  const candidates = field.at('candidatesTokenCount').number;
  const thoughts = field.at('thoughtsTokenCount').number;
  const known = candidates !== undefined || thoughts !== undefined;
  const figures = {
    promptTokens: field.at('promptTokenCount').number,
    cachedPromptTokens: field.at('cachedContentTokenCount').number,
    outputTokens: known ? (candidates ?? 0) + (thoughts ?? 0) : undefined,
    thoughtTokens: thoughts,
  };
  return usageOf(figures, value);
}
