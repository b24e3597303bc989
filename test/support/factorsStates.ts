import { factorOf, type FactorId, factors, groups } from '../../src/analysis/segments/factors';
import { compareSources, type JudgedSegment } from '../../src/analysis/labels/comparison';
import {
  addByVerdict,
  emptyProfileByVerdict,
  type ProfileByVerdict,
} from '../../src/analysis/segments/profile';
import { schemes } from '../../src/analysis/segments/schemes';
import { textSpan } from '../../src/base/positions';
import type { Segment } from '../../src/analysis/model';
import type { AgreementView, FactorsState } from '../../src/views/protocol/factors';
import { seededRandom } from './seededRandom';

/** A state of the page; what a test does not say is made up. */
export function factorsState(given: Partial<FactorsState>): FactorsState {
  return {
    tab: 'profile',
    fileName: 'rollouts.jsonl',
    trajectory: '#4',
    scope: 'siblings',
    words: {
      factors: factors.map(({ id, group, name, definition }) => ({ id, group, name, definition })),
      schemes: schemes.map(({ id, name }) => ({ id, name })),
    },
    body: { kind: 'profile', profile: profiles(4, 2, 1) },
    ...given,
  };
}

/** Profiles of so many made-up trajectories. */
export function profiles(right: number, wrong: number, unjudged: number): ProfileByVerdict {
  const verdicts = [
    ...Array.from({ length: right }, () => ({ correct: true })),
    ...Array.from({ length: wrong }, () => ({ correct: false })),
    ...Array.from({ length: unjudged }, () => ({})),
  ];
  return verdicts
    .map((verdict, index) => ({ ...verdict, segments: thought(60, index + 1) }))
    .reduce<ProfileByVerdict>(addByVerdict, emptyProfileByVerdict);
}

function thought(length: number, seed: number): readonly Segment[] {
  const random = seededRandom(seed);
  let place = 0;
  return Array.from({ length }, (_, index) => {
    // Mostly the same group goes on; otherwise any of the first eleven begins.
    place = random() < 0.5 ? place : Math.floor(random() * (groups.length - 1));
    const group = groups[index === 0 ? 0 : place]?.id ?? 'unsure';
    const members = factors.filter((factor) => factor.group === group);
    const { id } = members[Math.floor(random() * members.length)] ?? { id: 'unsure' as const };
    return {
      ...textSpan(index * 40, index * 40 + 40),
      tokens: 5 + Math.floor(random() * 30),
      factor: id,
      group,
      cue: '',
      confidence: 0.5,
    };
  });
}

export interface AgreementSketch extends Partial<Omit<AgreementView, 'comparison'>> {
  readonly labels: number;
  readonly quote?: string;
}

/** The labeller against the user over so many labels; two in three agree. */
export function agreementView({ labels, quote, ...given }: AgreementSketch): AgreementView {
  const random = seededRandom(7);
  const judged = Array.from({ length: labels }, (_, index): JudgedSegment => {
    const reference = anyFactor(random);
    const own = random() < 0.67 ? reference : anyFactor(random);
    return {
      id: { record: index % 9, index: 0 },
      segment: index,
      span: textSpan(index * 50, index * 50 + 40),
      quote: quote ?? `So bracket ${index} has to close before the next one opens.`,
      opinions: [opinion('labeller', own), opinion('user', reference)],
    };
  });
  const { reference = 'user', level = 'groups' } = given;
  return {
    sources: ['labeller', 'user', 'judge-v2'],
    given: 'labeller',
    reference,
    level,
    comparison: compareSources(judged, 'labeller', 'user', level),
    backtracks: { segments: 0, agreed: 0, elsewhere: 0, onlyGiven: 0, onlyReference: 0 },
    stale: 0,
    unreadable: 0,
    ...given,
  };
}

function anyFactor(random: () => number): FactorId {
  return factors[Math.floor(random() * (factors.length - 1))]?.id ?? 'unsure';
}

function opinion(source: string, factor: FactorId): JudgedSegment['opinions'][number] {
  return { source, factor, group: factorOf(factor).group, exact: true };
}
