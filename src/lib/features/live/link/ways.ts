/** As much of an `EventSource` as a stream needs. */
export interface Source {
	readonly readyState: number;
	onerror: ((event: Event) => void) | null;
	addEventListener(type: 'message' | 'beat', heard: (event: MessageEvent<unknown>) => void): void;
	close(): void;
}

/** The ways out of a page, so that tests can stand in for the network. */
export interface Ways {
	source: (address: string) => Source;
	fetch: (address: string, init: RequestInit) => Promise<Response>;
	/** Milliseconds since 1970, by this device’s clock. */
	clock: () => number;
	/** From 0 to 1: keeps the devices of a class from asking all at one moment. */
	chance: () => number;
}

/** The ways of a browser. */
export const browserWays: Ways = {
	source: (address) => new EventSource(address),
	fetch: (address, init) => fetch(address, init),
	clock: Date.now,
	chance: Math.random
};
