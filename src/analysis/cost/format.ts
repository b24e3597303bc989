/**
 * Figures as text, the same in every locale: a comma between thousands, a point before decimals.
 * Units are always named, because GB (10⁹) and GiB (2³⁰) differ by seven per cent.
 */

/** Example: 516096 → `516,096`. Rounded to a whole number. */
export function formatCount(value: number): string {
  if (!Number.isFinite(value)) {
    return String(value);
  }
  const digits = Math.abs(Math.round(value)).toFixed(0);
  const sign = Math.round(value) < 0 ? '−' : '';
  let grouped = digits.slice(-3);
  for (let end = digits.length - 3; end > 0; end -= 3) {
    grouped = `${digits.slice(Math.max(0, end - 3), end)},${grouped}`;
  }
  return sign + grouped;
}

const largeNumbers: readonly string[] = ['', 'million', 'billion', 'trillion', 'quadrillion'];

/**
 * A number that may be too large to read by its digits, in three of them. Example: 7.66e13 →
 * `76.6 trillion`, 1e7 → `10 million`.
 */
export function formatLarge(value: number): string {
  const power =
    Math.abs(value) < 999_500 ? 0 : Math.floor((Math.log10(Math.abs(value)) + 2e-4) / 3);
  const step = Math.min(Math.max(0, power - 1), largeNumbers.length - 1);
  if (step === 0) {
    return formatCount(value);
  }
  const scaled = Number((Math.abs(value) / 1000 ** (step + 1)).toPrecision(3));
  const amount = scaled < 1000 ? String(scaled) : formatCount(scaled);
  return `${value < 0 ? '−' : ''}${amount} ${largeNumbers[step] ?? ''}`;
}

/** Cents are left out where they say nothing. Example: 2.345e9 → `$2.35 billion`. */
export function formatLargeUsd(usd: number): string {
  return Math.abs(usd) < 1000 ? formatUsd(usd) : `$${formatLarge(usd)}`;
}

/** Example: 1 → `1 token`, 7661 → `7,661 tokens`. */
export function formatTokens(count: number): string {
  return `${formatCount(count)} ${Math.round(count) === 1 ? 'token' : 'tokens'}`;
}

const decimalPrefixes: readonly string[] = ['', 'k', 'M', 'G', 'T', 'P', 'E', 'Z', 'Y'];
const binaryPrefixes: readonly string[] = ['', 'Ki', 'Mi', 'Gi', 'Ti', 'Pi'];

/** Bytes in powers of 1,000. Example: 3984777216 → `3.98 GB`. */
export function formatBytes(bytes: number): string {
  return withPrefix(bytes, 1000, decimalPrefixes, 'B');
}

/** Bytes in powers of 1,024. Example: 3984777216 → `3.71 GiB`. */
export function formatBinaryBytes(bytes: number): string {
  return withPrefix(bytes, 1024, binaryPrefixes, 'B');
}

/** Example: 256338776064 → `256 GB·s`. */
export function formatByteSeconds(byteSeconds: number): string {
  return withPrefix(byteSeconds, 1000, decimalPrefixes, 'B·s');
}

/** Example: 6.2e15 → `6.20 PFLOP`. */
export function formatFlops(flops: number): string {
  return withPrefix(flops, 1000, decimalPrefixes, 'FLOP');
}

/** Example: 0.0334 → `33.4 ms`. */
export function formatSeconds(seconds: number): string {
  return seconds >= 1 || seconds === 0
    ? `${threeDigits(seconds)} s`
    : seconds >= 1e-3
      ? `${threeDigits(seconds * 1e3)} ms`
      : `${threeDigits(seconds * 1e6)} µs`;
}

/** Dollars to the cent, below a dollar to two digits. Example: 0.00049 → `$0.00049`. */
export function formatUsd(usd: number): string {
  const sign = usd < 0 ? '−' : '';
  const amount = Math.abs(usd);
  if (amount >= 1 || amount === 0) {
    const cents = Math.round(amount * 100);
    const rest = String(cents % 100).padStart(2, '0');
    return `${sign}$${formatCount(Math.floor(cents / 100))}.${rest}`;
  }
  if (amount < 1e-9) {
    return `${sign}< $0.000000001`;
  }
  const decimals = Math.max(2, 1 - Math.floor(Math.log10(amount)));
  return `${sign}$${amount.toFixed(decimals)}`;
}

/** Example: 0.0131 → `1.3 %`. */
export function formatPercent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}

function withPrefix(
  value: number,
  base: number,
  prefixes: readonly string[],
  unit: string,
): string {
  let scaled = value;
  let step = 0;
  // Half a unit of the last digit below the border already rounds up to it.
  while (Math.abs(scaled) >= base - 0.5 && step < prefixes.length - 1) {
    scaled /= base;
    step++;
  }
  const number = step === 0 ? formatCount(scaled) : threeDigits(scaled);
  return `${number} ${prefixes[step] ?? ''}${unit}`;
}

function threeDigits(value: number): string {
  const amount = Math.abs(value);
  const decimals = amount >= 99.95 ? 0 : amount >= 9.995 ? 1 : 2;
  const sign = value < 0 ? '−' : '';
  return decimals === 0 ? formatCount(value) : sign + amount.toFixed(decimals);
}
