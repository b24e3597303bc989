import { defaultProfiles, type ServingProfile } from '../../src/analysis/cost/servingProfile';
import type { Annotation, Backtrack, Segment, Trajectory } from '../../src/analysis/model';
import { factors, groups } from '../../src/analysis/segments/factors';
import { voteOf } from '../../src/analysis/votes/vote';
import { textSpan } from '../../src/base/positions';
import { type CostSubject, costView } from '../../src/views/cost/costView';
import type { CostState } from '../../src/views/protocol/cost';
import { firmnessOf } from '../../src/worker/vote/firmness';
import type { AnnotatedTrajectory } from '../../src/worker/protocol';
import type { AnnotatedGroup, AnnotatedSibling } from '../../src/worker/vote/protocol';
import { seededRandom } from './seededRandom';

/** What a test says of the trajectory; the rest is made up. */
export interface CostSketch {
  readonly segments?: number;
  readonly prompt?: number;
  readonly answer?: number;
  readonly backtracks?: readonly Backtrack[];
  readonly settled?: number;
  readonly trajectory?: Partial<Trajectory>;
  readonly siblings?: readonly SiblingSketch[];
  readonly group?: CostSubject['group'];
  readonly fileName?: string;
  readonly profile?: ServingProfile;
  readonly beside?: ServingProfile;
}

export interface SiblingSketch {
  readonly tokens: number;
  readonly answer: string;
}

const sevenSiblings: readonly SiblingSketch[] = [9100, 7400, 12_800, 8600, 15_300, 6900, 9900].map(
  (tokens, at) => ({ tokens, answer: at === 2 || at === 4 ? '48' : '42' }),
);

export function costState(sketch: CostSketch = {}): CostState {
  const { profile = firstProfile(), beside } = sketch;
  return { kind: 'cost', cost: costView(costSubject(sketch), defaultProfiles, profile, beside) };
}

export function firstProfile(): ServingProfile {
  const [first] = defaultProfiles;
  if (first === undefined) {
    throw new Error('There is no serving profile.');
  }
  return first;
}

export function costSubject(sketch: CostSketch = {}): CostSubject {
  const { siblings = sevenSiblings, fileName = 'rollouts.jsonl' } = sketch;
  return {
    fileName,
    data: annotatedTrajectory(sketch),
    group: sketch.group ?? { kind: 'known', group: groupOf(siblings, sketch.prompt ?? 420) },
  };
}

function annotatedTrajectory(sketch: CostSketch): AnnotatedTrajectory {
  const { segments: count = 160, prompt = 420, answer = 310 } = sketch;
  const segments = thought(count);
  const tokens = segments.reduce((sum, each) => sum + each.tokens, 0);
  const settled = sketch.settled ?? Math.floor(count * 0.7);
  const annotation: Annotation = {
    tokens: {
      encoding: 'o200k_base',
      source: 'estimated',
      prompt,
      thought: tokens,
      answer,
      total: prompt + tokens + answer,
    },
    segments,
    backtracks: sketch.backtracks ?? (count > 90 ? [back(58, 31), back(88, 70)] : []),
    interimAnswers: [],
    progress: {
      abandonedTokens: 0,
      abandonedShare: 0,
      answerChanges: 0,
      ...(settled >= 0 && {
        settled: { segment: settled, tokens: 0, share: 0, tokensAfter: 0 },
      }),
    },
    defects: [],
  };
  return {
    id: { record: 3, index: 0 },
    line: 3,
    trajectory: trajectoryOf(sketch.trajectory),
    annotation,
    tokenEnds: Uint32Array.of(),
  };
}

function trajectoryOf(given: Partial<Trajectory> = {}): Trajectory {
  return {
    index: 0,
    format: 'chat-completion',
    model: 'deepseek-reasoner',
    usage: { promptTokens: 420, outputTokens: 8800, cachedPromptTokens: 128, raw: null },
    timestamp: '2026-03-02T10:00:00Z',
    ...given,
  } as Trajectory;
}

function thought(length: number): readonly Segment[] {
  const random = seededRandom(11);
  let place = 0;
  return Array.from({ length }, (_, index): Segment => {
    place = random() < 0.55 ? place : Math.floor(random() * (groups.length - 1));
    const group = groups[index === 0 ? 0 : place]?.id ?? 'unsure';
    const members = factors.filter((factor) => factor.group === group);
    const { id } = members[Math.floor(random() * members.length)] ?? { id: 'unsure' as const };
    return {
      ...textSpan(index * 40, index * 40 + 40),
      tokens: 20 + Math.floor(random() * 70),
      factor: id,
      group,
      cue: '',
      confidence: 0.5,
    };
  });
}

export function back(segment: number, target: number): Backtrack {
  return {
    segment,
    target,
    scope: 'local',
    kind: 'correction',
    effect: 'unknown',
    abandonedTokens: 0,
  };
}

/** Siblings with their vote; an empty `gold` leaves open what is right. */
export function groupOf(
  sketches: readonly SiblingSketch[],
  promptTokens: number,
  gold = '42',
): AnnotatedGroup {
  const ballots = sketches.map(({ answer }) => ({
    answer,
    truncated: false,
    ...(gold !== '' && { gold }),
  }));
  const vote = voteOf(ballots);
  return {
    problem: 'p',
    problemKey: 'k',
    siblings: sketches.map(({ tokens, answer }, record): AnnotatedSibling => ({
      id: { record, index: 0 },
      truncated: false,
      promptTokens,
      thoughtTokens: tokens - 100,
      outputTokens: tokens,
      exactTokens: false,
      segmentEnds: Uint32Array.of(),
      segmentGroups: [],
      backtracks: [],
      abandonedTokens: 0,
      answer,
      ...(gold !== '' && { correct: answer === gold }),
    })),
    vote,
    firmness: firmnessOf(vote, ballots),
    judgements: [],
    judgementProblems: [],
  };
}
