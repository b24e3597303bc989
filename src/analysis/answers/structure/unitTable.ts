/** What units are called and measure. Sizes are exact fractions of the base units. */

/** Base units with their powers. */
export type Dimension = readonly (readonly [base: string, power: number])[];

export interface UnitDefinition {
  readonly name: string;
  readonly words: string;
  readonly dimension: Dimension;
  readonly numerator: bigint;
  readonly denominator: bigint;
  /** Hundredths that are added to a temperature before it is scaled to kelvins. */
  readonly offset?: bigint;
}

function unit(
  dimension: string,
  numerator: number | bigint,
  words: string,
  denominator: number | bigint = 1,
): UnitDefinition {
  const [name = ''] = words.split(' ');
  return {
    name,
    words,
    dimension: dimensionOf(dimension),
    numerator: BigInt(numerator),
    denominator: BigInt(denominator),
  };
}

function dimensionOf(text: string): Dimension {
  return text
    .split(' ')
    .filter((part) => part !== '')
    .map((part) => {
      const [base = '', power = '1'] = part.split('^');
      return [base, Number(power)] as const;
    });
}

/** The units of measure and money that answers use; the first word of each is its name. */
export const baseUnits: readonly UnitDefinition[] = [
  unit('m', 1, 'm meter meters metre metres 米'),
  unit('m', 1, 'cm cms centimeter centimeters centimetre centimetres 厘米', 100),
  unit('m', 1, 'mm millimeter millimeters millimetre millimetres 毫米', 1000),
  unit('m', 1000, 'km kms kilometer kilometers kilometre kilometres 公里 千米'),
  unit('m', 254, 'in inch inches', 10_000),
  unit('m', 3048, 'ft foot feet', 10_000),
  unit('m', 9144, 'yd yard yards', 10_000),
  unit('m', 1_609_344, 'mi mile miles', 1000),
  unit('g', 1, 'g gram grams gramme grammes gm 克'),
  unit('g', 1, 'mg milligram milligrams 毫克', 1000),
  unit('g', 1000, 'kg kgs kilogram kilograms kilo kilos 千克 公斤'),
  unit('g', 45_359_237, 'lb lbs pound pounds', 100_000),
  unit('g', 45_359_237, 'oz ounce ounces', 1_600_000),
  unit('g', 1_000_000, 't ton tons tonne tonnes 吨'),
  unit('s', 1, 's sec secs second seconds 秒'),
  unit('s', 60, 'min mins minute minutes 分钟'),
  unit('s', 3600, 'h hr hrs hour hours 小时'),
  unit('s', 86_400, 'day days 天'),
  unit('s', 604_800, 'week weeks 周'),
  unit('month', 1, 'month months 个月'),
  unit('month', 12, 'year yr yrs years 年'),
  unit('m^3', 1, 'l L liter liters litre litres 升', 1000),
  unit('m^3', 1, 'ml mL milliliter milliliters millilitre millilitres 毫升', 1_000_000),
  unit('m s^-1', 1_609_344, 'mph', 3_600_000),
  unit('m s^-1', 1000, 'kph kmh kmph', 3600),
  unit('degree', 1, 'degree degrees deg ° 度'),
  { ...unit('K', 1, 'celsius centigrade'), offset: 27_315n },
  { ...unit('K', 5, 'fahrenheit', 9), offset: 45_967n },
  unit('K', 1, 'kelvin kelvins K'),
  unit('radian', 1, 'radian radians rad rads'),
  unit('usd', 1, 'usd dollar dollars 美元'),
  unit('usd', 1, 'cent cents', 100),
  unit('eur', 1, 'eur euro euros €'),
  unit('gbp', 1, 'gbp £'),
  unit('cny', 1, 'cny yuan rmb 元 块'),
  unit('jpy', 1, 'yen jpy'),
  unit('inr', 1, 'inr rupee rupees'),
  unit('g m s^-2', 1000, 'N newton newtons'),
  unit('g m^2 s^-2', 1000, 'J joule joules'),
  unit('g m^2 s^-3', 1000, 'W watt watts'),
  unit('g m^-1 s^-2', 1000, 'Pa pascal pascals'),
  unit('g m^-1 s^-2', 101_325_000, 'atm atmosphere atmospheres'),
  unit('g m^2 s^-2', 3_600_000_000, 'kWh'),
  unit('V', 1, 'V volt volts'),
  unit('A', 1, 'A amp amps ampere amperes'),
  unit('ohm', 1, 'ohm ohms Ω'),
  unit('s^-1', 1, 'Hz hertz'),
  unit('C', 1, 'coulomb coulombs'),
  unit('mol', 1, 'mol mole moles'),
  unit('byte', 1, 'byte bytes B'),
];

const prefixes: readonly (readonly [string, bigint, bigint])[] = [
  ['k', 1000n, 1n],
  ['M', 1_000_000n, 1n],
  ['G', 1_000_000_000n, 1n],
  ['m', 1n, 1000n],
  ['μ', 1n, 1_000_000n],
  ['µ', 1n, 1_000_000n],
  ['n', 1n, 1_000_000_000n],
  ['kilo', 1000n, 1n],
  ['mega', 1_000_000n, 1n],
  ['giga', 1_000_000_000n, 1n],
  ['milli', 1n, 1000n],
  ['micro', 1n, 1_000_000n],
  ['nano', 1n, 1_000_000_000n],
];

const prefixable: ReadonlyMap<string, UnitDefinition> = new Map(
  baseUnits
    .filter(({ name }) =>
      ['m', 'g', 's', 'l', 'N', 'J', 'W', 'Pa', 'V', 'A', 'Hz', 'mol', 'byte', 'ohm'].includes(
        name,
      ),
    )
    .flatMap((each) => each.words.split(' ').map((word) => [word, each] as const)),
);

/** A unit with a metric prefix, such as `kJ` or `megabytes`; letters must have their case. */
export function prefixed(word: string): UnitDefinition | undefined {
  for (const [prefix, numerator, denominator] of prefixes) {
    const base = word.startsWith(prefix) ? prefixable.get(word.slice(prefix.length)) : undefined;
    const isWhole = base !== undefined && prefix.length > 2 === word.length - prefix.length > 2;
    if (base !== undefined && isWhole) {
      return {
        ...base,
        name: `${prefix}${base.name}`,
        numerator: base.numerator * numerator,
        denominator: base.denominator * denominator,
      };
    }
  }
  return undefined;
}
