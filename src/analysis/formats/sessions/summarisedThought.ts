/**
 * Whether a model's provider shows a summary in place of its thought: OpenAI's closed models, xAI,
 * Gemini, and Claude from version 4 on. Others show all of it.
 * https://docs.anthropic.com/en/docs/build-with-claude/extended-thinking#summarized-thinking
 */
export function showsSummary(model = ''): boolean {
  const name = model.slice(model.lastIndexOf('/') + 1);
  return (
    /^(?:gpt-(?!oss)|o\d|codex|computer-use|grok|gemini)/.test(name) ||
    /(?:^|\.)claude-(?!3)/.test(name)
  );
}
