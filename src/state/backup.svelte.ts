/** Everything to a file, and back: with a look at what will change before it does. */
import { gather } from '#core/exchange/backup';
import type { BackupData, RestorePlan } from '#core/exchange/data';
import { EXTENSION, readBackupFile } from '#files/backup-file';
import { dateOfDay, studyDay } from '#core/review/study-day';
import { now, useRepository, zone } from './app.svelte';
import { backupFile } from './backup-file';
import { download } from './download';

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
		const at = now();
		const { stream, kept } = await backupFile(repository, at);
		download(await new Response(stream).blob(), `verso-${dateOfDay(studyDay(at, zone))}${EXTENSION}`);
		await kept();
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
		const { keep, data } = gather();
		const read = await readBackupFile(file.stream(), keep);
		if (read.ok) {
			const whole = data(read.value);
			const plan = await (await useRepository()).planRestore(whole);
			this.waiting = { name: file.name, data: whole, plan };
		} else this.problem = read.problem.message;
		this.busy = false;
	}

	/** Restores what waits. Returns what takes it back, or undefined when it could not be restored. */
	async restore(): Promise<(() => Promise<string>) | undefined> {
		const { waiting } = this;
		if (!waiting) return undefined;
		this.busy = true;
		const done = await (await useRepository()).restore(waiting.data);
		this.busy = false;
		this.waiting = undefined;
		if (!done.ok) {
			this.problem = done.problem.message;
			return undefined;
		}
		return async () => {
			const undone = await (await useRepository()).undoRestore(done.value.undo);
			return undone.ok ? 'Everything is as it was before.' : undone.problem.message;
		};
	}
}
