import {
  provideVSCodeDesignSystem,
  vsCodeButton,
  vsCodeCheckbox,
  vsCodeDivider,
  vsCodeProgressRing,
} from '@vscode/webview-ui-toolkit';
import { type Attributes, type Child, element, setAttributes } from './dom';

/**
 * The only file that knows @vscode/webview-ui-toolkit, which is archived and gets no more fixes.
 * To leave it for @vscode-elements/elements: import that library's button, checkbox, divider
 * and progress-ring modules here (each registers itself) and delete `registerToolkit`'s body. The
 * tag names are the same, both announce a changed checkbox by `change`, and the attributes below
 * are set in both spellings. Both libraries define the same tags, so one page cannot load both.
 *
 * Not used are its badge and its progress ring with a value: their templates hold `style`
 * attributes, which the page's content security policy forbids.
 */
export function registerToolkit(): void {
  provideVSCodeDesignSystem().register(
    vsCodeButton(),
    vsCodeCheckbox(),
    vsCodeDivider(),
    vsCodeProgressRing(),
  );
}

/** How a button looks, in the words of both libraries. */
const looks = {
  primary: { appearance: 'primary' },
  secondary: { appearance: 'secondary', secondary: true },
  icon: { appearance: 'icon', 'icon-only': true },
} as const;

export interface Button extends HTMLElement {
  disabled: boolean;
}

export interface Checkbox extends HTMLElement {
  checked: boolean;
}

/** A button in the look of the editor's own; secondary unless `primary` or only an `icon`. */
export function button(
  label: Child,
  onClick: () => void,
  attributes: Attributes & { readonly primary?: boolean; readonly icon?: boolean } = {},
): Button {
  const { primary = false, icon = false, ...others } = attributes;
  const look = icon ? looks.icon : primary ? looks.primary : looks.secondary;
  const made = element('vscode-button', { ...look, ...others }, label) as Button;
  made.addEventListener('click', () => {
    if (!made.disabled) {
      onClick();
    }
  });
  return made;
}

/**
 * A checkbox without a text of its own; `onChange` hears of every change, also of ours. Once it
 * stands in the page, `settleCheckbox` must follow.
 */
export function checkbox(onChange: (checked: boolean) => void): Checkbox {
  const made = element('vscode-checkbox') as Checkbox;
  made.addEventListener('change', () => onChange(made.checked));
  return made;
}

/**
 * Names a checkbox and takes it out of the order of the Tab key, for a row that is focused as a
 * whole. The toolkit sets both attributes by itself as soon as the element stands in the page.
 */
export function settleCheckbox(box: Checkbox, label: string): void {
  setAttributes(box, { 'aria-label': label, tabindex: -1 });
}

export function divider(): HTMLElement {
  return element('vscode-divider', { role: 'separator' });
}

export function progressRing(): HTMLElement {
  return element('vscode-progress-ring', { 'aria-hidden': 'true' });
}
