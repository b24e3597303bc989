import * as vscode from 'vscode';
import type { PlacedClaim } from '../../analysis/verify/verifiedTexts';
import { inertMarkdown } from '../markdownText';
import type { OpenTrajectories } from '../openTrajectories';
import type { UserClaims } from './userClaims';

/** Says over a claim what the user's verifiers think of it, also where they find it right. */
export class ClaimHover implements vscode.HoverProvider {
  constructor(
    private readonly trajectories: OpenTrajectories,
    private readonly claims: UserClaims,
  ) {}

  provideHover(document: vscode.TextDocument, position: vscode.Position): vscode.Hover | undefined {
    const layout = this.trajectories.peek(document.uri)?.layout;
    const place = layout?.fromDocument(document.offsetAt(position));
    const here = this.claims
      .of(document.uri)
      .filter(
        ({ part, span }) =>
          part === place?.part && span.start <= place.offset && place.offset < span.end,
      );
    return here.length === 0
      ? undefined
      : new vscode.Hover(here.map((claim) => new vscode.MarkdownString(lineOf(claim), true)));
  }
}

function lineOf({ verifier, verdict, reason, right }: PlacedClaim): string {
  const name = `**${inertMarkdown(verifier)}**`;
  const why = reason === '' ? '' : ` – ${inertMarkdown(reason)}`;
  switch (verdict) {
    case 'true':
      return `$(pass) ${vscode.l10n.t('{0}: right', name)}${why}`;
    case 'unsure':
      return `$(question) ${vscode.l10n.t('{0}: cannot be told', name)}${why}`;
    case 'false':
      return right === undefined
        ? `$(error) ${vscode.l10n.t('{0}: wrong', name)}${why}`
        : `$(error) ${vscode.l10n.t('{0}: wrong; right would be {1}', name, inertMarkdown(right))}${why}`;
  }
}
