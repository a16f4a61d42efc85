/** When to ask for a backup: answers that no file holds are lost with the device. */
import type { EpochMs } from '../model';

const DAY = 86_400_000;
const WEEK = 7 * DAY;
const MANY = 200;

export interface Unsaved {
	/** Answers that no file holds. */
	answers: number;
	/** Since when: the last backup, or the first deck. */
	since: EpochMs;
}

/** After a week, or 200 answers. */
export function wantsBackup({ answers, since }: Unsaved, now: EpochMs): boolean {
	return answers >= MANY || (answers > 0 && now - since >= WEEK);
}

const SOME = 20;

/** Whether the folder gets a file by itself: after 20 answers, or once a day. */
export function wantsFolderBackup({ answers, since }: Unsaved, now: EpochMs): boolean {
	return answers >= SOME || now - since >= DAY;
}

/** @param saved how many answers there were at the last backup; after everything was deleted there may be fewer now */
export function unsavedAnswers(answers: number, saved = 0): number {
	return saved > answers ? answers : answers - saved;
}
