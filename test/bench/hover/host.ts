import type * as vscode from 'vscode';
import type { ServingProfile } from '../../../src/analysis/cost/servingProfile';
import type { OpenTrajectories, OpenTrajectory } from '../../../src/editor/openTrajectories';
import type { ServingProfiles } from '../../../src/editor/servingProfiles';
import { TrajectoryHover } from '../../../src/editor/trajectoryHover';
import { TrajectoryLayout } from '../../../src/editor/trajectoryLayout';
import type { AnnotatedTrajectory } from '../../../src/worker/protocol';

/** Milliseconds that a hover took, and in which the processor was at work for it. */
export interface HoverTime {
  readonly wall: number;
  readonly processor: number;
}

export interface HoverBench {
  readonly hoverOver: (data: AnnotatedTrajectory, profile: ServingProfile) => Promise<HoverTime>;
}

/** One hover over the last segment of an open trajectory. */
export async function hoverOver(
  data: AnnotatedTrajectory,
  profile: ServingProfile,
): Promise<HoverTime> {
  const open = opened(data);
  const trajectories = { get: () => Promise.resolve(open) };
  const hover = new TrajectoryHover(
    trajectories as unknown as OpenTrajectories,
    { current: profile } as unknown as ServingProfiles,
  );
  const { segments } = data.annotation;
  const at = open.layout.toDocument('thought', segments.at(-1)?.start ?? 0);
  const before = process.cpuUsage();
  const start = performance.now();
  const shown = await hover.provideHover(documentOf(at), {} as unknown as vscode.Position);
  const wall = performance.now() - start;
  const { user, system } = process.cpuUsage(before);
  if (shown === undefined) {
    throw new Error('There is no hover.');
  }
  return { wall, processor: (user + system) / 1000 };
}

const layouts = new WeakMap<AnnotatedTrajectory, OpenTrajectory>();

/** A trajectory is laid out when its document is opened, not when it is hovered over. */
function opened(data: AnnotatedTrajectory): OpenTrajectory {
  const known = layouts.get(data);
  if (known !== undefined) {
    return known;
  }
  const { text } = data.trajectory.thought;
  const part = { part: 'thought', heading: 'THOUGHT', text, placeholder: '' } as const;
  const layout = new TrajectoryLayout([part], data.annotation.segments);
  const file = { toString: () => 'file:///rollouts.jsonl' } as unknown as vscode.Uri;
  const address = { file, id: data.id };
  const open = { address, data, layout };
  layouts.set(data, open);
  return open;
}

/** A document that knows one place: where the pointer is. */
function documentOf(offset: number): vscode.TextDocument {
  const document = {
    uri: { toString: () => 'cot-lens:/trajectory' },
    offsetAt: () => offset,
    positionAt: (at: number) => ({ line: 0, character: at }),
  };
  return document as unknown as vscode.TextDocument;
}
