/** The label sets of published schemes; `null` stands where a scheme has no class for a factor. */
export type ThoughtAnchorsLabel =
  | 'problem_setup'
  | 'plan_generation'
  | 'fact_retrieval'
  | 'active_computation'
  | 'uncertainty_management'
  | 'result_consolidation'
  | 'self_checking'
  | 'final_answer_emission'
  | 'unknown';

export type SchoenfeldLabel =
  'Read' | 'Analyze' | 'Plan' | 'Implement' | 'Explore' | 'Verify' | 'Monitor' | 'Answer';

export type SteeringLabel =
  | 'initializing'
  | 'deduction'
  | 'adding-knowledge'
  | 'example-testing'
  | 'uncertainty-estimation'
  | 'backtracking';

export type HabitLabel = 'verification' | 'backtracking' | 'subgoal setting' | 'backward chaining';

export type ReasonOpsLabel =
  | 'INITIATING'
  | 'QUALIFYING'
  | 'GROUNDING'
  | 'INFERRING'
  | 'HYPOTHESIZING'
  | 'BACKTRACKING'
  | 'CONSTRAINING';

/** A factor's place in each published scheme. */
export interface Published {
  readonly 'thought-anchors': ThoughtAnchorsLabel;
  readonly schoenfeld: SchoenfeldLabel | null;
  readonly steering: SteeringLabel | null;
  readonly 'four-habits': HabitLabel | null;
  readonly reasonops: ReasonOpsLabel | null;
}

/**
 * A row of the cross-walk. The places follow the published definitions; those in ReasonOps go by
 * the names alone.
 */
export function published(
  thoughtAnchors: ThoughtAnchorsLabel,
  schoenfeld: SchoenfeldLabel | null,
  steering: SteeringLabel | null,
  habits: HabitLabel | null,
  reasonOps: ReasonOpsLabel | null,
): Published {
  return {
    'thought-anchors': thoughtAnchors,
    schoenfeld,
    steering,
    'four-habits': habits,
    reasonops: reasonOps,
  };
}
