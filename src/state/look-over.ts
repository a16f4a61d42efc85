/** A look at the storage a while after the start, when nothing else is to be done. */
import { useRepository } from './app.svelte';
import { idle } from './idle';

/** Nobody waits for it, and the start is over. */
const AFTER_MS = 30_000;

/** Returns what stops it. */
export function lookOverLater(): () => void {
	const timer = setTimeout(
		() => void useRepository().then((repository) => repository.lookOver(idle)),
		AFTER_MS
	);
	return () => clearTimeout(timer);
}
