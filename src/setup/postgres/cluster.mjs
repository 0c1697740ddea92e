import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

/** @typedef {{ url: string, crash: () => Promise<void>, stop: () => Promise<void> }} Cluster */

const KEEPER = fileURLToPath(new URL('./keep-cluster.mjs', import.meta.url));

/**
 * A PostgreSQL of our own: new, empty, on a free port of this machine, and gone without a trace when it is
 * stopped or this process ends, however it ends. `crash` kills it outright and starts it again.
 *
 * @param {string} bin the folder of its programs
 * @returns {Promise<Cluster>}
 * @throws {Error} with what it wrote, if it does not start
 */
export async function startCluster(bin) {
	const keeper = fork(KEEPER, [bin], { detached: true, execArgv: [] });
	const ended = once(keeper, 'exit');
	/** @returns {Promise<string>} */
	const reply = async () => {
		keeper.ref();
		keeper.channel?.ref();
		const [sent] = await Promise.race([once(keeper, 'message'), ended.then(() => [{}])]);
		if (sent?.url === undefined) throw new Error(`PostgreSQL does not start: ${sent?.failed}`);
		// It goes when this process does, so this process need not stay for it.
		keeper.unref();
		keeper.channel?.unref();
		return sent.url;
	};
	const url = await reply();
	return {
		url,
		async crash() {
			keeper.send('crash');
			await reply();
		},
		async stop() {
			keeper.ref();
			if (keeper.connected) keeper.disconnect();
			await ended;
		}
	};
}
