import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vite';
export default defineConfig({
	plugins: [
		{ name: 'demo', enforce: 'pre', resolveId: (id) => (id === '#storage/repository' ? '\0demo' : undefined),
			load: (id) => id === '\0demo' ? `import { demo } from '/tests/support/demo.ts'; export class StorageError extends Error {}; export async function openRepository(){ const kind = sessionStorage.demo ?? 'full'; if (kind === 'trouble') return { ok:false, problem:{kind:'unavailable', message:'This browser does not let Verso store anything.'} }; return { ok:true, value: await demo(kind) } }` : undefined },
		sveltekit()
	], server: { fs: { allow: ['.'] } }
});
