import { createServer } from 'vite';

// Starting Vite writes what the checks read: SvelteKit's types and the interface words.
const server = await createServer({
	appType: 'custom',
	server: { middlewareMode: true, ws: false, watch: null }
});
await server.close();
