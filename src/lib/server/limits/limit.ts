import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';

/** So many tries in so many seconds, for each key apart. Held in memory: no address is stored. */
export interface Limit {
	/** Counts one try. The seconds to wait, when the tries of this key are used up; else 0. */
	take: (key: string) => Promise<number>;
	/** Takes one try back: it went well, and only failures shall count. */
	giveBack: (key: string) => Promise<void>;
}

/** A limit of its own: make it once, beside the route that it guards. */
export function makeLimit({ points, seconds }: { points: number; seconds: number }): Limit {
	const limiter = new RateLimiterMemory({ points, duration: seconds });
	return {
		take: async (key) => {
			try {
				await limiter.consume(key);
				return 0;
			} catch (cause) {
				if (cause instanceof RateLimiterRes)
					return Math.max(1, Math.ceil(cause.msBeforeNext / 1000));
				throw cause;
			}
		},
		giveBack: async (key) => {
			await limiter.reward(key);
		}
	};
}

/**
 * The key of a client’s address. Whoever has one IPv6 address has all that share its first half,
 * so these count as one.
 */
export function addressKey({ getClientAddress }: { getClientAddress: () => string }): string {
	const address = getClientAddress();
	const mapped = /^::ffff:([\d.]+)$/i.exec(address)?.[1];
	if (mapped || !address.includes(':')) return mapped ?? address;
	const [start = '', end = ''] = address.split('::');
	const groups = start.split(':');
	const known = end === '' ? [] : end.split(':');
	const zeros = address.includes('::') ? Math.max(0, 8 - groups.length - known.length) : 0;
	return [...groups, ...Array<string>(zeros).fill('0'), ...known]
		.slice(0, 4)
		.map((group) => (group === '' ? '0' : group))
		.join(':');
}
