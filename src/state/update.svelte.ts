/**
 * New versions of the app. One is fetched in the background and waits; it starts when the learner agrees. A new
 * service worker takes over every tab at once, so the other tabs are asked first whether something is being
 * written in them, and no tab but the one that agreed is ever reloaded.
 */
import { base } from '$app/paths';
import type { ToWorker } from './worker-messages';

/** How long the other tabs have to answer; a tab that sleeps has nothing half-typed that it could lose. */
const ANSWER_MS = 400;
/** How long the waiting version has to tell what is new in it. */
const NEWS_MS = 2_000;
const HOUR_MS = 3_600_000;

class Update {
	/** A new version is here and waits. */
	ready = $state(false);
	/** Another tab has started the new version: this one goes on with the old until it loads a page anew. */
	stale = $state(false);
	/** Everything is kept on this device: the app opens without the network. */
	offline = $state(false);
}
export const update = new Update();

type Said = { kind: 'asks' } | { kind: 'writing' } | { kind: 'starts' };
let registration: ServiceWorkerRegistration | undefined;
let tabs: BroadcastChannel | undefined;
let starting = false;

/** Whether something typed on this page is in no storage yet, as far as its fields tell. */
export function isWriting(): boolean {
	const fields = document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>(
		'textarea, input:not([type]), input[type="text"]'
	);
	return [...fields].some((field) => field.value.trim() !== '' && field.value !== field.defaultValue);
}

function tell(said: Said) {
	tabs?.postMessage(said);
}
function say(worker: ServiceWorker | null | undefined, said: ToWorker, ports: MessagePort[] = []) {
	worker?.postMessage(said, ports);
}

function listen() {
	tabs = new BroadcastChannel('verso-update');
	tabs.addEventListener('message', ({ data }: MessageEvent<Said>) => {
		if (data.kind === 'asks' && isWriting()) tell({ kind: 'writing' });
		if (data.kind === 'starts') update.stale = true;
	});
	const hadController = navigator.serviceWorker.controller !== null;
	navigator.serviceWorker.addEventListener('controllerchange', () => {
		if (starting) location.reload();
		else if (hadController) update.stale = true;
	});
}

/** Follows a worker that is being installed until it waits. */
function follow(worker: ServiceWorker | null) {
	worker?.addEventListener('statechange', () => look());
}

function look() {
	update.offline = Boolean(registration?.active);
	if (registration?.waiting && navigator.serviceWorker.controller) update.ready = true;
}

/**
 * Registers the service worker and looks for new versions: now, every hour, and when the tab is shown again.
 * Call it when the page has loaded; where there are no service workers it does nothing.
 */
export async function watch(): Promise<void> {
	if (!('serviceWorker' in navigator) || import.meta.env.DEV) return;
	listen();
	registration = await register();
	// The app then works as long as there is a network.
	if (!registration) return;
	look();
	follow(registration.installing);
	registration.addEventListener('updatefound', () => follow(registration?.installing ?? null));
	setInterval(check, HOUR_MS);
	addEventListener('online', check);
	document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && check());
	say(navigator.serviceWorker.controller, { type: 'tidy' });
}

/** Undefined where the learner's settings keep the browser from it, each browser in its own way. */
async function register(): Promise<ServiceWorkerRegistration | undefined> {
	try {
		return await navigator.serviceWorker.register(`${base}/service-worker.js`, { scope: `${base}/` });
	} catch (error) {
		if (error instanceof DOMException || error instanceof TypeError) return undefined;
		throw error;
	}
}

/**
 * Looks for a new version. Two looks at once are one to the browser, and a look over a dead connection takes every
 * later one with it until the connection is given up; so nothing waits for it, and coming online looks again.
 */
function check(): void {
	// Offline: the next look finds it.
	void registration?.update().catch(() => undefined);
}

/** What the version that waits brings, in sentences; empty when it does not tell. */
export function whatIsNew(): Promise<string[]> {
	return new Promise((resolve) => {
		const { port1, port2 } = new MessageChannel();
		port1.onmessage = ({ data }: MessageEvent<string[]>) => resolve(data);
		setTimeout(() => resolve([]), NEWS_MS);
		say(registration?.waiting, { type: 'news' }, [port2]);
	});
}

/** Where something is being written that a reload would lose: here, in another tab, or nowhere. */
export async function whereWriting(): Promise<'here' | 'elsewhere' | undefined> {
	if (isWriting()) return 'here';
	let elsewhere = false;
	const hear = ({ data }: MessageEvent<Said>) => {
		if (data.kind === 'writing') elsewhere = true;
	};
	tabs?.addEventListener('message', hear);
	tell({ kind: 'asks' });
	await new Promise((resolve) => setTimeout(resolve, ANSWER_MS));
	tabs?.removeEventListener('message', hear);
	return elsewhere ? 'elsewhere' : undefined;
}

/** Starts the new version: tells the other tabs, lets the waiting worker take over, and reloads this tab. */
export function start(): void {
	starting = true;
	tell({ kind: 'starts' });
	if (registration?.waiting) say(registration.waiting, { type: 'start' });
	else location.reload();
}
