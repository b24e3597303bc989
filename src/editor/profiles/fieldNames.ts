import * as vscode from 'vscode';
import type { ProfileOptionKey } from '../../analysis/cost/profileOptions';

/** What each field of a serving profile is called, in the order in which they are shown. */
export function fieldNames(): Readonly<Record<ProfileOptionKey, string>> {
  return {
    model: vscode.l10n.t('Model'),
    gpu: vscode.l10n.t('Accelerator'),
    gpus: vscode.l10n.t('Accelerators of the node'),
    weightsDtype: vscode.l10n.t('Precision of the weights'),
    kvDtype: vscode.l10n.t('Precision of the KV cache'),
    tokensPerSecond: vscode.l10n.t('Speed for each user'),
    usdPerGpuHour: vscode.l10n.t('Price of one accelerator'),
    gpuMemory: vscode.l10n.t('Usable memory of one accelerator'),
    gpuBandwidth: vscode.l10n.t('Memory bandwidth of one accelerator'),
    gpuFlops: vscode.l10n.t('Peak of one accelerator for the weights'),
    gpuLinkBandwidth: vscode.l10n.t('Link to the other accelerators'),
    gpuLinkMicroseconds: vscode.l10n.t('Latency of that link'),
    memoryUtilisation: vscode.l10n.t('Share of the memory that the engine takes'),
    blockSize: vscode.l10n.t('Block of the KV cache'),
    bandwidthEfficiency: vscode.l10n.t('Share of the bandwidth that is reached'),
    flopsEfficiency: vscode.l10n.t('Share of the FLOP/s that is reached'),
    roofline: vscode.l10n.t('Overlap of the parts of a step'),
    draftTokens: vscode.l10n.t('Speculation: tokens drafted'),
    acceptance: vscode.l10n.t('Speculation: probability of acceptance'),
    draftMs: vscode.l10n.t('Speculation: time per draft'),
  };
}
