/**
 * What every page needs: the opened storage, the clock, and the zone that study days are counted in.
 * Pages ask for them here, so that opening happens once and a failure is told in one place.
 */
import { untrack } from 'svelte';
import type { EpochMs, Id, NewId, Result } from '#core/model';
import type { Repository, StorageError, StorageTrouble } from '#storage/repository';

class App {
	/** Why storage could not be opened; the layout then shows this in place of the page. */
	problem = $state.raw<StorageTrouble>();
	/** The repository once it is open. */
	repository = $state.raw<Repository>();
	/** Counts up when something that is stored changed, in this tab or another. Read it in a `$derived` or `$effect` to follow. */
	changes = $state(0);
	/** A newer version in another tab changed the storage: what is shown here stays, and nothing can be written. */
	outdated = $state(false);
}
export const app = new App();

let opening: Promise<Result<Repository, StorageTrouble>> | undefined;

async function open(upgrade = false): Promise<Result<Repository, StorageTrouble>> {
	const { openRepository } = await import('#storage/repository');
	const opened = await openRepository({ upgrade });
	if (opened.ok) {
		app.repository = opened.value;
		opened.value.onChange((change) => {
			if (change.what !== 'notes') app.changes += 1;
		});
	} else app.problem = opened.problem;
	return opened;
}

/**
 * The repository, opened on first use (in the browser only: call it in `onMount` or in an event).
 * When storage cannot be opened the promise stays pending: the layout shows the problem in place of the page,
 * so that a page need not.
 */
export function useRepository(): Promise<Repository> {
	opening ??= open();
	return opening.then((opened) => (opened.ok ? opened.value : new Promise<never>(() => {})));
}

/**
 * Loads what a component shows, now and whenever something stored changes, here or in another tab.
 * To be called while the component is set up.
 */
export function follow(load: (repository: Repository) => Promise<void>): void {
	$effect(() => {
		void app.changes;
		void useRepository()
			.then((repository) => untrack(() => load(repository)))
			.catch(noteOutdated);
	});
}

/** Storage of a newer version cannot be read any more, which is no fault of the page; any other error is. */
function noteOutdated(error: unknown): void {
	if (!isOutdated(error)) throw error;
	app.outdated = true;
}

/** Told by the name: the class itself comes with the storage, which a first visit does not wait for. */
function isOutdated(error: unknown): boolean {
	return (
		error instanceof Error &&
		error.name === 'StorageError' &&
		(error as StorageError).problem.kind === 'newer'
	);
}

/** Tries again after a problem. Where an earlier version left something behind, it is a yes to bringing it to this one. */
export function reopen(): void {
	const kind = app.problem?.kind;
	app.problem = undefined;
	opening = open(kind === 'earlier' || kind === 'stuck');
}

/** The time now. */
export function now(): EpochMs {
	return Date.now();
}

/** Minutes east of UTC at a time, where this device is. */
export function zone(at: EpochMs): number {
	return -new Date(at).getTimezoneOffset();
}

/** A fresh random id: 120 bits, in letters that an address may hold. */
export const newId: NewId = <Kind extends string>() => {
	const bytes = crypto.getRandomValues(new Uint8Array(15));
	const letters = btoa(String.fromCharCode(...bytes));
	return letters.replaceAll('+', '-').replaceAll('/', '_') as Id<Kind>;
};
