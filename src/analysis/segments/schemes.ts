import type { FactorId } from './factors';

/** The label sets that factors can be shown in: our own, and published ones. */
export const schemes = [
  { id: 'factors', name: 'Thought factors', source: 'CoT Lens' },
  {
    id: 'thought-anchors',
    name: 'Thought Anchors',
    source: 'Bogdan et al. 2025, arXiv 2506.19143',
  },
  { id: 'schoenfeld', name: 'Schoenfeld episodes', source: 'Li et al. 2025, arXiv 2509.14662' },
  { id: 'steering', name: 'Steering vectors', source: 'Venhoff et al. 2025, arXiv 2506.18167' },
  { id: 'four-habits', name: 'Four habits', source: 'Gandhi et al. 2025, arXiv 2503.01307' },
  { id: 'reasonops', name: 'ReasonOps', source: 'arXiv 2605.29192' },
] as const satisfies readonly {
  readonly id: string;
  readonly name: string;
  readonly source: string;
}[];

export type SchemeId = (typeof schemes)[number]['id'];

type PublishedSchemeId = Exclude<SchemeId, 'factors'>;

/** One factor in the published schemes, in the order of `columns`; null where none has room. */
type Row = readonly [
  thoughtAnchors: string | null,
  schoenfeld: string | null,
  steering: string | null,
  fourHabits: string | null,
  reasonOps: string | null,
];

const columns: Readonly<Record<PublishedSchemeId, 0 | 1 | 2 | 3 | 4>> = {
  'thought-anchors': 0,
  schoenfeld: 1,
  steering: 2,
  'four-habits': 3,
  reasonops: 4,
};

// A table is read by its columns.
// prettier-ignore
const crossWalk: Readonly<Record<FactorId, Row>> = {
  'restate-goal':       ['problem_setup', 'Read', 'initializing', null, 'INITIATING'],
  'state-givens':       ['problem_setup', 'Read', 'initializing', null, 'INITIATING'],
  'plan-step':          ['plan_generation', 'Plan', 'deduction', null, 'INITIATING'],
  'decompose':          ['plan_generation', 'Plan', 'deduction', 'subgoal setting', 'INITIATING'],
  'work-backwards':     ['plan_generation', 'Plan', 'deduction', 'backward chaining', 'INITIATING'],
  'recall-fact':        ['fact_retrieval', 'Analyze', 'adding-knowledge', null, 'GROUNDING'],
  'recall-given':       ['fact_retrieval', 'Read', 'adding-knowledge', null, 'CONSTRAINING'],
  'introduce-notation': ['plan_generation', 'Analyze', 'deduction', null, 'GROUNDING'],
  'calculate':          ['active_computation', 'Implement', 'deduction', null, 'INFERRING'],
  'deduce':             ['fact_retrieval', 'Analyze', 'deduction', null, 'INFERRING'],
  'hypothesise':        ['plan_generation', 'Explore', 'example-testing', null, 'HYPOTHESIZING'],
  'alternative':        ['plan_generation', 'Explore', 'backtracking', null, 'HYPOTHESIZING'],
  'ask-oneself':        ['uncertainty_management', 'Explore', 'uncertainty-estimation', null, 'QUALIFYING'],
  'try-example':        ['active_computation', 'Explore', 'example-testing', null, 'HYPOTHESIZING'],
  'check-result':       ['self_checking', 'Verify', 'example-testing', 'verification', null],
  'confirm':            ['self_checking', 'Verify', 'example-testing', 'verification', null],
  're-read':            ['uncertainty_management', 'Read', 'uncertainty-estimation', null, 'GROUNDING'],
  'express-doubt':      ['uncertainty_management', 'Monitor', 'uncertainty-estimation', null, 'QUALIFYING'],
  'notice-conflict':    ['uncertainty_management', 'Verify', 'uncertainty-estimation', 'verification', 'QUALIFYING'],
  'self-monitor':       ['uncertainty_management', 'Monitor', 'uncertainty-estimation', null, 'QUALIFYING'],
  'correct-error':      ['uncertainty_management', 'Verify', 'backtracking', 'backtracking', 'BACKTRACKING'],
  'change-approach':    ['uncertainty_management', 'Explore', 'backtracking', 'backtracking', 'BACKTRACKING'],
  'sum-up':             ['result_consolidation', 'Analyze', 'deduction', null, 'INFERRING'],
  'conclude-step':      ['result_consolidation', 'Analyze', 'deduction', null, 'INFERRING'],
  'state-answer':       ['final_answer_emission', 'Answer', 'deduction', null, 'INFERRING'],
  'unsure':             ['unknown', null, null, null, null],
};

/**
 * The label of a factor in a scheme; `undefined` where the scheme has no class for it. The
 * cross-walk follows the published definitions; the ReasonOps column goes by the names alone.
 *
 * Example: `labelIn('schoenfeld', 'calculate')` is `Implement`.
 */
export function labelIn(scheme: SchemeId, factor: FactorId): string | undefined {
  if (scheme === 'factors') {
    return factor;
  }
  return crossWalk[factor][columns[scheme]] ?? undefined;
}
