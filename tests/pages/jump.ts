import { keyResponse } from '../../src/lib/core/testing/responses.ts';
import { anEvent, answered, uuid } from '../../src/lib/core/testing/events.ts';
import { publishedLesson } from '../fixtures/lesson.ts';
import { editStored, storedEvents } from './device.ts';
import type { LessonPage } from './lesson-page.ts';

/** Opens a lesson at one of its screens, as a reader finds it who answered everything before rightly. */
export async function jumpTo(reader: LessonPage, module: string, stop: string) {
	const { page } = reader;
	const { path, itemAt } = publishedLesson(module);
	await reader.openCover(module);
	await reader.settled();
	await page.getByRole('button', { name: /^(Start|Continue)$/ }).click();
	await page.waitForURL(/#/);
	const attempt = (await storedEvents(page))[0]?.attempt ?? uuid(0);
	const before = path.slice(
		0,
		path.findIndex(({ id }) => id === stop)
	);
	const events = before.flatMap((one, index) => {
		const item = itemAt(one);
		return item ? [{ ...anEvent(answered(item.id, keyResponse(item)), index + 10), attempt }] : [];
	});
	await editStored(page, events);
	await page.goto(`/modules/${module}/walk#${stop}`);
	await reader.settled();
	await page.waitForURL(`/modules/${module}/walk#${stop}`);
}
