/** Waiting for storage: one thing at a time, and what to repeat when it failed. */
import type { Result } from '#core/model';
import type { StorageProblem } from '#storage/repository';

export class Saving {
	busy = $state(false);
	/** Why the last try failed; gone as soon as one succeeds. */
	problem = $state.raw<StorageProblem>();
	#retry: () => Promise<void> = async () => {};

	/** @param retry what is to be done again when storing fails */
	async wait<Value>(
		retry: () => Promise<void>,
		store: () => Promise<Result<Value, StorageProblem>>
	): Promise<Result<Value, StorageProblem>> {
		this.busy = true;
		const stored = await store();
		this.busy = false;
		// What was done elsewhere cannot be repeated: there is nothing to wait for.
		const failed = !stored.ok && stored.problem.kind !== 'changed-elsewhere';
		this.problem = failed ? stored.problem : undefined;
		if (failed) this.#retry = retry;
		return stored;
	}

	/** Tries again what could not be stored. */
	async retry(): Promise<void> {
		if (this.problem && !this.busy) await this.#retry();
	}

	/** What failed is not wanted any more. */
	forget(): void {
		this.problem = undefined;
	}
}
