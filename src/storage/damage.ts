/** What is told of damage that was come upon while the storage was open. Loaded where there is any. */
import type { Changes } from './changes';
import type { StorageNotice } from './problem';
import type { Store } from './store';

const DAMAGED: StorageNotice = {
	kind: 'data-lost',
	message: 'A part of what is stored for Verso was damaged: some of it is no longer found.',
	todo: '“Check my data” in Settings says what it is and puts right what can be; a backup file brings back the rest.'
};
const MENDED: StorageNotice = {
	kind: 'data-lost',
	message:
		'A part of what is stored for Verso was damaged. All of it followed from your answers and was put right.'
};

/** Tells it once. @param isMended nothing of it is left */
export function tellDamage(found: Store['found'], changes: Changes, isMended = false): void {
	const notice = isMended ? MENDED : DAMAGED;
	if (found.notices.includes(notice)) return;
	found.damage = [...found.damage, notice];
	found.notices = [...found.notices, notice];
	changes.tell('everything');
}
