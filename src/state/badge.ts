/** The number of due cards on the app's icon, where the platform has such a number. */
import type { Repository } from '#storage/repository';
import { now, zone } from './app.svelte';

/** A row of answers in quick succession counts once. */
const WAIT_MS = 800;
let timer: ReturnType<typeof setTimeout> | undefined;

/** To be called at launch and after every answer; does nothing where there is no badge. */
export function showDue(repository: Repository): void {
	if (!('setAppBadge' in navigator)) return;
	clearTimeout(timer);
	timer = setTimeout(() => void update(repository), WAIT_MS);
}

async function update(repository: Repository): Promise<void> {
	const decks = await repository.overview(now(), zone);
	const due = decks.reduce((sum, deck) => sum + deck.due, 0);
	// Without a notification permission some systems refuse: then there is no badge to show.
	await (due > 0 ? navigator.setAppBadge(due) : navigator.clearAppBadge()).catch(() => undefined);
}
