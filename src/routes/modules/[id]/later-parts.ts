import type { LaterControl, LaterKind, LaterParts } from '#lib/features/walk/later.ts';

const controls = {
	mark: () => import('#lib/features/items/controls/Mark.svelte'),
	match: () => import('#lib/features/items/controls/Match.svelte'),
	order: () => import('#lib/features/items/controls/Order.svelte'),
	sort: () => import('#lib/features/items/controls/Sort.svelte'),
	write: () => import('#lib/features/items/controls/Write.svelte')
};

const parts = {
	feedback: () => import('#lib/features/items/PartFeedback.svelte'),
	key: () => import('#lib/features/items/KeyView.svelte'),
	after: () => import('./AfterExplanation.svelte'),
	diagram: () => import('#lib/features/process/ProcessDiagram.svelte'),
	checkers: () => import('#lib/features/process/CheckersPanel.svelte'),
	result: () => import('./LessonResult.svelte')
};

async function loadControl(kind: LaterKind): Promise<LaterControl> {
	// The kind picks the control, and the form asks for it by its item's own kind.
	return (await controls[kind]()).default as unknown as LaterControl;
}

/** Where the parts of a lesson come from that its first screen does not need. */
export const laterParts: LaterParts = {
	control: loadControl,
	feedback: async () => (await parts.feedback()).default,
	key: async () => (await parts.key()).default,
	after: async () => (await parts.after()).default,
	diagram: async () => (await parts.diagram()).default,
	checkers: async () => (await parts.checkers()).default,
	result: async () => (await parts.result()).default,
	fetchAll() {
		const loads = [...Object.values(controls), ...Object.values(parts)];
		void Promise.allSettled(loads.map((load) => load()));
	}
};
