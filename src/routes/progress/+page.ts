import { browser } from '$app/environment';
import { app, useRepository } from '#state/app.svelte';
import { readNumbers, type Early } from '#state/progress.svelte';

/** Reading begins on the way to the page, so that it is done when the page stands. */
export function load(): { early?: Early } {
	if (!browser) return {};
	// What goes wrong here is met again when the page reads for itself, which tells it.
	const numbers = useRepository()
		.then(readNumbers)
		.catch(() => undefined);
	return { early: { changes: app.changes, numbers } };
}
