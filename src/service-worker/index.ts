/**
 * The service worker: everything works without a network after one visit, and what other apps share comes in.
 *
 * It is written by hand on workbox-precaching (`injectManifest`) because three things are no recipe of workbox:
 * a share is a POST that has to be kept; the files of the version before stay until no window needs them, so that
 * an old tab's lazy parts still load after another tab has updated; and the one that waits tells what it brings.
 */
import { PrecacheController, PrecacheRoute, type PrecacheEntry } from 'workbox-precaching';
import { NavigationRoute, registerRoute } from 'workbox-routing';
import { base } from '$service-worker';
import changelog from '../../CHANGELOG.md?raw';
import { keepShared } from '#state/share-box';
import type { ToWorker } from '#state/worker-messages';
import { newest } from './news';

declare const self: ServiceWorkerGlobalScope & { __WB_MANIFEST: (string | PrecacheEntry)[] };

const precache = new PrecacheController();
precache.addToCacheList(self.__WB_MANIFEST);

self.addEventListener('install', (event) => void precache.install(event));
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

self.addEventListener('message', (event: ExtendableMessageEvent) => {
	const said = event.data as ToWorker;
	if (said.type === 'start') void self.skipWaiting();
	else if (said.type === 'news') event.ports[0]?.postMessage(newest(changelog));
	else event.waitUntil(tidy(event));
});

/** Deletes the files of earlier versions; not while a second window is open, which may be of an earlier version. */
async function tidy(event: ExtendableEvent): Promise<void> {
	const windows = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
	if (windows.length <= 1) await precache.activate(event);
}

// `/study/?deck=…` is the prerendered page, whatever deck it is asked for.
registerRoute(new PrecacheRoute(precache, { ignoreURLParametersMatching: [/./] }));

// What most visits never need (1.7 MB for fitting the schedule) is kept when it is first used, and works offline
// from then on.
registerRoute(
	({ url, sameOrigin }) => sameOrigin && url.pathname.endsWith('.wasm'),
	async ({ request }) => {
		const cache = await caches.open('on-demand');
		const kept = await cache.match(request.url);
		if (kept) return kept;
		const fetched = await fetch(request);
		if (fetched.ok) await cache.put(request.url, fetched.clone());
		return fetched;
	}
);

// A hashed file that is not of this version is one of the version before, asked for by a tab that still runs it.
registerRoute(
	({ url, sameOrigin }) => sameOrigin && url.pathname.startsWith(`${base}/_app/immutable/`),
	async ({ request }) => {
		const cache = await caches.open(precache.strategy.cacheName);
		return (await cache.match(request.url)) ?? fetch(request);
	}
);

// Pages whose address carries an id.
registerRoute(new NavigationRoute(precache.createHandlerBoundToURL(`${base}/200.html`)));

// What another app shares is kept before anything is shown, so that it survives a closed app and a missing network.
registerRoute(
	({ url }) => url.pathname === `${base}/add/`,
	async ({ request }) => Response.redirect(`${base}/add/?shared=${await keepShared(request)}`, 303),
	'POST'
);
