import { quoted } from './dom';
import { oneLine, shortened } from './inertText';
import { formula } from './mathematics';

/** An answer of the file: as a formula where it is one, else as its text on one line. */
export function answerView(text: string, limit: number, className = 'answer'): HTMLElement {
  const title = shortened(text, 1000);
  const drawn = formula(text);
  if (drawn === undefined) {
    return quoted(oneLine(text, limit), className, title);
  }
  const view = quoted('', `${className} mathematics`, title);
  view.append(drawn);
  return view;
}
