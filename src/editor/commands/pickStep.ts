import * as vscode from 'vscode';

/** What became of one step of several: an item, one step back, or an end to all. */
export type StepResult<I> = I | 'back' | undefined;

export interface PickStep<I extends vscode.QuickPickItem> {
  readonly title: string;
  readonly placeholder: string;
  readonly items: readonly I[];
  /** The item that Enter takes; the first one if not given. */
  readonly preselected?: I | undefined;
  /** Counted from 1. */
  readonly step: number;
  readonly steps: number;
}

/** Shows one step of a sequence of lists, with a button that leads back from all but the first. */
export function pickStep<I extends vscode.QuickPickItem>(
  wanted: PickStep<I>,
): Promise<StepResult<I>> {
  return new Promise((resolve) => {
    const list = vscode.window.createQuickPick<I>();
    list.title = wanted.title;
    list.placeholder = wanted.placeholder;
    list.items = wanted.items;
    if (wanted.preselected !== undefined) {
      list.activeItems = [wanted.preselected];
    }
    list.step = wanted.step;
    list.totalSteps = wanted.steps;
    list.buttons = wanted.step > 1 ? [vscode.QuickInputButtons.Back] : [];
    list.matchOnDescription = true;
    list.matchOnDetail = true;
    list.ignoreFocusOut = true;
    const finish = (result: StepResult<I>): void => {
      resolve(result);
      list.dispose();
    };
    list.onDidAccept(() => {
      const [item] = list.selectedItems;
      // Enter may be pressed before there is an item to take.
      if (item !== undefined) {
        finish(item);
      }
    });
    list.onDidTriggerButton(() => finish('back'));
    list.onDidHide(() => finish(undefined));
    list.show();
  });
}
