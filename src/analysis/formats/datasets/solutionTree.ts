import { ExpectedError } from '../../../base/errors';
import type { Field } from '../record/fields';
import { slice } from '../text/sourceText';
import type { StepDraft } from '../text/steps';

/** One way from the root of a tree to a leaf. */
export interface TreePath {
  /** The child taken at each step, from 0, with dots between. */
  readonly name: string;
  readonly steps: readonly StepDraft[];
}

/** Ways share their beginnings, so that their steps may be many more than the nodes of the tree. */
const mostSteps = 100_000;
const deepest = 500;

/** A node on the way from the root, which is no step itself. */
interface Way {
  readonly node: Field;
  readonly name: string;
  readonly depth: number;
  readonly above: Way | undefined;
}

/**
 * The ways through a tree of `{text, mc_value, children}`, whose root is the question.
 * @throws ExpectedError when the tree is too deep, or its ways are too many to be shown
 */
export function pathsOfTree(root: Field): readonly TreePath[] {
  const leaves: Way[] = [];
  const open: Way[] = [{ node: root, name: '', depth: 0, above: undefined }];
  let total = 0;
  for (let way = open.pop(); way !== undefined; way = open.pop()) {
    const children = childrenOf(way);
    if (children.length === 0) {
      total += way.depth;
      checkTotal(total);
      leaves.push(way);
    }
    open.push(...children.reverse());
  }
  // Only a tree that is not refused is worth the reading of its steps.
  return leaves.map((leaf) => ({ name: leaf.name, steps: stepsTo(leaf) }));
}

function childrenOf(above: Way): Way[] {
  const { node, name } = above;
  const depth = above.depth + 1;
  const children = node.at('children').items;
  if (children.length > 0 && depth > deepest) {
    throw new ExpectedError(`the tree is more than ${deepest} steps deep`);
  }
  return children.map((child, index) => ({
    node: child.requireObject(),
    name: name === '' ? String(index) : `${name}.${index}`,
    depth,
    above,
  }));
}

function stepsTo(leaf: Way): readonly StepDraft[] {
  const steps: StepDraft[] = [];
  for (let way = leaf; way.above !== undefined; way = way.above) {
    steps.push(stepOf(way.node, 'text'));
  }
  return steps.reverse();
}

/**
 * The ways through a tree that is written as the list of its nodes, each with all text from the
 * root on. A node without text beyond the question is the root; equal prefixes are one node.
 * @throws ExpectedError when its ways are too many to be shown
 */
export function pathsOfPrefixes(rows: readonly Field[], question: string): readonly TreePath[] {
  const nodes = rows
    .map((row, order) => ({
      row,
      order,
      text: row.requireObject().at('solution_prefix').requireText().text,
    }))
    .sort((a, b) => (a.text < b.text ? -1 : a.text > b.text ? 1 : 0))
    .filter((node, index, all) => node.text !== all[index - 1]?.text);
  const paths: { order: number; steps: readonly StepDraft[] }[] = [];
  const above: (typeof nodes)[number][] = [];
  let total = 0;
  nodes.forEach((node, index) => {
    while (above.length > 0 && !node.text.startsWith(above.at(-1)?.text ?? '')) {
      above.pop();
    }
    above.push(node);
    // In this order whatever continues a node stands right behind it.
    const inner = nodes[index + 1]?.text.startsWith(node.text) === true;
    if (!inner) {
      total += above.length;
      checkTotal(total);
      paths.push({ order: node.order, steps: chain(above, question.length) });
    }
  });
  return paths
    .sort((a, b) => a.order - b.order)
    .map(({ steps }, index) => ({ name: String(index), steps }));
}

function chain(
  nodes: readonly { readonly row: Field; readonly text: string }[],
  questionLength: number,
): readonly StepDraft[] {
  return nodes.map(({ row, text }, index) => {
    const before = Math.max(nodes[index - 1]?.text.length ?? 0, questionLength);
    const { text: whole, rating } = stepOf(row, 'solution_prefix');
    return { text: slice(whole, Math.min(before, text.length)), rating };
  });
}

function stepOf(node: Field, key: string): StepDraft {
  return { text: node.at(key).requireText(), rating: node.at('mc_value').number };
}

function checkTotal(total: number): void {
  if (total > mostSteps) {
    throw new ExpectedError(`the ways through the tree have more than ${mostSteps} steps together`);
  }
}
