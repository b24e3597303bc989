/** Rows of sparse features: row `r` has entries `[starts[r], starts[r + 1])`. */
export interface SparseRows {
  readonly starts: Int32Array;
  readonly features: Int32Array;
  readonly values: Float64Array;
  readonly rowCount: number;
  readonly featureCount: number;
}

export interface Problem {
  readonly rows: SparseRows;
  /** Label of each row, from 0 on. */
  readonly labels: Int32Array;
  readonly labelCount: number;
  /** Scores that each row has before training, row after row; none when left out. */
  readonly offsets?: Float64Array;
  /** How much each row counts. */
  readonly rowWeights: Float64Array;
  /** Strength of the L2 penalty; the biases are free. */
  readonly penalty: number;
  readonly iterations: number;
}

const memory = 8;

/**
 * Multinomial logistic regression by L-BFGS (Liu and Nocedal 1989) from zero, in a fixed order of
 * operations: the same rows give the same weights. The weights of feature `f` are
 * `[f * labelCount, (f + 1) * labelCount)`; the biases follow after the last feature.
 */
export function fitSoftmax(problem: Problem): Float64Array {
  const size = (problem.rows.featureCount + 1) * problem.labelCount;
  let weights = new Float64Array(size);
  let gradient = new Float64Array(size);
  let loss = lossOf(problem, weights, gradient);
  const history: Step[] = [];
  for (let iteration = 0; iteration < problem.iterations; iteration += 1) {
    const direction = directionOf(gradient, history);
    const slope = dot(gradient, direction);
    const next = search(problem, weights, direction, loss, slope);
    remember(history, weights, gradient, next);
    const done = loss - next.loss < 1e-6 * Math.abs(loss);
    ({ weights, gradient, loss } = next);
    if (done) {
      break;
    }
  }
  return weights;
}

interface Step {
  readonly moved: Float64Array;
  readonly turned: Float64Array;
  readonly curvature: number;
}

interface Point {
  readonly weights: Float64Array<ArrayBuffer>;
  readonly gradient: Float64Array<ArrayBuffer>;
  readonly loss: number;
}

/** Backtracks from the full step until the loss falls enough. */
function search(
  problem: Problem,
  weights: Float64Array,
  direction: Float64Array,
  loss: number,
  slope: number,
): Point {
  const next = new Float64Array(weights.length);
  const gradient = new Float64Array(weights.length);
  let length = 1;
  for (let trial = 0; ; trial += 1) {
    for (let at = 0; at < next.length; at += 1) {
      next[at] = (weights[at] ?? 0) + length * (direction[at] ?? 0);
    }
    const reached = lossOf(problem, next, gradient);
    if (reached <= loss + 1e-4 * length * slope || trial === 20) {
      return { weights: next, gradient, loss: reached };
    }
    length /= 2;
  }
}

function remember(
  history: Step[],
  weights: Float64Array,
  gradient: Float64Array,
  next: Point,
): void {
  const moved = next.weights.map((value, at) => value - (weights[at] ?? 0));
  const turned = next.gradient.map((value, at) => value - (gradient[at] ?? 0));
  const curvature = dot(moved, turned);
  if (curvature > 1e-10) {
    history.push({ moved, turned, curvature });
    history.splice(0, history.length - memory);
  }
}

/** The two-loop recursion: minus the gradient, seen through the remembered curvature. */
function directionOf(gradient: Float64Array, history: readonly Step[]): Float64Array {
  const direction = gradient.map((value) => -value);
  const shares: number[] = [];
  for (const { moved, turned, curvature } of [...history].reverse()) {
    const share = dot(moved, direction) / curvature;
    shares.push(share);
    addTo(direction, turned, -share);
  }
  const last = history.at(-1);
  const scale =
    last === undefined
      ? 1 / Math.max(1, Math.sqrt(dot(gradient, gradient)))
      : last.curvature / dot(last.turned, last.turned);
  direction.forEach((value, at) => (direction[at] = value * scale));
  for (const { moved, turned, curvature } of history) {
    addTo(direction, moved, (shares.pop() ?? 0) - dot(turned, direction) / curvature);
  }
  return direction;
}

function addTo(sum: Float64Array, other: Float64Array, factor: number): void {
  for (let at = 0; at < sum.length; at += 1) {
    sum[at] = (sum[at] ?? 0) + factor * (other[at] ?? 0);
  }
}

function dot(first: Float64Array, second: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < first.length; at += 1) {
    sum += (first[at] ?? 0) * (second[at] ?? 0);
  }
  return sum;
}

/** Penalised log-loss; fills `gradient`. */
function lossOf(problem: Problem, weights: Float64Array, gradient: Float64Array): number {
  const { rows, labels, labelCount: width, rowWeights, penalty } = problem;
  const { starts, features, values, rowCount, featureCount } = rows;
  const biases = featureCount * width;
  const scores = new Float64Array(width);
  let loss = 0;
  gradient.fill(0);
  for (let row = 0; row < rowCount; row += 1) {
    const begin = starts[row] ?? 0;
    const end = starts[row + 1] ?? 0;
    scores.set(weights.subarray(biases, biases + width));
    if (problem.offsets !== undefined) {
      addTo(scores, problem.offsets.subarray(row * width, (row + 1) * width), 1);
    }
    for (let entry = begin; entry < end; entry += 1) {
      const from = (features[entry] ?? 0) * width;
      const value = values[entry] ?? 0;
      for (let label = 0; label < width; label += 1) {
        scores[label] = (scores[label] ?? 0) + value * (weights[from + label] ?? 0);
      }
    }
    loss += toResiduals(scores, labels[row] ?? 0, rowWeights[row] ?? 0);
    for (let entry = begin; entry < end; entry += 1) {
      const from = (features[entry] ?? 0) * width;
      const value = values[entry] ?? 0;
      for (let label = 0; label < width; label += 1) {
        gradient[from + label] = (gradient[from + label] ?? 0) + value * (scores[label] ?? 0);
      }
    }
    for (let label = 0; label < width; label += 1) {
      gradient[biases + label] = (gradient[biases + label] ?? 0) + (scores[label] ?? 0);
    }
  }
  for (let at = 0; at < biases; at += 1) {
    const weight = weights[at] ?? 0;
    loss += 0.5 * penalty * weight * weight;
    gradient[at] = (gradient[at] ?? 0) + penalty * weight;
  }
  return loss;
}

/** Turns the scores of a row into the derivative of its loss, and returns the loss. */
function toResiduals(scores: Float64Array, label: number, rowWeight: number): number {
  const highest = Math.max(...scores);
  let total = 0;
  for (const score of scores) {
    total += Math.exp(score - highest);
  }
  const logTotal = highest + Math.log(total);
  const loss = rowWeight * (logTotal - (scores[label] ?? 0));
  for (let at = 0; at < scores.length; at += 1) {
    const right = at === label ? 1 : 0;
    scores[at] = rowWeight * (Math.exp((scores[at] ?? 0) - logTotal) - right);
  }
  return loss;
}
