/** What an earlier version left behind, to a file, without changing it. */
import { backupLines } from '#core/exchange/backup';
import { dateOfDay, studyDay } from '#core/review/study-day';
import { EXTENSION, packed } from '#files/backup-file';
import { openEarlier } from '#storage/earlier';
import { DATABASE } from '#storage/schema';
import { now, zone } from './app.svelte';
import { download } from './download';

export async function saveEarlier(): Promise<void> {
	const at = now();
	const earlier = await openEarlier(DATABASE);
	const lines = backupLines({ createdAt: at, device: earlier.device }, earlier.backup());
	const file = await new Response(packed(lines)).blob();
	earlier.close();
	download(file, `verso-${dateOfDay(studyDay(at, zone))}${EXTENSION}`);
}
