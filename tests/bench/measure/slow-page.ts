import type { Browser, CDPSession } from 'playwright';

/** A browser with nothing in its cache, slowed down, driven without helper scripts in its pages. */
export interface SlowPage {
	session: CDPSession;
	/** Goes to an address; resolves when the browser has begun to load it. */
	goto: (url: string) => Promise<void>;
	/** Resolves with what the page reports next under a name, or reported since this was last asked. */
	report: (name: string, giveUpMs?: number) => Promise<number>;
	/** Runs a function in the page; it may not use anything around it. */
	run: <T>(task: () => T | Promise<T>) => Promise<T>;
	close: () => Promise<void>;
}

interface Slowness {
	/** How many times slower than this machine. */
	cpu: number;
	/** A phone's network: 1.6 Mbit/s down, 150 ms for each round trip. */
	network: boolean;
	/** Run in every page before its own scripts; they report by `benchReport`. */
	scripts: (() => void)[];
}

const GIVE_UP_MS = 60_000;

/** Opens a slow page in a context of its own. */
export async function openSlowPage(
	browser: Browser,
	{ cpu, network, scripts }: Slowness
): Promise<SlowPage> {
	const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
	const page = await context.newPage();
	const session = await context.newCDPSession(page);
	const reports = collectReports(session);
	await session.send('Page.enable');
	await session.send('Runtime.enable');
	await session.send('Runtime.addBinding', { name: 'benchReport' });
	for (const script of scripts) {
		const source = `(${String(script)})()`;
		await session.send('Page.addScriptToEvaluateOnNewDocument', { source });
	}
	await session.send('Performance.enable');
	await session.send('Network.enable');
	if (network) {
		await session.send('Network.emulateNetworkConditions', {
			offline: false,
			latency: 150,
			downloadThroughput: 1_600_000 / 8,
			uploadThroughput: 750_000 / 8
		});
	}
	await session.send('Emulation.setCPUThrottlingRate', { rate: cpu });
	return {
		session,
		async goto(url) {
			await page.goto(url, { waitUntil: 'commit' });
		},
		report: reports,
		async run<T>(task: () => T | Promise<T>) {
			const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
				expression: `(${String(task)})()`,
				awaitPromise: true,
				returnByValue: true
			});
			if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? 'failed');
			// The function's own return type, over a wire that keeps JSON.
			return result.value as T;
		},
		close: () => context.close()
	};
}

function collectReports(session: CDPSession): SlowPage['report'] {
	const unread = new Map<string, number>();
	const waiting = new Map<string, () => void>();
	session.on('Runtime.bindingCalled', ({ payload }) => {
		const [name = '', value] = payload.split(' ');
		unread.set(name, Number(value));
		waiting.get(name)?.();
	});
	return (name, giveUpMs = GIVE_UP_MS) =>
		new Promise((resolve, reject) => {
			const read = () => {
				const value = unread.get(name);
				if (value === undefined) return;
				clearTimeout(timer);
				waiting.delete(name);
				unread.delete(name);
				resolve(value);
			};
			const timer = setTimeout(() => {
				waiting.delete(name);
				reject(new Error(`no page reported ${name}`));
			}, giveUpMs);
			waiting.set(name, read);
			read();
		});
}
