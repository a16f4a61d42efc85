import { sveltekit } from '@sveltejs/kit/vite';
import { SvelteKitPWA } from '@vite-pwa/sveltekit';
import { defineConfig } from 'vite';
import { manifest } from './src/manifest.ts';

const base = process.env.BASE_PATH ?? '';

export default defineConfig({
	plugins: [
		sveltekit(),
		SvelteKitPWA({
			// A new version waits until the learner agrees: src/state/update.svelte.ts asks.
			registerType: 'prompt',
			injectRegister: false,
			manifest: manifest(base),
			base: `${base}/`,
			scope: `${base}/`,
			kit: { trailingSlash: 'always', adapterFallback: '200.html', spa: true },
			// Written by hand, with the list of files put in: src/service-worker.ts says why.
			strategies: 'injectManifest',
			srcDir: 'src',
			filename: 'service-worker.ts',
			injectManifest: {
				// Everything, the reader's model too: after one visit nothing needs the network. The worker is
				// registered only after the page has loaded, so that the first paint does not compete with it.
				globPatterns: ['client/**/*.{js,css,png,svg,ico,woff2,wasm,json,txt,md}', 'prerendered/**/*.html'],
				globIgnores: ['server/**', '**/screenshots/**', '**/service-worker.js'],
				maximumFileSizeToCacheInBytes: 8_000_000
			}
		})
	],
	worker: { format: 'es' }
});
