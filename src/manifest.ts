/** The web app manifest: how Verso stands on a home screen, and what the system may hand to it. */
import type { ManifestOptions } from 'vite-plugin-pwa';
import { MEDIA_TYPES } from './files/media-types.ts';

/** The colour of the paper, as in src/ui/tokens.css. */
const PAPER = '#faf6ef';
const accept = Object.fromEntries(Object.entries(MEDIA_TYPES).map(([type, ends]) => [type, [...ends]]));

const icon = (
	src: string,
	sizes: string,
	purpose: 'any' | 'maskable' | 'monochrome',
	type = 'image/png'
) => ({
	src,
	sizes,
	type,
	purpose
});

/** @param base the path that the app lives under: '' or '/verso' */
export function manifest(base: string): Partial<ManifestOptions> {
	const icons = `${base}/icons`;
	const shown = (name: string, form: 'narrow' | 'wide', label: string) => ({
		src: `${base}/screenshots/${name}.png`,
		sizes: form === 'narrow' ? '390x844' : '1280x800',
		type: 'image/png',
		form_factor: form,
		label
	});
	return {
		id: `${base}/`,
		start_url: `${base}/`,
		scope: `${base}/`,
		name: 'Verso',
		short_name: 'Verso',
		description: 'Keep what a document says, and who said it: study cards from facts and opinions, offline.',
		lang: 'en',
		dir: 'ltr',
		display: 'standalone',
		display_override: ['standalone', 'minimal-ui'],
		background_color: PAPER,
		theme_color: PAPER,
		categories: ['education', 'productivity'],
		icons: [
			icon(`${icons}/any-192.png`, '192x192', 'any'),
			icon(`${icons}/any-512.png`, '512x512', 'any'),
			icon(`${icons}/maskable-192.png`, '192x192', 'maskable'),
			icon(`${icons}/maskable-512.png`, '512x512', 'maskable'),
			icon(`${icons}/monochrome-512.png`, '512x512', 'monochrome'),
			icon(`${icons}/icon.svg`, 'any', 'any', 'image/svg+xml')
		],
		screenshots: [
			shown('study-phone-light', 'narrow', 'A card, and the sentence that proves it'),
			shown('today-phone-light', 'narrow', 'Today: what is due'),
			shown('match-phone-dark', 'narrow', 'Matching statements with their speakers'),
			shown('deck-desktop-light', 'wide', 'A deck and its cards')
		],
		shortcuts: [
			{ name: 'Study now', url: `${base}/study/` },
			{ name: 'Match the speakers', url: `${base}/match/` },
			{ name: 'Add', url: `${base}/add/` }
		],
		// Handled by the service worker, so that it works without a network: src/state/share-box.ts.
		share_target: {
			action: `${base}/add/`,
			method: 'POST',
			enctype: 'multipart/form-data',
			params: {
				title: 'title',
				text: 'text',
				url: 'url',
				files: [{ name: 'files', accept: Object.entries(accept).flatMap(([type, ends]) => [type, ...ends]) }]
			}
		},
		file_handlers: [{ action: `${base}/add/`, accept }],
		// One window: nothing is lost by going to another page, and two windows would ask the same cards.
		launch_handler: { client_mode: ['navigate-existing', 'auto'] }
	};
}
