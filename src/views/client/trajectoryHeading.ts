import { element, plainButton, quoted } from './dom';
import { oneLine } from './inertText';

/** The heading of a page about one trajectory, whose name leads to it. */
export function trajectoryHeading(
  words: string,
  { fileName, trajectory }: { readonly fileName: string; readonly trajectory: string },
  open: () => void,
): HTMLElement {
  return element(
    'h1',
    {},
    words,
    plainButton(
      { class: 'link', 'data-key': 'open', title: 'Open the trajectory' },
      open,
      `trajectory ${trajectory}`,
    ),
    ' in ',
    quoted(oneLine(fileName, 80), 'file-name', fileName),
  );
}
