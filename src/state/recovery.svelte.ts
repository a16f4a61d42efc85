/** Answers that the browser lost and a second copy on this device still holds: how many, and bringing them back. */
import type { Recovery } from '#storage/repository';
import { useRepository } from './app.svelte';

export class LostAnswers {
	/** What can be brought back; undefined until that is known. */
	kept = $state.raw<Recovery>();
	/** What was brought back. */
	back = $state.raw<Recovery>();
	problem = $state<string>();
	busy = $state(false);

	look = async (): Promise<void> => {
		this.kept = await (await useRepository()).lostAnswers();
	};

	bringBack = async (): Promise<void> => {
		this.busy = true;
		const brought = await (await useRepository()).bringBack();
		this.busy = false;
		this.problem = brought.ok ? undefined : brought.problem.message;
		if (brought.ok) this.back = brought.value;
	};
}
