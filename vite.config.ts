import { sveltekit } from '@sveltejs/kit/vite';
import { SvelteKitPWA } from '@vite-pwa/sveltekit';
import { defineConfig } from 'vite';
import type { ManifestOptions } from 'vite-plugin-pwa';

const base = process.env.BASE_PATH ?? '';

/** The colour of the paper, as in src/ui/tokens.css. */
const PAPER = '#faf6ef';

const manifest: Partial<ManifestOptions> = {
	id: `${base}/`,
	start_url: `${base}/`,
	scope: `${base}/`,
	name: 'Verso',
	short_name: 'Verso',
	description: 'Keep what a document says, and who said it: study cards from facts and opinions, offline.',
	lang: 'en',
	dir: 'ltr',
	display: 'standalone',
	background_color: PAPER,
	theme_color: PAPER,
	categories: ['education', 'productivity'],
	icons: [
		{ src: `${base}/icons/any-192.png`, sizes: '192x192', type: 'image/png', purpose: 'any' },
		{ src: `${base}/icons/any-512.png`, sizes: '512x512', type: 'image/png', purpose: 'any' },
		{ src: `${base}/icons/maskable-512.png`, sizes: '512x512', type: 'image/png', purpose: 'maskable' },
		{ src: `${base}/icons/monochrome-512.png`, sizes: '512x512', type: 'image/png', purpose: 'monochrome' },
		{ src: `${base}/icons/icon.svg`, sizes: 'any', type: 'image/svg+xml', purpose: 'any' }
	],
	screenshots: [
		{
			src: `${base}/screenshots/study-phone-light.png`,
			sizes: '390x844',
			type: 'image/png',
			form_factor: 'narrow',
			label: 'A card, and the sentence that proves it'
		},
		{
			src: `${base}/screenshots/today-phone-light.png`,
			sizes: '390x844',
			type: 'image/png',
			form_factor: 'narrow',
			label: 'Today: what is due'
		},
		{
			src: `${base}/screenshots/deck-desktop-light.png`,
			sizes: '1280x800',
			type: 'image/png',
			form_factor: 'wide',
			label: 'A deck and its cards'
		}
	],
	shortcuts: [
		{ name: 'Study what is due', url: `${base}/study/` },
		{ name: 'Add a document', url: `${base}/add/` }
	]
};

export default defineConfig({
	plugins: [
		sveltekit(),
		SvelteKitPWA({
			// A new version waits until the learner agrees: src/state/update.svelte.ts asks.
			registerType: 'prompt',
			injectRegister: false,
			manifest,
			base: `${base}/`,
			scope: `${base}/`,
			kit: { trailingSlash: 'always', adapterFallback: '200.html', spa: true },
			workbox: {
				// Everything, the reader's model too: after one visit nothing needs the network. The worker is
				// registered only after the page has loaded, so that the first paint does not compete with it.
				globPatterns: ['client/**/*.{js,css,png,svg,ico,woff2,json,txt,md}', 'prerendered/**/*.html'],
				globIgnores: ['server/**', '**/screenshots/**'],
				maximumFileSizeToCacheInBytes: 8_000_000,
				navigateFallback: `${base}/200.html`,
				// `/study/?deck=…` is the prerendered page, whatever deck it is asked for.
				ignoreURLParametersMatching: [/./],
				clientsClaim: true,
				cleanupOutdatedCaches: true
			}
		})
	],
	worker: { format: 'es' }
});
