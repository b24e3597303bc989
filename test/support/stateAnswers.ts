export interface StateAnswers {
  /** What `ready` answers. */
  readonly state: unknown;
  /** Message with which everything else is refused. */
  readonly refusal: string | undefined;
  /** What is answered to what asks for more than a deed, by method. */
  readonly replies: Readonly<Record<string, unknown>>;
  /** What is answered to `node`, by the number that it asks for. */
  readonly nodes: readonly unknown[];
}

/**
 * Plays the host of a page that is shown one state after the other. It is sent to the browser as
 * text, so it can use nothing from outside itself.
 */
export function installStateAnswers({ state, refusal, replies, nodes }: StateAnswers): void {
  window.answerRequest = ({ method, parameter }) => {
    if (method === 'ready') {
      return { ok: true, value: state };
    }
    if (method === 'node' && nodes.length > 0) {
      return { ok: true, value: nodes[(parameter as { readonly node: number }).node] };
    }
    return refusal === undefined
      ? { ok: true, value: replies[method] }
      : { ok: false, error: { name: 'ExpectedError', message: refusal } };
  };
}
