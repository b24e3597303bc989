/** How figures are written. The words around them are English, so the digits are too. */
const locale = 'en-US';

const whole = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 });
const compact = new Intl.NumberFormat(locale, { notation: 'compact', maximumSignificantDigits: 2 });
const compactHundreds = new Intl.NumberFormat(locale, {
  notation: 'compact',
  maximumFractionDigits: 0,
});
const cents = new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
const small = new Intl.NumberFormat(locale, {
  minimumSignificantDigits: 2,
  maximumSignificantDigits: 2,
});

const tenths = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });

const rewards = new Intl.NumberFormat(locale, { maximumSignificantDigits: 2 });

const noBreakSpace = '\u00a0';

/** `1234567` is `1,234,567`. */
export function formatCount(value: number): string {
  return whole.format(value);
}

/** In at most four characters or so: `950`, `8.5k`, `45k`, `128k`, `1.2M`. */
export function formatCompact(value: number): string {
  if (value < 1000) {
    return whole.format(value);
  }
  const digits = Math.floor(Math.log10(value)) % 3;
  return (digits === 2 ? compactHundreds : compact).format(value).replace('K', 'k');
}

/** US dollars: `$0`, `$0.000012`, `$0.013`, `$4.20`, `$1,250`. */
export function formatUsd(value: number): string {
  if (value === 0) {
    return '$0';
  }
  if (value < 1e-6) {
    return '<$0.000001';
  }
  const format = value >= 1000 ? whole : value >= 1 ? cents : small;
  return `$${format.format(value)}`;
}

/** A reward, of whatever scale, in at most five characters or so: `0.83`, `-1.2`, `14`. */
export function formatReward(value: number): string {
  return rewards.format(value).replace('-', '−');
}

/** A share in [0, 1] as a percentage; what is neither none nor all never reads 0 or 100. */
export function formatShare(share: number): string {
  return `${percent(share)}${noBreakSpace}%`;
}

/** Two shares in [0, 1] as a range of percentages: `30–90 %`. */
export function formatShareRange(low: number, high: number): string {
  return `${percent(low)}–${percent(high)}${noBreakSpace}%`;
}

function percent(share: number): string {
  const rounded = Math.round(share * 100);
  if (rounded === 0 && share > 0) {
    return '<1';
  }
  return rounded === 100 && share < 1 ? '>99' : String(rounded);
}

/** `plural(1, 'backtrack')` is `1 backtrack`; `plural(3, 'backtrack')` is `3 backtracks`. */
export function plural(count: number, noun: string, nouns = `${noun}s`): string {
  return `${formatCount(count)} ${count === 1 ? noun : nouns}`;
}

/** A difference of shares in percentage points: `+4.2 points`. */
export function formatPoints(delta: number): string {
  const value = tenths.format(Math.abs(delta) * 100);
  const sign = delta > 0 ? '+' : delta < 0 ? '−' : '±';
  return `${sign}${value} ${value === '1' ? 'point' : 'points'}`;
}
