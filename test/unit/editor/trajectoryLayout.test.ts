import { describe, expect, it } from 'vitest';
import type { Segment } from '../../../src/analysis/model';
import { textSpan } from '../../../src/base/positions';
import { type PartText, TrajectoryLayout } from '../../../src/editor/trajectoryLayout';
import { seededRandom } from '../../support/seededRandom';

function parts(thought: string, problem = 'What is 6 * 7?', response = '42'): PartText[] {
  const placeholder = '(none)';
  return [
    { part: 'problem', heading: 'PROBLEM', text: problem, placeholder },
    { part: 'thought', heading: 'THOUGHT', text: thought, placeholder },
    { part: 'response', heading: 'ANSWER', text: response, placeholder },
  ];
}

function segment(start: number, end: number): Segment {
  const label = { tokens: 1, factor: 'deduce', group: 'compute', cue: '', confidence: 1 } as const;
  return { ...textSpan(start, end), ...label };
}

describe('TrajectoryLayout', () => {
  it('writes the parts under their headings', () => {
    const { text } = new TrajectoryLayout(parts('Six sevens.\nThat is 42.'), []);
    expect(text).toBe(
      'PROBLEM\n\nWhat is 6 * 7?\n\nTHOUGHT\n\nSix sevens.\nThat is 42.\n\nANSWER\n\n42',
    );
  });

  it('writes the placeholder for an empty part, which no text stands behind', () => {
    const layout = new TrajectoryLayout(parts('x', '', ' \n'), []);
    expect(layout.text).toBe('PROBLEM\n\n(none)\n\nTHOUGHT\n\nx\n\nANSWER\n\n(none)');
    expect(layout.fromDocument(layout.text.indexOf('(none)'))).toBeUndefined();
  });

  it('leaves blank lines around a text out', () => {
    const layout = new TrajectoryLayout(parts('\n\n  Okay.\n\n'), []);
    expect(layout.text).toContain('THOUGHT\n\nOkay.\n\nANSWER');
    expect(layout.fromDocument(layout.text.indexOf('Okay'))).toEqual({
      part: 'thought',
      offset: 4,
    });
  });

  it.each(['\r\n', '\r', '\u2028', '\u2029', '\u0085', '\f', '\n'])(
    'shows the line end %j as one',
    (lineEnd) => {
      const thought = `one${lineEnd}two${lineEnd}three`;
      const layout = new TrajectoryLayout(parts(thought), []);
      expect(layout.text).toContain('one\ntwo\nthree');
      const place = layout.fromDocument(layout.text.indexOf('three'));
      expect(place).toEqual({ part: 'thought', offset: thought.indexOf('three') });
    },
  );

  it('breaks a line that is too long to draw where a segment begins', () => {
    const sentence = `${'word '.repeat(150)}.`;
    const thought = sentence.repeat(8);
    const segments = Array.from({ length: 8 }, (_, i) =>
      segment(i * sentence.length, (i + 1) * sentence.length),
    );
    const layout = new TrajectoryLayout(parts(thought), segments);
    const longest = Math.max(...layout.text.split('\n').map((line) => line.length));
    expect(longest).toBeLessThanOrEqual(2000);
    for (const { start } of segments) {
      const there = layout.toDocument('thought', start);
      expect(layout.fromDocument(there)).toEqual({ part: 'thought', offset: start });
    }
  });

  it('maps every unit there and back', () => {
    const random = seededRandom(11);
    const alphabet = ['a', ' ', '\n', '\r\n', '\r', '\u2028', '中', '👍'];
    for (let round = 0; round < 100; round++) {
      const thought = Array.from(
        { length: 80 },
        () => alphabet[Math.floor(random() * alphabet.length)] ?? '',
      ).join('');
      const layout = new TrajectoryLayout(parts(thought), []);
      for (let offset = 0; offset < layout.text.length; offset++) {
        const place = layout.fromDocument(offset);
        if (place?.part === 'thought') {
          expect(layout.text[offset]).toBe(thought[place.offset]);
          expect(layout.toDocument('thought', place.offset)).toBe(offset);
        }
      }
    }
  });
});
