import * as vscode from 'vscode';
import type { AnalysisClient } from '../worker/client';
import type { FilePosition } from '../worker/protocol';
import { costCard } from './card/costCard';
import { fileRefOf } from './fileRefs';
import type { ServingProfiles } from './servingProfiles';
import { readSetting } from './settings';

/** The cost card over the thought inside a raw record. */
export class RecordHover implements vscode.HoverProvider {
  constructor(
    private readonly analysis: AnalysisClient,
    private readonly profiles: ServingProfiles,
  ) {}

  async provideHover(
    document: vscode.TextDocument,
    { line, character }: vscode.Position,
  ): Promise<vscode.Hover | undefined> {
    const file = await fileRefOf(document.uri);
    const located = await this.analysis.api.locate({ file, position: { line, character } });
    if (located?.segment === undefined) {
      return undefined;
    }
    const data = await this.analysis.api.trajectory({ file, id: located.id });
    const profile = this.profiles.current;
    const { segment, range } = located;
    const card = costCard({ data, segment, profile, scheme: readSetting('cotLens.scheme') });
    return new vscode.Hover(card, range && editorRange(range));
  }
}

function editorRange({ start, end }: { start: FilePosition; end: FilePosition }): vscode.Range {
  return new vscode.Range(start.line, start.character, end.line, end.character);
}
