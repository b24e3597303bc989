import { describe, expect, it } from 'vitest';
import {
  formatBinaryBytes,
  formatByteSeconds,
  formatBytes,
  formatCount,
  formatFlops,
  formatPercent,
  formatSeconds,
  formatTokens,
  formatUsd,
} from '../../../../src/analysis/cost/format';

describe('formatting', () => {
  it.each<[string, string]>([
    [formatCount(0), '0'],
    [formatCount(999), '999'],
    [formatCount(516_096), '516,096'],
    [formatCount(-1_234_567.8), '−1,234,568'],
    [formatTokens(1), '1 token'],
    [formatTokens(7661), '7,661 tokens'],
    [formatBytes(0), '0 B'],
    [formatBytes(999), '999 B'],
    [formatBytes(999_950), '1.00 MB'],
    [formatBytes(3_984_777_216), '3.98 GB'],
    [formatBytes(516_096), '516 kB'],
    [formatBytes(-2e9), '−2.00 GB'],
    [formatBinaryBytes(3_984_777_216), '3.71 GiB'],
    [formatBinaryBytes(516_096), '504 KiB'],
    [formatBinaryBytes(1024), '1.00 KiB'],
    [formatByteSeconds(256_338_776_064), '256 GB·s'],
    [formatFlops(6.2e15), '6.20 PFLOP'],
    [formatSeconds(0), '0.00 s'],
    [formatSeconds(0.0334), '33.4 ms'],
    [formatSeconds(0.000012), '12.0 µs'],
    [formatSeconds(90), '90.0 s'],
    [formatUsd(0), '$0.00'],
    [formatUsd(0.456), '$0.46'],
    [formatUsd(0.00049), '$0.00049'],
    [formatUsd(1.999), '$2.00'],
    [formatUsd(12_345.678), '$12,345.68'],
    [formatUsd(-0.5), '−$0.50'],
    [formatUsd(1e-12), '< $0.000000001'],
    [formatPercent(0.013126), '1.3 %'],
  ])('%s', (text, expected) => {
    expect(text).toBe(expected);
  });
});
