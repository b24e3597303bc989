import * as vscode from 'vscode';

/** What became of a step that asks for a text: the text, one step back, or an end to all. */
export type InputResult = { readonly text: string } | 'back' | undefined;

export interface InputStep {
  readonly title: string;
  readonly prompt: string;
  readonly value: string;
  /** What is wrong with a text; `undefined` when nothing is. */
  readonly problem: (text: string) => string | undefined;
  /** Counted from 1. */
  readonly step: number;
  readonly steps: number;
}

/** Asks for a text as one step of several, with a button that leads back from all but the first. */
export function inputStep(wanted: InputStep): Promise<InputResult> {
  return new Promise((resolve) => {
    const box = vscode.window.createInputBox();
    box.title = wanted.title;
    box.prompt = wanted.prompt;
    box.value = wanted.value;
    box.step = wanted.step;
    box.totalSteps = wanted.steps;
    box.buttons = wanted.step > 1 ? [vscode.QuickInputButtons.Back] : [];
    box.ignoreFocusOut = true;
    const finish = (result: InputResult): void => {
      resolve(result);
      box.dispose();
    };
    box.onDidChangeValue((text) => {
      box.validationMessage = wanted.problem(text);
    });
    box.onDidAccept(() => {
      box.validationMessage = wanted.problem(box.value);
      if (box.validationMessage === undefined) {
        finish({ text: box.value });
      }
    });
    box.onDidTriggerButton(() => finish('back'));
    box.onDidHide(() => finish(undefined));
    box.show();
  });
}
