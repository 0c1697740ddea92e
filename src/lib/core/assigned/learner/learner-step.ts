import type { Step } from '../../schema/step.ts';
import { pick, pickEach } from './pick.ts';

/** A step, built field by field so that a field added later stays out. */
export function learnerStep(step: Step) {
	switch (step.kind) {
		case 'cover':
		case 'result':
			return pick(step, 'kind');
		case 'walk':
			return {
				...pick(step, 'kind', 'intro'),
				stops: pickEach(step.stops, 'passage', 'items', 'note')
			};
		case 'omissions':
			return { ...pick(step, 'kind', 'intro'), stops: pickEach(step.stops, 'passage', 'items') };
		case 'warmup':
		case 'process':
		case 'sort':
		case 'headline':
		case 'exit':
			return pick(step, 'kind', 'intro', 'items');
	}
}
