import type * as vscode from 'vscode';
import { lastStartingAtOrBefore, textOffset } from '../base/positions';
import type { OpenTrajectory } from './openTrajectories';

/** Index of the segment at a position of a trajectory document. */
export function segmentAt(
  { data, layout }: OpenTrajectory,
  document: vscode.TextDocument,
  position: vscode.Position,
): number | undefined {
  const place = layout.fromDocument(document.offsetAt(position));
  if (place?.part !== 'thought') {
    return undefined;
  }
  const index = lastStartingAtOrBefore(data.annotation.segments, textOffset(place.offset));
  return index === -1 ? undefined : index;
}
