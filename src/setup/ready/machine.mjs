/** @typedef {{ platform: string, arch: string, libc: 'glibc' | 'musl' | undefined }} Machine */
/** @typedef {{ os?: string | string[], cpu?: string | string[], libc?: string | string[] }} Limits */

/**
 * What npm looks at when it chooses between packages for several platforms; `libc` is for Linux only.
 *
 * @returns {Machine}
 */
export function thisMachine() {
	return { platform: process.platform, arch: process.arch, libc: libcHere() };
}

/**
 * Whether npm would install a package with these limits.
 *
 * @param {Limits} limits as in `package.json`
 * @param {Machine} machine
 */
export function fits({ os, cpu, libc }, machine) {
	return allows(os, machine.platform) && allows(cpu, machine.arch) && allows(libc, machine.libc);
}

/**
 * @param {string | string[] | undefined} limit
 * @param {string | undefined} value
 */
function allows(limit, value) {
	if (limit === undefined) return true;
	const names = [limit].flat();
	return names.some((name) => name.startsWith('!'))
		? !names.includes(`!${value}`)
		: value !== undefined && names.includes(value);
}

function libcHere() {
	if (process.platform !== 'linux') return undefined;
	/** @type {any} */
	const report = process.report;
	// Without it the report looks up the name of every open connection.
	report.excludeNetwork = true;
	return report.getReport().header.glibcVersionRuntime === undefined ? 'musl' : 'glibc';
}
