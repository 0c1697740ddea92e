import type { LessonModule } from '../schema/module.ts';
import { smallModule } from './small-module.ts';

/** The small module as its file would be with these forms: without items of its own for them. */
export function withBankForms(forms: { warmup: string[]; exit: string[] }): LessonModule {
	const own = smallModule.steps.flatMap((step) =>
		step.kind === 'warmup' || step.kind === 'exit' ? step.items : []
	);
	return {
		...smallModule,
		items: smallModule.items.filter(({ id }) => !own.includes(id)),
		steps: smallModule.steps.map((step) =>
			step.kind === 'warmup' || step.kind === 'exit' ? { ...step, items: forms[step.kind] } : step
		)
	};
}
