/** The columns whose width follows their contents: selector, least and most characters. */
const columns = [
  { variable: '--label-width', selector: '.cell.label .label', least: 2, most: 9 },
  // With the model's name, which only a wide page has room for.
  { variable: '--name-width', selector: '.cell.label', least: 2, most: 24 },
  { variable: '--tokens-width', selector: '.tokens', least: 3, most: 6 },
  { variable: '--usd-width', selector: '.usd', least: 0, most: 9 },
] as const;

/** `ch` is the width of a `0`; a `#`, or a bold digit, takes more. */
const widest = 1.2;

/** Every row is a grid of its own, so that columns meet only where their widths are given. */
export function setColumnWidths(section: HTMLElement): void {
  for (const { variable, selector, least, most } of columns) {
    const lengths = [...section.querySelectorAll(selector)].map(
      ({ textContent }) => textContent.length,
    );
    const longest = lengths.reduce((a, b) => Math.max(a, b), least);
    section.style.setProperty(variable, `${Math.min(longest, most) * widest + 0.5}ch`);
  }
}
