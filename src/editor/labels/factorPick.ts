import * as vscode from 'vscode';
import {
  type Factor,
  type FactorId,
  factorOf,
  factors,
  groups,
} from '../../analysis/segments/factors';
import { inertLabel } from '../markdownText';
import type { OpenTrajectory } from '../openTrajectories';

const stateKey = 'recentFactors';
const mostRecent = 5;

/** The factors that the user gave last, the latest first; kept for each workspace. */
export class RecentFactors {
  constructor(private readonly state: vscode.Memento) {}

  get ids(): readonly FactorId[] {
    const kept = this.state.get<readonly string[]>(stateKey, []);
    return kept.flatMap((id) => factors.find((factor) => factor.id === id)?.id ?? []);
  }

  async add(id: FactorId): Promise<void> {
    const others = this.ids.filter((each) => each !== id);
    await this.state.update(stateKey, [id, ...others].slice(0, mostRecent));
  }
}

interface FactorItem extends vscode.QuickPickItem {
  readonly factor?: FactorId;
}

/** Asks what a segment is: recently given factors first, then all of them by their groups. */
export function pickFactor(
  { data }: OpenTrajectory,
  segment: number,
  { ids: recent }: RecentFactors,
): Promise<FactorId | undefined> {
  const { factor: current, start = 0, end = 0 } = data.annotation.segments[segment] ?? {};
  const items = itemsOf(recent, current);
  const pick = vscode.window.createQuickPick<FactorItem>();
  pick.title = vscode.l10n.t(
    'What is “{0}”?',
    inertLabel(data.trajectory.thought.text.slice(start, end), 60),
  );
  pick.placeholder = vscode.l10n.t('Type a name or a part of its definition');
  pick.matchOnDescription = true;
  pick.matchOnDetail = true;
  pick.items = items;
  pick.activeItems = items.filter(({ factor }) => factor !== undefined && factor === current);
  return new Promise((resolve) => {
    pick.onDidAccept(() => {
      resolve(pick.selectedItems[0]?.factor);
      pick.hide();
    });
    pick.onDidHide(() => {
      resolve(undefined);
      pick.dispose();
    });
    pick.show();
  });
}

function itemsOf(
  recent: readonly FactorId[],
  current: FactorId | undefined,
): readonly FactorItem[] {
  const used = new Set(recent);
  const sections: readonly (readonly [string, readonly Factor[]])[] = [
    [vscode.l10n.t('recently given'), recent.map(factorOf)],
    ...groups.map(
      ({ id, name }) =>
        [
          name,
          factors.filter(({ group, id: factor }) => group === id && !used.has(factor)),
        ] as const,
    ),
  ];
  return sections.flatMap(([label, members]) =>
    members.length === 0
      ? []
      : [
          { label, kind: vscode.QuickPickItemKind.Separator },
          ...members.map((factor) => itemOf(factor, current)),
        ],
  );
}

function itemOf({ id, name, definition }: Factor, current: FactorId | undefined): FactorItem {
  const known = factors.find((factor) => factor.id === id);
  return {
    label: id === current ? `$(check) ${name}` : name,
    description: id === current ? vscode.l10n.t('shown now; choose it to confirm') : '',
    detail: definition,
    ...(known && { factor: known.id }),
  };
}
