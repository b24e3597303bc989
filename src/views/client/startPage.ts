import { messageOf } from '../../base/errors';

interface StateEvent<S> {
  readonly kind: 'state';
  readonly state: S;
}

/** The part of a channel that is needed to show what the host says. */
interface StateChannel<S, E extends { readonly kind: string }> {
  readonly host: { ready(parameter: Record<string, never>): Promise<S> };
  listen(kinds: readonly string[], hear: (event: StateEvent<S> | E) => void): void;
}

/** What a page does with what the host says. */
export interface StatePage<S, E> {
  show(state: S): void;
  fail(message: string): void;
  /** Hears what else the host pushes, of the kinds that are named. */
  readonly others?: {
    readonly kinds: readonly string[];
    hear(event: E): void;
  };
}

/**
 * Asks the host for the state of a page, and shows that and every later one. A state pushed before
 * the answer to the question is newer than it.
 */
export function startPage<S, E extends { readonly kind: string } = never>(
  channel: StateChannel<S, E>,
  page: StatePage<S, E>,
): void {
  let newest: S | undefined;
  channel.listen(['state', ...(page.others?.kinds ?? [])], (event) => {
    if (isState<S>(event)) {
      newest = event.state;
      page.show(event.state);
    } else {
      page.others?.hear(event);
    }
  });
  channel.host
    .ready({})
    .then((first) => page.show(newest ?? first))
    .catch((error: unknown) => page.fail(messageOf(error)));
}

function isState<S>(event: { readonly kind: string }): event is StateEvent<S> {
  return event.kind === 'state';
}
