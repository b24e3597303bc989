import * as vscode from 'vscode';
import { formatCount } from '../analysis/cost/format';
import type { Backtrack } from '../analysis/model';
import { inertLabel } from './markdownText';
import type { OpenTrajectory } from './openTrajectories';

/** Backtracks that get a lens: in a thought that turns more often they would hide the text. */
const mostLenses = 300;

/** Above each backtrack: where it returns to and what it gives up; a click goes there. */
export function returnLenses(
  document: vscode.TextDocument,
  { data, layout }: OpenTrajectory,
): readonly vscode.CodeLens[] {
  const { segments, backtracks } = data.annotation;
  const quoteOf = (index: number): string => {
    const segment = segments[index];
    const { text } = data.trajectory.thought;
    return segment === undefined ? '' : inertLabel(text.slice(segment.start, segment.end), 60);
  };
  return backtracks.slice(0, mostLenses).flatMap((backtrack) => {
    const turning = segments[backtrack.segment];
    if (turning === undefined) {
      return [];
    }
    const at = document.positionAt(layout.toDocument('thought', turning.start));
    return [
      new vscode.CodeLens(
        new vscode.Range(at, at),
        commandOf(backtrack, quoteOf(backtrack.target)),
      ),
    ];
  });
}

function commandOf({ segment, kind, abandonedTokens }: Backtrack, quote: string): vscode.Command {
  const returns = vscode.l10n.t('↩ returns to “{0}”', quote);
  const given =
    kind === 're-check'
      ? vscode.l10n.t('checks once more')
      : vscode.l10n.t('gives up {0} tokens', formatCount(abandonedTokens));
  return {
    title: `${returns} · ${given}`,
    command: 'cotLens.followBacktrack',
    arguments: [segment],
  };
}
