import type { LaterSteps } from '#lib/features/walk/later.ts';

/** The steps that other features bring, fetched after the first screen. */
export const laterSteps: LaterSteps = {
	diagram: async () => (await import('#lib/features/process/ProcessDiagram.svelte')).default,
	checkers: async () => (await import('#lib/features/process/CheckersPanel.svelte')).default,
	result: async () => (await import('#lib/features/result/Result.svelte')).default
};
