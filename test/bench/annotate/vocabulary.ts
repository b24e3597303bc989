/**
 * Words, names and formulas for made-up chains: some ten thousand different ones, of which few come
 * often and most seldom, as in texts that people and models write.
 */

export type Random = () => number;

export function pick<T>(values: readonly [T, ...T[]], random: Random): T {
  return values[Math.floor(random() * values.length)] ?? values[0];
}

/** Like `pick`, but the front of the list comes far more often than its end. */
function pickSkewed<T>(values: readonly [T, ...T[]], random: Random): T {
  return values[Math.floor(random() ** 3 * values.length)] ?? values[0];
}

export function numberIn(random: Random, low: number, high: number): number {
  return low + Math.floor(random() * (high - low));
}

/** "partial sums", "the widest lanterns", "counterweight": what sentences are about. */
export function thing(random: Random): string {
  const noun = pickSkewed(nouns, random);
  const kind = random() < 0.3 ? `${pickSkewed(qualities, random)} ` : '';
  const compound = random() < 0.2 ? `${pickSkewed(nouns, random)} ` : '';
  return `${kind}${compound}${random() < 0.6 ? plural(noun) : noun}`;
}

/** "carefully", "by induction": how something is done. */
export function manner(random: Random): string {
  return random() < 0.5
    ? pickSkewed(ways, random)
    : `${pickSkewed(qualities, random).replace(/y$/, 'i')}ly`;
}

/** A word for doing something, with its ending: "regroup", "halving". */
export function action(random: Random): string {
  const verb = pickSkewed(verbs, random);
  const prefix = random() < 0.2 ? pick(['re', 'over', 'un', 'mis'], random) : '';
  const ending = pick(['', '', '', 's', 'ed', 'ing'], random);
  return `${prefix}${ending === 's' || ending === '' ? verb : verb.replace(/e$/, '')}${ending}`;
}

/** A name of a person or a place that nobody has: "Marovel", "Tisken". */
export function properName(random: Random): string {
  return `${pick(nameStarts, random)}${pick(nameMiddles, random)}${pick(nameEnds, random)}`;
}

/** A number as it stands in calculations: mostly short, at times long or with decimals. */
export function figure(random: Random): string {
  const size = 10 ** numberIn(random, 1, random() < 0.15 ? 7 : 4);
  const whole = String(numberIn(random, 2, size));
  return random() < 0.15 ? `${whole}.${numberIn(random, 1, 999)}` : whole;
}

/** A formula in LaTeX, without its dollar signs. */
export function formula(random: Random, depth = 0): string {
  const part = (): string =>
    depth < 2 && random() < 0.4 ? formula(random, depth + 1) : term(random);
  switch (numberIn(random, 0, 6)) {
    case 0:
      return `\\frac{${part()}}{${part()}}`;
    case 1:
      return `${part()} + ${part()}`;
    case 2:
      return `\\sqrt{${part()}}`;
    case 3:
      return `${term(random)}^{${numberIn(random, 2, 12)}} - ${part()}`;
    case 4:
      return `\\${pick(operators, random)}{${part()}} \\cdot ${term(random)}`;
    default:
      return `${part()} \\${pick(relations, random)} ${part()}`;
  }
}

function term(random: Random): string {
  const name = random() < 0.3 ? `\\${pick(greek, random)}` : pick(letters, random);
  const index = random() < 0.25 ? `_{${numberIn(random, 0, 30)}}` : '';
  return random() < 0.4 ? figure(random) : `${name}${index}`;
}

function plural(noun: string): string {
  return /(?:s|x|ch)$/.test(noun) ? `${noun}es` : noun.replace(/([^aeo])y$/, '$1ie').concat('s');
}

function words(text: string): [string, ...string[]] {
  const [first = '', ...rest] = text.split(' ');
  return [first, ...rest];
}

const nouns = words(
  'row number pair case term factor digit step edge value side column angle seat remainder divisor triangle sum vertex ratio root point path cell line square circle set route block ticket multiple coefficient sequence exponent lattice bucket coin marble lantern ladder orchard carriage pebble barrel harbour violin quarry postcard kettle meadow turbine envelope compass anchor basket tunnel pillar lever pulley ribbon saddle beacon gutter hinge mosaic parcel ferry glacier locker merchant needle oven pasture quilt raft sail teapot urn valley waggon yarn zipper archway bracelet candle dial engine fence gallon hammer inlet jug kiln loom mill notch oar plank quiver reef spindle tile umbrella vault whistle axle brick chimney drum eyelet flask gear hatch ingot joint keel latch mast nail orbit prism quota rail shelf tray unit vessel wedge crate bolt cable dome easel funnel grate hull icon jetty knot ledge medal nozzle outlet panel ramp socket tower hexagon polygon median diagonal bisector tangent chord radius perimeter quadrant polynomial discriminant determinant matrix integral derivative logarithm permutation combination probability expectation variance inequality congruence residue parabola asymptote',
);
const qualities = words(
  'odd even small large equal whole other partial positive negative distinct prime regular simple double narrow steady sparse outer inner upper lower shallow crooked hollow smooth brittle silent copper wooden painted rusty frozen hidden borrowed folded spotted uneven slanted symmetric parallel orthogonal convex monotone bounded finite rational irrational cyclic arithmetic geometric harmonic quadratic cubic linear exponential consecutive adjacent opposite interior exterior congruent similar periodic redundant ambiguous feasible tentative plausible elaborate tedious delicate sturdy peculiar generous reluctant careful patient clumsy precise',
);
const ways = [
  'directly',
  'by parity',
  'modulo nine',
  'from both ends',
  'by induction',
  'twice over',
  'with the quadratic formula',
  'by symmetry',
  'case by case',
  'by double counting',
  'along the diagonal',
  'in two different orders',
  'without any tables',
  'from the smallest upwards',
  'by long division',
  'through a telescoping sum',
  'after clearing denominators',
  'with a tree of choices',
] as const satisfies readonly [string, ...string[]];
const verbs = words(
  'count add take find use check split group halve double compare rewrite divide multiply subtract cancel expand reduce simplify substitute arrange colour label merge pack load carry measure balance rotate reflect stretch shrink fold shuffle discard collect deliver estimate bound verify approximate interpolate factor square invert project enumerate partition permute distribute accumulate telescope differentiate integrate maximise minimise',
);
const nameStarts = words('Mar Tis Bel Kor An Fen Lud Per Sal Vin Wes Yar Ost Hel Dun Cas');
const nameMiddles = words('o e i a ov el in ar ed ul am or');
const nameEnds = words('vel ken ra dine ston by wick mira let nor sen dale tta rov');
const letters = words('x y z n k m a b c p q r s t u');
const greek = words('alpha beta gamma theta lambda mu pi rho sigma omega');
const operators = words('log sin cos tan mathrm overline vec');
const relations = words('le ge ne equiv approx cdot times in');
