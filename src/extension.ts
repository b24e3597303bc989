import * as vscode from 'vscode';
import { extensionName, recordLanguage } from './contributions';
import { turn } from './corpus/turn';
import { AbandonedDecorations } from './editor/abandonedDecorations';
import { BacktrackDecorations } from './editor/backtrackDecorations';
import { BacktrackDefinition } from './editor/backtrackDefinition';
import { registerBacktrackCommands } from './editor/commands/backtrackCommands';
import { registerMapFieldsCommands } from './editor/commands/mapFieldsCommands';
import { registerFactorCommands } from './editor/commands/factorCommands';
import { registerLabelCommands } from './editor/commands/labelCommands';
import { registerRewardCommands } from './editor/commands/rewardCommands';
import { registerReturnCommands } from './editor/commands/returnCommands';
import { registerOpenCommands } from './editor/commands/openCommands';
import { registerProgramCommands } from './editor/commands/programCommands';
import { registerProgramRewardCommands } from './editor/commands/programRewardCommands';
import { registerProfileCommands } from './editor/commands/profileCommands';
import { registerSampleCommands } from './editor/commands/sampleCommands';
import { registerSiblingCommands } from './editor/commands/siblingCommands';
import { registerTokenizerCommands } from './editor/commands/tokenizerCommands';
import { registerVerifierCommands } from './editor/commands/verifierCommands';
import { TrajectoryFolding } from './editor/folding';
import { GroupFilter } from './editor/groupFilter';
import { RecentFactors } from './editor/labels/factorPick';
import {
  judgementDiagnostics,
  labelDiagnostics,
  rewardDiagnostics,
} from './editor/labels/sidecarDiagnostics';
import { OpenTrajectories } from './editor/openTrajectories';
import { registerOutline } from './editor/outline';
import { ProgramDiagnostics } from './editor/programs/programDiagnostics';
import { ProgramLenses } from './editor/programs/programLenses';
import { ProgramMarks } from './editor/programs/programMarks';
import { ProgramResults } from './editor/programs/programResults';
import { RunningPrograms } from './editor/programs/runningPrograms';
import { RecordDiagnostics } from './editor/recordDiagnostics';
import { RecordFixes } from './editor/recordFixes';
import { RecordHover } from './editor/recordHover';
import { RecordLenses } from './editor/recordLenses';
import { RecordModel } from './editor/recordModel';
import { RewardDecorations } from './editor/rewards/rewardDecorations';
import { RewardHover } from './editor/rewards/rewardHover';
import { SegmentDecorations } from './editor/segmentDecorations';
import { ServingProfiles } from './editor/servingProfiles';
import { SourceFiles } from './editor/sourceFiles';
import { TrajectoryDocuments } from './editor/trajectoryDocuments';
import { TrajectoryDiagnostics } from './editor/trajectoryDiagnostics';
import { trajectorySelector } from './editor/trajectoryEditors';
import { TrajectoryLenses } from './editor/trajectoryLenses';
import { TrajectoryHover } from './editor/trajectoryHover';
import { tellOfCacheTrouble } from './editor/cacheTrouble';
import { followSettings } from './editor/followSettings';
import { Troubles } from './editor/troubles';
import { ClaimHover } from './editor/verifiers/claimHover';
import { UserClaims } from './editor/verifiers/userClaims';
import { VerifierFiles } from './editor/verifiers/verifierFiles';
import { VerifierTroubles } from './editor/verifiers/verifierTroubles';
import { CostPages } from './views/cost/costPages';
import { BudgetPanel } from './views/budget/budgetPanel';
import { FactorPages } from './views/factors/factorPages';
import { FactorTree } from './views/factors/factorTree';
import { FileVotesPanels } from './views/fileVotes/fileVotesPanels';
import { ProfileStatus } from './views/profileStatus';
import { isLensTabActive } from './views/lensTab';
import { PruneMemory } from './views/prune/pruneMemory';
import { PrunePanels } from './views/prune/prunePanels';
import { ReadingProgress } from './views/readingProgress';
import { RewardsPages } from './views/rewards/rewardsPages';
import { TableEditor } from './views/table/tableEditor';
import { TreePanel } from './views/tree/treePanel';
import { VoteEditors } from './views/vote/voteEditors';
import { VoteView } from './views/vote/voteView';
import { wantedTrajectory } from './views/wantedTrajectory';
import { AnalysisClient } from './worker/client';

/**
 * Wires the parts together; every part owns and disposes what it registers. The host has others to
 * serve: loading this program and wiring it at one go would keep it for longer than it may be kept.
 */
export async function activate(context: vscode.ExtensionContext): Promise<void> {
  await turn();
  const { extensionUri, globalStorageUri, subscriptions, workspaceState } = context;
  const script = vscode.Uri.joinPath(extensionUri, 'dist', 'analysisWorker.js').fsPath;
  const log = vscode.window.createOutputChannel(extensionName, { log: true });
  const analysis = new AnalysisClient(script, (error) => log.error(error), {
    cacheFolder: vscode.Uri.joinPath(globalStorageUri, 'indexes').fsPath,
  });
  const sources = new SourceFiles(analysis);
  const trajectories = new OpenTrajectories(analysis, sources);
  const profiles = new ServingProfiles();
  const diagnostics = new RecordDiagnostics();
  const filter = new GroupFilter(workspaceState);
  const recent = new RecentFactors(workspaceState);
  const recordLenses = new RecordLenses(analysis, profiles, diagnostics);
  const trajectoryLenses = new TrajectoryLenses(trajectories, profiles);
  const running = new RunningPrograms();
  const programLenses = new ProgramLenses(analysis, trajectories, running);
  const results = new ProgramResults(trajectories);
  const { languages } = vscode;
  const records = { language: recordLanguage };
  subscriptions.push(
    log,
    analysis,
    new Troubles(analysis, log),
    tellOfCacheTrouble(analysis, log),
    sources,
    trajectories,
    profiles,
    diagnostics,
    recordLenses,
    trajectoryLenses,
    running,
    programLenses,
    results,
    followSettings(analysis, trajectories),
    new TrajectoryDocuments(trajectories),
    filter,
  );
  await turn();
  const warn = (text: string): void => log.warn(text);
  const files = new VerifierFiles();
  const troubles = new VerifierTroubles(analysis, files, warn);
  const claims = new UserClaims({ analysis, trajectories, files, troubles, warn });
  const memory = new PruneMemory(workspaceState);
  subscriptions.push(files, troubles, claims, memory);
  const voteEnvironment = { analysis, profiles, sources, trajectories, extensionUri };
  const sidecarEnvironment = { analysis, sources, warn };
  const voteView = new VoteView(voteEnvironment);
  const wanted = wantedTrajectory(analysis, () => voteEditors.active ?? voteView.address);
  const voteEditors = new VoteEditors(voteEnvironment, wanted);
  const fileVotes = new FileVotesPanels(
    { analysis, sources, extensionUri },
    () => voteEditors.active ?? voteView.address,
  );
  subscriptions.push(
    labelDiagnostics(sidecarEnvironment),
    judgementDiagnostics(sidecarEnvironment),
    rewardDiagnostics(sidecarEnvironment),
    new SegmentDecorations(trajectories, filter),
    new BacktrackDecorations(trajectories, extensionUri),
    new AbandonedDecorations(trajectories),
    new RewardDecorations(trajectories, extensionUri),
    new TrajectoryDiagnostics(trajectories),
    new ProgramDiagnostics(trajectories, results),
    new ProgramMarks(trajectories, results),
    new RecordModel(analysis, trajectories, profiles),
    new ProfileStatus(profiles),
    new ReadingProgress(analysis),
    new TableEditor({ analysis, profiles, sources, trajectories, extensionUri }),
    new FactorTree(trajectories, filter),
    new BudgetPanel({ analysis, profiles, sources, extensionUri }),
    new FactorPages({ analysis, trajectories, sources, extensionUri }, wanted),
    new CostPages({ analysis, sources, profiles, extensionUri }, wanted),
    new RewardsPages({ analysis, sources, trajectories, extensionUri }, wanted),
    voteView,
    voteEditors,
    new TreePanel({ ...voteEnvironment, verifiers: files, troubles, memory }, wanted),
    fileVotes,
    new PrunePanels({
      analysis,
      profiles,
      sources,
      verifiers: files,
      troubles,
      extensionUri,
      memory,
      shown: () => fileVotes.active ?? (isLensTabActive() ? voteView.address?.file : undefined),
    }),
  );
  await turn();
  subscriptions.push(
    languages.registerCodeLensProvider(records, recordLenses),
    languages.registerCodeLensProvider(trajectorySelector, trajectoryLenses),
    languages.registerCodeLensProvider(trajectorySelector, programLenses),
    languages.registerCodeActionsProvider(records, new RecordFixes(), RecordFixes.kinds),
    languages.registerHoverProvider(records, new RecordHover(analysis, profiles)),
    languages.registerHoverProvider(
      trajectorySelector,
      new TrajectoryHover(trajectories, profiles),
    ),
    languages.registerHoverProvider(trajectorySelector, new RewardHover(trajectories)),
    languages.registerHoverProvider(trajectorySelector, new ClaimHover(trajectories, claims)),
    registerOutline(trajectories),
    languages.registerFoldingRangeProvider(trajectorySelector, new TrajectoryFolding(trajectories)),
    languages.registerDefinitionProvider(trajectorySelector, new BacktrackDefinition(trajectories)),
    registerOpenCommands(analysis),
    registerSiblingCommands(analysis),
    registerBacktrackCommands(trajectories),
    registerRewardCommands(trajectories),
    registerFactorCommands(trajectories),
    registerLabelCommands({ analysis, trajectories, sources, recent }),
    registerReturnCommands({ analysis, trajectories, sources }),
    registerProfileCommands(profiles),
    registerProgramCommands({ analysis, trajectories, results, running, memory: workspaceState }),
    registerProgramRewardCommands({ analysis, results, sources, memory: workspaceState }),
    registerSampleCommands(extensionUri),
    registerMapFieldsCommands(analysis),
    registerTokenizerCommands(analysis, trajectories),
    registerVerifierCommands(extensionUri, { analysis, sources, files, troubles }),
  );
}
