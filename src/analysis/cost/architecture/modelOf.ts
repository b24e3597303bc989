import type { Experts, LayerGroup, ModelSpec } from '../modelSpec';
import type { Blueprint, LayerRun, MixerGroup } from './blueprint';

/**
 * The model of a blueprint. Layers whose attention is alike form one group; parameters are counted
 * from the dimensions: embedding, output head unless tied, one norm before each half of a layer and
 * one at the end.
 *
 * Throws `RangeError` where routed experts differ between layers, which no group can say.
 */
export function modelOf(blueprint: Blueprint): ModelSpec {
  const { hidden, vocabulary, tiedEmbeddings, layers, normsPerLayer, otherParameters } = blueprint;
  const embeddings = vocabulary * hidden * (tiedEmbeddings === true ? 1 : 2);
  const experts = expertsOf(layers);
  let parameters = embeddings + hidden + (otherParameters ?? 0);
  for (const { count, mixer, feedForward } of layers) {
    const halves = normsPerLayer ?? Number(mixer !== undefined) + Number(feedForward !== undefined);
    const own = (mixer?.parameters ?? 0) + (feedForward?.parameters ?? 0) + halves * hidden;
    parameters += count * own;
  }
  const each = experts === undefined ? 0 : experts.layers * experts.parameters;
  return {
    id: blueprint.id,
    name: blueprint.name,
    layers: layers.reduce((sum, { count }) => sum + count, 0),
    hidden,
    queryHeads: blueprint.queryHeads,
    vocabulary,
    totalParameters: parameters + each * (experts?.count ?? 0),
    activeParameters: parameters + each * (experts?.perToken ?? 0),
    ...(tiedEmbeddings === true && { tiedEmbeddings }),
    groups: groupsOf(layers),
    ...(experts !== undefined && { experts }),
    source: blueprint.source,
    ...(blueprint.aliases !== undefined && { aliases: blueprint.aliases }),
  };
}

function groupsOf(layers: readonly LayerRun[]): readonly LayerGroup[] {
  const groups = new Map<string, { group: MixerGroup; layers: number }>();
  for (const { count, mixer } of layers) {
    if (mixer !== undefined) {
      const key = JSON.stringify(mixer.group);
      const found = groups.get(key);
      groups.set(key, { group: mixer.group, layers: (found?.layers ?? 0) + count });
    }
  }
  return [...groups.values()].map(({ group, layers: count }) => ({ ...group, layers: count }));
}

function expertsOf(layers: readonly LayerRun[]): Experts | undefined {
  let experts: Experts | undefined;
  for (const { count, feedForward } of layers) {
    const routed = feedForward?.experts;
    if (routed === undefined) {
      continue;
    }
    if (experts !== undefined && !sameExperts(experts, routed)) {
      throw new RangeError('Routed experts differ between layers');
    }
    experts = { ...routed, layers: (experts?.layers ?? 0) + count };
  }
  return experts;
}

function sameExperts(a: Omit<Experts, 'layers'>, b: Omit<Experts, 'layers'>): boolean {
  return a.count === b.count && a.perToken === b.perToken && a.parameters === b.parameters;
}
