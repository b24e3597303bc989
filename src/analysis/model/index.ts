/**
 * The data of the product, from what a producer wrote to what was computed about it. Everything
 * here is plain, read-only data that crosses threads as it is.
 */
export type { JsonPath, JsonValue, JsonObject } from './json';
export type { SourcePiece, SourceText } from './sourceText';
export type { UsageFlag, ReportedUsage } from './usage';
export type {
  ThoughtState,
  TrajectoryStep,
  StepAlternative,
  SampledLogprobs,
  Trajectory,
  TrajectoryId,
} from './trajectory';
export type { RecordProblem, RecordContent } from './recordContent';
export type { Segment } from './segment';
export type { BacktrackScope, BacktrackKind, BacktrackEffect, Backtrack } from './backtrack';
export type { AnswerStrength, ExtractedAnswer, FinalAnswer, InterimAnswer } from './answer';
export type { DefectCode, Defect } from './defect';
export type { TokenSource, TokenCounts, Progress, Annotation } from './annotation';
