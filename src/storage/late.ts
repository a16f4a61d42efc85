/** Loaded where there are any. */
import type { StorageNotice } from './problem';

/** What became of answers that could not be stored in an earlier visit. */
export function lateNotices(late: { sent: number; refused: number; left: number }): StorageNotice[] {
	const answers = (count: number) => `${count} ${count === 1 ? 'answer' : 'answers'}`;
	const said = [
		late.sent && `${answers(late.sent)} that could not be stored last time went in now.`,
		late.refused && `${answers(late.refused)} to cards that changed meanwhile did not count.`,
		late.left && `${answers(late.left)} are kept aside: the storage of this app does not take them yet.`
	].filter(Boolean);
	return said.length ? [{ kind: 'answers-late', message: said.join(' ') }] : [];
}
