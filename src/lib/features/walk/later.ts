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

/** Steps that other features bring; the route that composes them says where from. */
export interface LaterSteps {
	diagram: () => Promise<Component<{ lesson: Lesson; current: string }>>;
	checkers: () => Promise<Component<{ lesson: Lesson }>>;
	result: () => Promise<
		Component<{
			lesson: Lesson;
			state: AttemptState;
			events: readonly AttemptEvent[];
			onstartagain: () => void;
		}>
	>;
}

/** Fetches all of it while the reader reads, so that no later step waits or needs the network. */
export function fetchLater(steps: LaterSteps) {
	const loads = [...Object.values(controls), laterParts, ...Object.values(steps)];
	const fetchAll = () => void Promise.allSettled(loads.map((load) => load()));
	// Safari has no idle callback.
	if ('requestIdleCallback' in window) requestIdleCallback(fetchAll, { timeout: 5000 });
	else setTimeout(fetchAll, 1000);
}
