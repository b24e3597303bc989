import { describe, expect, it } from 'vitest';
import { textSpan } from '../../../../src/base/positions';
import { formatBacktrackLine } from '../../../../src/analysis/labels/backtrackLine';
import { formatLabelLine } from '../../../../src/analysis/labels/labelLine';
import { parseLabelFile, sourcesOf } from '../../../../src/analysis/labels/labelFile';
import { backtrack, entry } from './builders';

const place = '"trajectory":{"record":3},"span":{"start":4,"end":9}';

describe('a label sidecar', () => {
  it('reads back what was written, with its line', () => {
    const written = [
      entry(0, 4, { factor: 'confirm' }, { time: '2026-01-02T03:04:05.000Z' }),
      entry(4, 9, { scheme: 'schoenfeld', label: 'Verify' }, { source: 'judge-1', line: 1 }),
      entry(4, 9, null, {
        line: 2,
        trajectory: { record: 7, index: 1, problemKey: 'id=1', sample: 's', thought: 'ab' },
      }),
    ];
    const { entries, backtracks, problems } = parseLabelFile(
      written.map(({ line: _, ...each }) => formatLabelLine(each)).join(''),
    );
    expect(entries).toEqual(written);
    expect(problems).toEqual([]);
    expect(sourcesOf({ entries, backtracks })).toEqual(['user', 'judge-1']);
  });

  it('reads back what was said of backtracks, apart from the labels', () => {
    const written = [
      backtrack(40, textSpan(0, 12)),
      backtrack(60, false, { source: 'judge-1', line: 1, time: '2026-01-02T03:04:05.000Z' }),
      backtrack(60, null, { line: 2 }),
    ];
    const label = `{${place},"factor":"confirm","source":"later"}`;
    const file = parseLabelFile(
      written.map(({ line: _, ...each }) => formatBacktrackLine(each)).join('') + label,
    );
    expect(file.backtracks).toEqual(written);
    expect(file.entries).toHaveLength(1);
    expect(sourcesOf(file)).toEqual(['user', 'judge-1', 'later']);
  });

  it('writes the group for whoever reads it without our list', () => {
    const line = formatLabelLine(entry(0, 4, { factor: 'confirm' }));
    expect(JSON.parse(line)).toMatchObject({ factor: 'confirm', group: 'check' });
    expect(line.endsWith('\n')).toBe(true);
  });

  it('reads a factor with the label of a scheme beside it', () => {
    const { entries } = parseLabelFile(
      `{${place},"factor":"calculate","scheme":"steering","label":"deduction","source":"t"}`,
    );
    expect(entries[0]?.given).toEqual({
      factor: 'calculate',
      scheme: 'steering',
      label: 'deduction',
    });
  });

  it.each([
    ['nonsense', /not JSON/],
    ['[1]', /the line is not an object/],
    ['{"span":{"start":0,"end":1},"factor":"confirm","source":"t"}', /"trajectory"/],
    [`{"trajectory":{"record":-1},"span":{"start":0,"end":1},"source":"t"}`, /record/],
    [`{"trajectory":{"record":1},"span":{"start":5,"end":5},"source":"t"}`, /"span.end"/],
    [`{"trajectory":{"record":1},"span":{"start":0.5,"end":5},"source":"t"}`, /"span.start"/],
    [`{${place},"factor":"ponder","source":"t"}`, /no factor "ponder"/],
    [`{${place},"source":"t"}`, /neither "factor" nor "scheme"/],
    [`{${place},"scheme":"tarot","label":"x","source":"t"}`, /no scheme "tarot"/],
    [`{${place},"scheme":"schoenfeld","label":"x","source":"t"}`, /has no label "x"/],
    [`{${place},"scheme":7,"label":"x","source":"t"}`, /"scheme" is not a text/],
    [`{${place},"backtrack":true,"source":"t"}`, /"backtrack" is not an object/],
    [`{${place},"backtrack":{},"source":"t"}`, /"backtrack.target" is not an object/],
    [`{${place},"backtrack":{"target":{"start":4,"end":9}},"source":"t"}`, /before "span"/],
    [`{${place},"backtrack":false,"factor":"confirm","source":"t"}`, /stand in one line/],
    [`{${place},"factor":"confirm"}`, /"source" is not a name/],
    [`{${place},"factor":"confirm","source":"labeller"}`, /CoT Lens itself/],
    [`{"a":"${'x'.repeat(70_000)}"}`, /longer than/],
  ])('names the line that says nothing usable: %.60s', (line, reason) => {
    const good = `{${place},"factor":"confirm","source":"t"}`;
    const { entries, problems } = parseLabelFile(`\uFEFF${good}\r\n\n${line}\n${good}`);
    expect(entries.map((each) => each.line)).toEqual([0, 3]);
    expect(problems).toEqual([{ line: 2, reason: expect.stringMatching(reason) as string }]);
  });
});
