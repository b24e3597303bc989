/** Units and currencies behind or before a number. */

const spellings: readonly (readonly [string, string])[] = [
  ['mm', 'mm millimeter millimeters millimetre millimetres'],
  ['cm', 'cm cms centimeter centimeters centimetre centimetres 厘米'],
  ['m', 'm meter meters metre metres 米'],
  ['km', 'km kilometer kilometers kilometre kilometres 公里 千米'],
  ['in', 'in inch inches'],
  ['ft', 'ft foot feet'],
  ['mi', 'mile miles'],
  ['mg', 'mg milligram milligrams'],
  ['g', 'g gram grams 克'],
  ['kg', 'kg kilogram kilograms 千克 公斤'],
  ['lb', 'lb lbs pound pounds'],
  ['oz', 'oz ounce ounces'],
  ['t', 'ton tons tonne tonnes 吨'],
  ['s', 's sec secs second seconds 秒'],
  ['min', 'min mins minute minutes 分钟'],
  ['h', 'h hr hrs hour hours 小时'],
  ['day', 'day days 天'],
  ['week', 'week weeks'],
  ['month', 'month months'],
  ['year', 'yr yrs year years 年'],
  ['degree', 'degree degrees deg °'],
  ['usd', 'dollar dollars usd 美元'],
  ['cent', 'cent cents'],
  ['eur', 'euro euros eur €'],
  ['gbp', 'gbp £'],
  ['cny', 'yuan rmb cny 元'],
  ['yen', 'yen jpy'],
  ['mph', 'mph'],
  ['l', 'l liter liters litre litres'],
  ['ml', 'ml milliliter milliliters millilitre millilitres'],
];

const canonical: ReadonlyMap<string, string> = new Map(
  spellings.flatMap(([unit, words]) => words.split(' ').map((word) => [word, unit] as const)),
);

/** Words that say nothing about the unit. */
const emptyWords = new Set(['unit', 'units', 'per', 'the', 'of', 'in', 'a']);

/** True for a unit that can be told from a product of variables without further signs. */
export function isKnownUnit(word: string): boolean {
  return word.length > 1 && canonical.has(word.toLowerCase());
}

/** One spelling of a unit phrase: `square inches` is `in^2`, `Units` is nothing. */
export function canonicalUnit(phrase: string): string | undefined {
  const power = /(?:\^\{?([23])\}?|\b(square|sq|cubic|cu)\b)/.exec(phrase);
  const dimension = power?.[1] ?? (power?.[2]?.startsWith('sq') ? '2' : power?.[2] ? '3' : '');
  const words = phrase
    .replace(/\^\{?[23]\}?/g, ' ')
    .replace(/\b(?:square|sq|cubic|cu)\b\.?/g, ' ')
    .toLowerCase()
    .split(/[\s.]+/)
    .filter((word) => word !== '' && !emptyWords.has(word))
    .map((word) => canonical.get(word) ?? word);
  const unit = words.join(' ');
  return unit === '' ? undefined : dimension === '' ? unit : `${unit}^${dimension}`;
}
