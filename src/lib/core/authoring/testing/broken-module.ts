import type { LessonModule } from '../../schema/module.ts';
import { checkModule } from '../check-module.ts';
import { validModule } from './valid-module.ts';

/** The problems of a valid module after one change, as `path: message`. */
export function problemsAfter(change: (module: LessonModule) => void): string[] {
	const module = validModule();
	change(module);
	return checkModule(module).map(({ path, message }) => `${path}: ${message}`);
}
