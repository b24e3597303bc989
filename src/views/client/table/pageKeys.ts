import { type IDisposable, toDisposable } from '../../../base/lifecycle';

/** Keys that work anywhere on the page: Ctrl+F or Cmd+F searches, a slash filters. */
export function pageKeys(search: () => void, filter: () => void): IDisposable {
  const onKey = (event: KeyboardEvent): void => {
    const typing = event.target instanceof HTMLInputElement;
    if ((event.ctrlKey || event.metaKey) && event.key === 'f') {
      search();
    } else if (event.key === '/' && !typing) {
      filter();
    } else {
      return;
    }
    event.preventDefault();
  };
  document.addEventListener('keydown', onKey);
  return toDisposable(() => document.removeEventListener('keydown', onKey));
}
