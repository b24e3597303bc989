import * as vscode from 'vscode';
import { lastStartingAtOrBefore, textOffset } from '../base/positions';
import type { GroupFilter } from './groupFilter';
import type { OpenTrajectory } from './openTrajectories';
import { segmentRange } from './segmentRange';
import { type Tint, tintOf } from './tints';

/** Lines decorated above and below what is visible, so that scrolling shows no bare text. */
const margin = 60;

/** The visible ranges of the groups that are shown, by the tint to paint them with. */
export function rangesByTint(
  editor: vscode.TextEditor,
  { data, layout }: OpenTrajectory,
  filter: GroupFilter,
): ReadonlyMap<Tint, readonly vscode.Range[]> {
  const { document } = editor;
  const { segments } = data.annotation;
  const ranges = new Map<Tint, vscode.Range[]>();
  for (const visible of editor.visibleRanges) {
    const from = document.offsetAt(
      new vscode.Position(Math.max(0, visible.start.line - margin), 0),
    );
    const to = document.offsetAt(new vscode.Position(visible.end.line + margin, 0));
    for (let index = firstSegmentAt(from); index < segments.length; index++) {
      const segment = segments[index];
      if (segment === undefined || layout.toDocument('thought', segment.start) > to) {
        break;
      }
      if (filter.isShown(segment.group)) {
        const tint = tintOf(segment);
        const ofTint = ranges.get(tint) ?? [];
        ofTint.push(segmentRange(document, layout, data.trajectory.thought.text, segment));
        ranges.set(tint, ofTint);
      }
    }
  }
  return ranges;

  function firstSegmentAt(offset: number): number {
    const place = layout.fromDocument(offset);
    const before = layout.section('thought');
    if (place?.part !== 'thought') {
      return before !== undefined && offset > before.start ? nearestAfter(offset) : 0;
    }
    return Math.max(0, lastStartingAtOrBefore(segments, textOffset(place.offset)));
  }

  /** The offset lies on a line end that we put in: any place in the thought near it will do. */
  function nearestAfter(offset: number): number {
    const place = layout.fromDocument(offset + 1);
    return place?.part === 'thought'
      ? Math.max(0, lastStartingAtOrBefore(segments, textOffset(place.offset)))
      : 0;
  }
}
