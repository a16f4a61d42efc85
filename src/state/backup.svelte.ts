/** Everything to a file, and back: with a look at what will change before it does. */
import { readBackup, writeBackup } from '#core/exchange/backup';
import type { BackupData, RestorePlan } from '#core/exchange/data';
import { dateOfDay, studyDay } from '#core/review/study-day';
import { now, useRepository, zone } from './app.svelte';

/** Larger files are refused unread: far beyond what a learner can write in a life. */
const MOST_BYTES = 500_000_000;

export class Backup {
	/** A file that was read and waits for a yes. */
	waiting = $state.raw<{ name: string; data: BackupData; plan: RestorePlan }>();
	problem = $state<string>();
	busy = $state(false);

	/** Writes a file with everything; the browser saves it where it saves downloads. */
	async save(): Promise<void> {
		this.busy = true;
		const repository = await useRepository();
		const text = writeBackup(await repository.backup());
		download(text, `verso-${dateOfDay(studyDay(now(), zone))}.json`);
		await repository.saveSettings({ ...(await repository.settings()), lastExportAt: now() });
		this.busy = false;
	}

	/** Reads a file and asks what restoring it would change. */
	async look(file: File): Promise<void> {
		this.problem = undefined;
		if (file.size > MOST_BYTES) {
			this.problem = `“${file.name}” is too large for a backup of Verso.`;
			return;
		}
		this.busy = true;
		const read = readBackup(await file.text());
		if (read.ok) {
			const plan = await (await useRepository()).planRestore(read.value);
			this.waiting = { name: file.name, data: read.value, plan };
		} else this.problem = read.problem.message;
		this.busy = false;
	}

	/** Restores what waits. Returns whether it did. */
	async restore(): Promise<boolean> {
		const { waiting } = this;
		if (!waiting) return false;
		this.busy = true;
		const done = await (await useRepository()).restore(waiting.data);
		this.busy = false;
		this.waiting = undefined;
		if (!done.ok) this.problem = done.problem.message;
		return done.ok;
	}
}

function download(text: string, name: string): void {
	const address = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
	const link = document.createElement('a');
	link.href = address;
	link.download = name;
	link.click();
	// The download reads the address after this returns.
	setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
