import * as vscode from 'vscode';
import { groupOf } from '../analysis/segments/factors';
import type { Segment } from '../analysis/model';
import { DisposableStore, type IDisposable, MutableDisposable } from '../base/lifecycle';
import type { OpenTrajectories, OpenTrajectory } from './openTrajectories';
import { plainLine } from './markdownText';
import { progressText } from './progressText';
import { trajectorySelector } from './trajectoryEditors';
import type { Section } from './trajectoryLayout';

/** The outline; VS Code asks for it again only when the text changes or its provider is another. */
export function registerOutline(trajectories: OpenTrajectories): IDisposable {
  const outline = new TrajectoryOutline(trajectories);
  const store = new DisposableStore();
  const registered = store.add(new MutableDisposable());
  const register = (): void => {
    registered.value = vscode.languages.registerDocumentSymbolProvider(trajectorySelector, outline);
  };
  store.add(trajectories.onDidRelabel(register));
  register();
  return store;
}

/** Problem, thought and answer; within the thought its stretches of one factor group. */
class TrajectoryOutline implements vscode.DocumentSymbolProvider {
  constructor(private readonly trajectories: OpenTrajectories) {}

  async provideDocumentSymbols(document: vscode.TextDocument): Promise<vscode.DocumentSymbol[]> {
    const trajectory = await this.trajectories.get(document.uri);
    return trajectory.layout.sections.map((section) => {
      const symbol = sectionSymbol(document, section);
      if (section.part === 'thought') {
        symbol.detail = progressText(trajectory.data.annotation.progress);
        symbol.children = stretchSymbols(document, trajectory);
      }
      return symbol;
    });
  }
}

function sectionSymbol(document: vscode.TextDocument, section: Section): vscode.DocumentSymbol {
  const heading = document.lineAt(document.positionAt(section.headingStart).line).range;
  const whole = new vscode.Range(heading.start, document.positionAt(section.end));
  return new vscode.DocumentSymbol(section.heading, '', vscode.SymbolKind.Module, whole, heading);
}

function stretchSymbols(
  document: vscode.TextDocument,
  { data, layout }: OpenTrajectory,
): vscode.DocumentSymbol[] {
  const { segments, backtracks } = data.annotation;
  const turning = new Set(backtracks.map(({ segment }) => segment));
  return stretchesOf(segments, turning).map(({ from, to, start, end, tokens }) => {
    const first = segments[from];
    const text = plainLine(data.trajectory.thought.text.slice(start, end), 60);
    const range = new vscode.Range(
      document.positionAt(layout.toDocument('thought', start)),
      document.positionAt(layout.toDocument('thought', end)),
    );
    const name = first === undefined ? '' : groupOf(first.group).name;
    const detail = vscode.l10n.t('{0} · {1} tokens', text, tokens);
    const turns = turning.has(from);
    return new vscode.DocumentSymbol(
      turns ? `↩ ${name}` : name,
      to - from > 1 ? `${detail} · ${to - from}` : detail,
      turns ? vscode.SymbolKind.Event : vscode.SymbolKind.String,
      range,
      range,
    );
  });
}

interface Stretch {
  /** Segments `[from, to)`. */
  readonly from: number;
  readonly to: number;
  readonly start: number;
  readonly end: number;
  readonly tokens: number;
}

/** Runs of segments of one group; a segment that turns back begins a new one. */
export function stretchesOf(
  segments: readonly Segment[],
  turning: ReadonlySet<number>,
): readonly Stretch[] {
  const stretches: Stretch[] = [];
  for (const [index, segment] of segments.entries()) {
    const last = stretches.at(-1);
    if (last !== undefined && segments[last.from]?.group === segment.group && !turning.has(index)) {
      const tokens = last.tokens + segment.tokens;
      stretches[stretches.length - 1] = { ...last, to: index + 1, end: segment.end, tokens };
    } else {
      const { start, end, tokens } = segment;
      stretches.push({ from: index, to: index + 1, start, end, tokens });
    }
  }
  return stretches;
}
