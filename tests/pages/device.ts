import type { Page } from '@playwright/test';

/** One stored event, as far as the tests look into it. */
export interface StoredEvent {
	id: string;
	type: string;
	attempt: string;
	seq: number;
	item?: string;
	hash?: string;
	version?: string;
	response?: Record<string, unknown>;
}

/** Every event that the browser keeps, read as the browser has it. */
export function storedEvents(page: Page): Promise<StoredEvent[]> {
	return page.evaluate(
		() =>
			new Promise<StoredEvent[]>((resolve, reject) => {
				const opening = indexedDB.open('said-or-shown');
				opening.onerror = () => reject(new Error('not opened'));
				opening.onsuccess = () => {
					const all = opening.result.transaction('events').objectStore('events').getAll();
					all.onsuccess = () => {
						opening.result.close();
						resolve(all.result as StoredEvent[]);
					};
				};
			})
	);
}

/** Puts events in the place of those with the same id, as a hand in the browser's tools would. */
export function editStored(page: Page, events: readonly object[]): Promise<void> {
	return page.evaluate(
		(edited) =>
			new Promise<void>((resolve, reject) => {
				const opening = indexedDB.open('said-or-shown');
				opening.onerror = () => reject(new Error('not opened'));
				opening.onsuccess = () => {
					const writing = opening.result.transaction('events', 'readwrite');
					for (const event of edited) writing.objectStore('events').put(event);
					writing.oncomplete = () => {
						opening.result.close();
						resolve();
					};
				};
			}),
		events
	);
}

/** Gives a stored module version other item digests, as if the module had been corrected since. */
export function editDigests(page: Page, change: { hash: string; changed: string[] }) {
	return page.evaluate(
		({ hash, changed }) =>
			new Promise<void>((resolve, reject) => {
				const opening = indexedDB.open('said-or-shown');
				opening.onerror = () => reject(new Error('not opened'));
				opening.onsuccess = () => {
					const store = opening.result.transaction('digests', 'readwrite').objectStore('digests');
					const reading = store.getAll();
					reading.onsuccess = () => {
						const [now] = reading.result as { digests: Record<string, string> }[];
						const digests = { ...now?.digests };
						for (const item of changed) digests[item] = 'another';
						store.put({ hash, digests });
					};
					store.transaction.oncomplete = () => {
						opening.result.close();
						resolve();
					};
				};
			}),
		change
	);
}
