/** "Check my data": the full pass, how far it is, what it found, and the mending. */
import type { CheckReport } from '#storage/repository';
import { useRepository } from './app.svelte';

export class DataCheck {
	/** 0 to 1 while it runs. */
	share = $state<number>();
	report = $state.raw<CheckReport>();
	problem = $state<string>();
	/** Whether the last pass was the look after mending. */
	mended = $state(false);
	readonly canMend = $derived.by(() => {
		const mends = this.report?.mends;
		return mends ? mends.numbers || mends.memories.length > 0 : false;
	});

	async run(): Promise<void> {
		if (this.share !== undefined) return;
		this.mended = false;
		this.share = 0;
		this.problem = undefined;
		const checked = await (await useRepository()).checkData((share) => (this.share = share));
		this.share = undefined;
		if (checked.ok) this.report = checked.value;
		else this.problem = checked.problem.message;
	}

	/** Puts right what follows from something else, and looks again. */
	async mend(): Promise<void> {
		if (!this.report) return;
		const mended = await (await useRepository()).mendData(this.report);
		if (!mended.ok) this.problem = mended.problem.message;
		else {
			await this.run();
			this.mended = true;
		}
	}
}
