import type { Published } from '../published';

/** The schemes whose labels follow from the factors. */
const schemes = ['schoenfeld', 'steering', 'four-habits', 'reasonops'] as const;

type Scheme = (typeof schemes)[number];

/** The labels of one scheme in a column for all of them. */
interface SchemeColumns<S extends Scheme = Scheme> {
  readonly labels: readonly Published[S][];
  /** Where the labels of the scheme stand in the column. */
  readonly from: number;
  readonly end: number;
}

/**
 * The best label in each published scheme: Thought Anchors' is the likeliest move, those of the
 * others gather the shares of the factors that belong to them.
 */
export class Tally {
  private readonly columns: { readonly [S in Scheme]: SchemeColumns<S> };
  /** Factors that have the same labels in all schemes are one kind. */
  private readonly kindOf: Int32Array;
  private readonly kindShares: Float64Array;
  /** For each kind, where its labels stand in the column, scheme after scheme. */
  private readonly places: Int32Array;
  private readonly sums: Float64Array;
  /** Few combinations occur: spans share them. */
  private readonly shared = new Map<number, Published>();

  /**
   * @param moves Thought Anchors' labels
   * @param factors the place of each factor in the schemes
   */
  constructor(
    private readonly moves: readonly string[],
    factors: readonly Published[],
  ) {
    let length = 0;
    const columnsOf = <S extends Scheme>(scheme: S): SchemeColumns<S> => {
      const labels = [...new Set(factors.map((each) => each[scheme]))];
      const from = length;
      length += labels.length;
      return { labels, from, end: length };
    };
    const columns = {
      schoenfeld: columnsOf('schoenfeld'),
      steering: columnsOf('steering'),
      'four-habits': columnsOf('four-habits'),
      reasonops: columnsOf('reasonops'),
    };
    this.columns = columns;
    const places = factors.map((each) =>
      schemes.map((scheme) => placeOf(columns[scheme] as SchemeColumns, each[scheme])),
    );
    const kinds = [...new Set(places.map((each) => each.join()))];
    this.kindOf = Int32Array.from(places, (each) => kinds.indexOf(each.join()));
    this.kindShares = new Float64Array(kinds.length);
    this.places = Int32Array.from(kinds.flatMap((kind) => kind.split(',').map(Number)));
    this.sums = new Float64Array(length);
  }

  /** The best labels, given the chances of the moves and what each factor is worth. */
  best(moves: Float64Array, shares: Float64Array): Published {
    this.gather(shares);
    const anchors = indexOfLargest(moves, 0, moves.length);
    const { schoenfeld, steering, 'four-habits': habits, reasonops } = this.columns;
    const combination = [
      indexOfLargest(this.sums, schoenfeld.from, schoenfeld.end),
      indexOfLargest(this.sums, steering.from, steering.end),
      indexOfLargest(this.sums, habits.from, habits.end),
      indexOfLargest(this.sums, reasonops.from, reasonops.end),
    ] as const;
    const key = this.keyOf(anchors, combination);
    const known = this.shared.get(key);
    if (known !== undefined) {
      return known;
    }
    const made: Published = {
      'thought-anchors': (this.moves[anchors] ?? 'unknown') as Published['thought-anchors'],
      schoenfeld: schoenfeld.labels[combination[0] - schoenfeld.from] ?? null,
      steering: steering.labels[combination[1] - steering.from] ?? null,
      'four-habits': habits.labels[combination[2] - habits.from] ?? null,
      reasonops: reasonops.labels[combination[3] - reasonops.from] ?? null,
    };
    this.shared.set(key, made);
    return made;
  }

  /** A number of its own for each combination of columns. */
  private keyOf(anchors: number, [a, b, c, d]: readonly [number, number, number, number]): number {
    const base = this.sums.length + 1;
    return (((anchors * base + a) * base + b) * base + c) * base + d;
  }

  private gather(shares: Float64Array): void {
    const { sums, places, kindOf, kindShares } = this;
    kindShares.fill(0);
    for (let factor = 0; factor < shares.length; factor += 1) {
      const kind = kindOf[factor] ?? 0;
      kindShares[kind] = (kindShares[kind] ?? 0) + (shares[factor] ?? 0);
    }
    sums.fill(0);
    for (let at = 0; at < places.length; at += 1) {
      const place = places[at] ?? 0;
      sums[place] = (sums[place] ?? 0) + (kindShares[at >> 2] ?? 0);
    }
  }
}

function placeOf({ labels, from }: SchemeColumns, label: Published[Scheme]): number {
  return from + labels.indexOf(label);
}

/** The index of the largest of `values[from, end)`; the first of equals. */
export function indexOfLargest(values: Float64Array, from: number, end: number): number {
  let best = from;
  for (let at = from + 1; at < end; at += 1) {
    best = (values[at] ?? 0) > (values[best] ?? 0) ? at : best;
  }
  return best;
}
