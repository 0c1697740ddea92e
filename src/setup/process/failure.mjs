import { constants } from 'node:os';

/** A failure that its one sentence explains to whoever typed the command. */
export class SetupError extends Error {}

/** The command was told to stop while a child ran; `childCode` is the status with which that child ended, if any. */
export class Stopped extends Error {
	/**
	 * @param {NodeJS.Signals} signal
	 * @param {number | null} childCode
	 */
	constructor(signal, childCode) {
		super(signal);
		this.exitCode = exitCodeOf(signal);
		this.childCode = childCode;
	}
}

/**
 * What a shell reports for a program that a signal ended.
 *
 * @param {NodeJS.Signals} signal
 */
export function exitCodeOf(signal) {
	return 128 + constants.signals[signal];
}

/**
 * The sentence for a failure, or undefined for a bug, which keeps its stack.
 *
 * @param {unknown} error
 */
export function sentenceFor(error) {
	if (error instanceof SetupError) return error.message;
	if (error instanceof Error && 'syscall' in error) return `Set-up failed: ${error.message}.`;
	return undefined;
}

/**
 * Runs a command of `package.json`: its number becomes the exit status, its failure one sentence on stderr.
 *
 * @param {() => Promise<number>} main
 */
export async function command(main) {
	try {
		process.exitCode = await main();
	} catch (error) {
		process.exitCode = error instanceof Stopped ? error.exitCode : 1;
		if (error instanceof Stopped) return;
		const sentence = sentenceFor(error);
		if (sentence === undefined) throw error;
		console.error(sentence);
	}
}
