import * as vscode from 'vscode';
import { formatBinaryBytes, formatUsd } from '../../analysis/cost/format';
import type { HardwareSpec } from '../../analysis/cost/hardware';
import type { ModelSpec } from '../../analysis/cost/modelSpec';
import { nodeOf } from '../../analysis/cost/servingNode';
import type { ServingProfile } from '../../analysis/cost/servingProfile';
import { inertLabel } from '../markdownText';

/** Example: `8 × H100 SXM 80 GB · weights fp8, KV bf16 · 30 tokens/s per user · $2.00 per GPU-hour`. */
export function profileDetail(profile: ServingProfile): string {
  return vscode.l10n.t(
    '{0} × {1} · weights {2}, KV {3} · {4} tokens/s per user · {5} per GPU-hour',
    profile.gpus,
    inertLabel(profile.hardware.name),
    profile.weightsType.id,
    profile.kvType.id,
    profile.tokensPerSecond,
    formatUsd(profile.usdPerGpuHour),
  );
}

/** Example: `Llama 3.1 405B · 8 × H100 SXM 80 GB · fp8 · $16.00/h`. */
export function profileInShort(profile: ServingProfile): string {
  return [
    inertLabel(profile.model.name),
    `${profile.gpus} × ${inertLabel(profile.hardware.name)}`,
    profile.weightsType.id,
    vscode.l10n.t('{0}/h', formatUsd(profile.gpus * profile.usdPerGpuHour)),
  ].join(' · ');
}

/** Example: `405.9 billion parameters`, or how many of them are active. */
export function modelDetail({ totalParameters, activeParameters }: ModelSpec): string {
  const [total, active] = [totalParameters, activeParameters].map((each) =>
    (each / 1e9).toFixed(1),
  );
  return total === active
    ? vscode.l10n.t('{0} billion parameters', total ?? '')
    : vscode.l10n.t('{0} billion parameters, {1} active', total ?? '', active ?? '');
}

/** Example: `80.0 GiB · 3.35 TB/s · $2.00 per hour`. */
export function hardwareDetail({ usableBytes, bytesPerSecond, usdPerHour }: HardwareSpec): string {
  return vscode.l10n.t(
    '{0} · {1} TB/s · {2} per hour',
    formatBinaryBytes(usableBytes),
    (bytesPerSecond / 1e12).toFixed(2),
    formatUsd(usdPerHour),
  );
}

/** What is left for the KV cache beside the weights, or by how much they do not fit. */
export function roomText(profile: ServingProfile): string {
  const { cachePoolBytes } = nodeOf(profile);
  return cachePoolBytes > 0
    ? vscode.l10n.t('leaves {0} for the KV cache', formatBinaryBytes(cachePoolBytes))
    : vscode.l10n.t('the weights do not fit: {0} are missing', formatBinaryBytes(-cachePoolBytes));
}
