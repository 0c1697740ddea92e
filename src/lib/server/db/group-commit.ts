/**
 * Does many small writes in few transactions: what is asked for while one runs goes together into the
 * next. `write` gets at most `most` requests and returns one result each, in their order; a request is
 * answered after the commit that holds it.
 *
 * @throws {Error} to every request of a transaction that failed.
 */
export function groupCommit<Request, Result>(
	write: (requests: readonly Request[]) => Promise<readonly Result[]>,
	most: number
): (request: Request) => Promise<Result> {
	const waiting: Waiting<Request, Result>[] = [];
	let running = false;

	async function run() {
		running = true;
		// Requests of the same turn of the event loop share even the first transaction.
		await new Promise((resolve) => setImmediate(resolve));
		while (waiting.length > 0) await writeTogether(waiting.splice(0, most), write);
		running = false;
	}

	return (request) =>
		new Promise((resolve, reject) => {
			waiting.push({ request, resolve, reject });
			if (!running) void run();
		});
}

interface Waiting<Request, Result> {
	request: Request;
	resolve: (result: Result) => void;
	reject: (cause: unknown) => void;
}

async function writeTogether<Request, Result>(
	group: readonly Waiting<Request, Result>[],
	write: (requests: readonly Request[]) => Promise<readonly Result[]>
): Promise<void> {
	try {
		const results = await write(group.map(({ request }) => request));
		if (results.length !== group.length) throw new Error('a request was left without a result');
		for (const [index, result] of results.entries()) group[index]?.resolve(result);
	} catch (cause) {
		for (const { reject } of group) reject(cause);
	}
}
