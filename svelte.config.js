import adapter from '@sveltejs/adapter-node';

/** @type {import('@sveltejs/kit').Config} */
export default {
	compilerOptions: { runes: true },
	kit: {
		adapter: adapter({ precompress: true }),
		alias: {},
		inlineStyleThreshold: 60_000,
		output: { preloadStrategy: 'modulepreload' },
		serviceWorker: { register: false },
		// The hook compares Origin with Host: a school reaches its server under several addresses.
		csrf: { trustedOrigins: ['*'] },
		prerender: { entries: ['*'], handleHttpError: 'fail', handleMissingId: 'fail' }
	}
};
