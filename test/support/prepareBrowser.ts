import { findChromium } from '../../scripts/hosts/chromium';
import { ensureChineseFont } from '../../scripts/hosts/chromiumLibraries';

/** Installs what tests of pages need, so that the tests themselves find it ready. */
export default function prepareBrowser(): void {
  findChromium();
  ensureChineseFont();
}
