/** Chinese and Japanese numerals, where an answer is nothing else. */

const digits = new Map(
  Array.from('零一二三四五六七八九', (sign, value) => [sign, BigInt(value)] as const),
);
digits.set('〇', 0n).set('两', 2n).set('兩', 2n);

const tens: ReadonlyMap<string, bigint> = new Map([
  ['十', 10n],
  ['百', 100n],
  ['千', 1000n],
]);

const myriads: ReadonlyMap<string, bigint> = new Map([
  ['万', 10_000n],
  ['萬', 10_000n],
  ['亿', 100_000_000n],
  ['億', 100_000_000n],
]);

const numeral = '[零〇一二两兩三四五六七八九十百千万萬亿億]{1,30}';
const number = new RegExp(`^(负|負)?(${numeral})(?:点([零〇一二三四五六七八九]{1,30}))?$`);
const fraction = new RegExp(`^(${numeral})分之(${numeral})$`);
const maximumLength = 64;

/** 一百二十三 as 123, 三点五 as 3.5, 五分之三 as 3/5, 百分之二十 as 20%; other texts as they are. */
export function wholeCjkNumeral(text: string): string {
  const bare = text.trim();
  if (bare.length > maximumLength || !/[一-龥〇]/.test(bare)) {
    return text;
  }
  const part = fraction.exec(bare);
  if (part !== null) {
    const [below, above] = [valueOf(part[1] ?? ''), valueOf(part[2] ?? '')];
    const isPercent = part[1] === '百';
    return below === undefined || above === undefined
      ? text
      : isPercent
        ? `${above}%`
        : `${above}/${below}`;
  }
  const match = number.exec(bare);
  const whole = match === null ? undefined : valueOf(match[2] ?? '');
  if (match === null || whole === undefined) {
    return text;
  }
  const decimals = digitsOf(match[3] ?? '');
  return `${match[1] === undefined ? '' : '-'}${whole}${decimals === '' ? '' : `.${decimals}`}`;
}

/** `undefined` where digits follow one another without the sign of a place, as in 三五; years are read so. */
function valueOf(signs: string): bigint | undefined {
  if (/^[零〇一二三四五六七八九]{4}$/.test(signs)) {
    return BigInt(digitsOf(signs));
  }
  let total = 0n;
  let section = 0n;
  let digit: bigint | undefined;
  for (const sign of signs) {
    const value = digits.get(sign);
    const ten = tens.get(sign);
    if (value !== undefined) {
      if (digit !== undefined && digit !== 0n) {
        return undefined;
      }
      digit = value;
    } else if (ten !== undefined) {
      section += (digit ?? 1n) * ten;
      digit = undefined;
    } else {
      total = (total + section + (digit ?? 0n)) * (myriads.get(sign) ?? 1n);
      section = 0n;
      digit = undefined;
    }
  }
  return total + section + (digit ?? 0n);
}

function digitsOf(signs: string): string {
  return Array.from(signs, (sign) => String(digits.get(sign) ?? '')).join('');
}
