/** A promise that is given up after so many milliseconds. @throws {DOMException} `TimeoutError`. */
export function inTime<T>(promise: Promise<T>, milliseconds: number): Promise<T> {
	const late = new Promise<never>((_, reject) => {
		setTimeout(() => reject(new DOMException('no answer in time', 'TimeoutError')), milliseconds);
	});
	return Promise.race([promise, late]);
}
