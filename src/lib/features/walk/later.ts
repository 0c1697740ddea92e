import type { ItemKind } from "#lib/core/schema/item.ts";

/*
 * What the first screen does not need comes in its own files, fetched when the page is idle, so that
 * the first answer waits for less.
 */

const controls = {
  mark: () => import("#lib/features/items/controls/Mark.svelte"),
  match: () => import("#lib/features/items/controls/Match.svelte"),
  order: () => import("#lib/features/items/controls/Order.svelte"),
  sort: () => import("#lib/features/items/controls/Sort.svelte"),
  write: () => import("#lib/features/items/controls/Write.svelte"),
};

/** The control for a kind of item that the first screen does not need. */
export async function laterControl(
  kind: Exclude<ItemKind, "choice" | "verdict">,
) {
  return (await controls[kind]()).default;
}

/** What explains answers with more than one part. */
export async function laterParts() {
  const [feedback, key] = await Promise.all([
    import("#lib/features/items/PartFeedback.svelte"),
    import("#lib/features/items/KeyView.svelte"),
  ]);
  return { PartFeedback: feedback.default, KeyView: key.default };
}

/** The last step. */
export async function laterResult() {
  return (await import("#lib/features/result/Result.svelte")).default;
}

/** The diagram of the step *How it works*. */
export async function laterProcess() {
  const [diagram, checkers] = await Promise.all([
    import("#lib/features/process/ProcessDiagram.svelte"),
    import("#lib/features/process/CheckersPanel.svelte"),
  ]);
  return { ProcessDiagram: diagram.default, CheckersPanel: checkers.default };
}

/** Fetches all of it while the reader reads, so that no later step waits or needs the network. */
export function fetchLater() {
  const fetchAll = () =>
    void Promise.allSettled([
      ...Object.values(controls).map((load) => load()),
      laterParts(),
      laterProcess(),
      laterResult(),
    ]);
  // Safari has no idle callback.
  if ("requestIdleCallback" in window)
    requestIdleCallback(fetchAll, { timeout: 5000 });
  else setTimeout(fetchAll, 1000);
}
