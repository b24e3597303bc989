import * as vscode from 'vscode';
import { factorName } from '../../analysis/segments/labeller';
import { ExpectedError } from '../../base/errors';
import { inertLabel } from '../markdownText';
import type { OpenTrajectory } from '../openTrajectories';

/** So many segments before the turn are offered, the nearest first. */
const mostOffered = 2000;
const quoteLength = 90;

interface ReturnItem extends vscode.QuickPickItem {
  readonly segment: number;
}

/** Asks which earlier segment a segment returns to. */
export async function pickReturn(
  { data: { annotation, trajectory } }: OpenTrajectory,
  turning: number,
): Promise<number | undefined> {
  const { segments, backtracks } = annotation;
  if (turning === 0) {
    throw new ExpectedError(
      vscode.l10n.t('Before the first segment there is nothing to return to.'),
    );
  }
  const quoteOf = (index: number, length: number): string => {
    const { start = 0, end = 0 } = segments[index] ?? {};
    return inertLabel(trajectory.thought.text.slice(start, end).trim(), length);
  };
  const current = backtracks.find(({ segment }) => segment === turning)?.target;
  const items = segments
    .slice(Math.max(0, turning - mostOffered), turning)
    .map((segment, index): ReturnItem => {
      const place = Math.max(0, turning - mostOffered) + index;
      const number = vscode.l10n.t(
        'segment {0} · {1}',
        place + 1,
        inertLabel(factorName(segment), 60),
      );
      const isCurrent = place === current;
      return {
        label: isCurrent ? `$(check) ${quoteOf(place, quoteLength)}` : quoteOf(place, quoteLength),
        description: isCurrent
          ? vscode.l10n.t('{0} · shown now; choose it to confirm', number)
          : number,
        segment: place,
      };
    })
    .reverse();
  const picked = await vscode.window.showQuickPick(items, {
    title: vscode.l10n.t('Where does “{0}” return to?', quoteOf(turning, 60)),
    placeHolder: vscode.l10n.t('An earlier segment: type words of it'),
    matchOnDescription: true,
  });
  return picked?.segment;
}
