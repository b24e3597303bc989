import { describe, expect, it } from 'vitest';
import { drawnSegments } from '../../../../src/analysis/labels/drawnLabels';
import { opinionsOf } from '../../../../src/analysis/labels/opinions';
import { entry, segmentsOf } from './builders';

const { thought, segments } = segmentsOf(
  ['Let me see. ', 'self-monitor'],
  ['2 + 2 = 4. ', 'calculate'],
  ['Yes, 4.', 'confirm'],
);

describe('what sources say of segments', () => {
  it('puts a label on the segment of its span, white space left out', () => {
    const opinions = opinionsOf(thought, segments, [entry(12, 22, { factor: 'deduce' })]);
    expect([...opinions]).toEqual([
      [
        1,
        [
          { source: 'labeller', factor: 'calculate', group: 'compute', exact: true },
          { source: 'user', factor: 'deduce', group: 'compute', exact: true },
        ],
      ],
    ]);
  });

  it('lets a later line win, and take back', () => {
    const first = entry(12, 23, { factor: 'deduce' });
    const second = entry(12, 23, { factor: 'recall-fact' });
    const factor = (...entries: readonly ReturnType<typeof entry>[]) =>
      opinionsOf(thought, segments, entries).get(1)?.[1]?.factor;
    expect(factor(first, second)).toBe('recall-fact');
    expect(factor(first, second, entry(12, 23, null))).toBeUndefined();
    expect(factor(first, entry(12, 23, null), second)).toBe('recall-fact');
  });

  it('goes by what covers most of a segment that was cut otherwise', () => {
    const wide = entry(0, 20, { factor: 'plan-step' }, { source: 'tool' });
    const opinions = opinionsOf(thought, segments, [wide]);
    expect([...opinions.keys()]).toEqual([0, 1]);
    expect(opinions.get(1)?.[1]).toMatchObject({ factor: 'plan-step', exact: false });
    const less = entry(0, 16, { factor: 'plan-step' }, { source: 'tool' });
    expect([...opinionsOf(thought, segments, [less]).keys()]).toEqual([0]);
  });

  it('adds up the parts of one segment that have one label', () => {
    const parts = [
      entry(12, 15, { factor: 'deduce' }),
      entry(15, 18, { factor: 'calculate' }),
      entry(18, 21, { factor: 'deduce' }),
    ];
    expect(opinionsOf(thought, segments, parts).get(1)?.[1]?.factor).toBe('deduce');
  });

  it('reads a published label as our own factor where that has it, else as the first', () => {
    const label = (name: string) => ({ scheme: 'schoenfeld', label: name }) as const;
    const said = (name: string) =>
      opinionsOf(thought, segments, [entry(24, 31, label(name), { source: 'tool' })]).get(2)?.[1];
    expect(said('Verify')).toMatchObject({ factor: 'confirm', label: 'Verify' });
    expect(said('Plan')).toMatchObject({ factor: 'plan-step', group: 'plan' });
  });

  it('takes ten thousand labels on ten thousand segments, one of them over all', () => {
    const many = segmentsOf(
      ...Array.from({ length: 10_000 }, () => ['So it is. ', 'deduce'] as const),
    );
    const whole = entry(0, many.thought.length, { factor: 'recall-fact' });
    const entries = many.segments.map(({ start, end }, index) =>
      entry(start, end, { factor: 'calculate' }, { line: index + 1 }),
    );
    const opinions = opinionsOf(many.thought, many.segments, [whole, ...entries]);
    expect(opinions.size).toBe(10_000);
    expect(opinions.get(9_999)?.[1]).toMatchObject({ factor: 'calculate', exact: true });
  });
});

describe('the labels that are drawn', () => {
  const opinions = opinionsOf(thought, segments, [
    entry(12, 23, { factor: 'deduce' }),
    entry(0, 12, { factor: 'plan-step' }, { source: 'tool' }),
  ]);
  const factors = (drawn: string): readonly string[] =>
    drawnSegments(segments, opinions, drawn).map(({ factor }) => factor);

  it('are the labeller’s with the user’s in their place', () => {
    expect(factors('corrected')).toEqual(['self-monitor', 'deduce', 'confirm']);
    const corrected = drawnSegments(segments, opinions, 'corrected')[1];
    expect(corrected).toMatchObject({ source: 'user', group: 'compute', confidence: 1, cue: '' });
  });

  it('are one source’s alone when it is chosen', () => {
    expect(factors('labeller')).toEqual(['self-monitor', 'calculate', 'confirm']);
    expect(factors('tool')).toEqual(['plan-step', 'unsure', 'unsure']);
    expect(factors('user')).toEqual(['unsure', 'deduce', 'unsure']);
  });

  it('keep spans and tokens', () => {
    const drawn = drawnSegments(segments, opinions, 'tool');
    expect(drawn.map(({ start, end, tokens }) => [start, end, tokens])).toEqual(
      segments.map(({ start, end, tokens }) => [start, end, tokens]),
    );
  });
});
