/** Backups in a folder that the learner chose: how they are called, and which of them stay. */
import type { DeviceId, EpochMs } from '../model';

const DAY = 86_400_000;
const WEEK = 7 * DAY;
const MONTH = 30 * DAY;
/** For so long one a week stays; beyond it one a month. */
const WEEKLY = 10 * WEEK;
const NAME = /^verso-(\d{4})-(\d\d)-(\d\d)-(\d\d)(\d\d)(\d\d)-(\w{4})\.jsonl\.gz$/;

/** A file that was written by itself. One that the learner saved is called otherwise and never touched. */
export interface FolderFile {
	name: string;
	at: EpochMs;
	/** Four letters of the device: two devices may share a folder. */
	owner: string;
}

const ownerOf = (device: DeviceId) => device.replace(/\W/g, '').padEnd(4, '0').slice(0, 4);

/** verso-2026-11-24-153012-1a2b.jsonl.gz; the time is that of Greenwich, so that names sort by time. */
export function folderFileName(at: EpochMs, device: DeviceId): string {
	const [day = '', time = ''] = new Date(at).toISOString().slice(0, 19).split('T');
	return `verso-${day}-${time.replaceAll(':', '')}-${ownerOf(device)}.jsonl.gz`;
}

/** What a name says; undefined for any other file. */
export function readFolderFileName(name: string): FolderFile | undefined {
	const found = NAME.exec(name);
	if (!found) return undefined;
	const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = found.slice(1, 7).map(Number);
	return { name, at: Date.UTC(year, month - 1, day, hour, minute, second), owner: found[7] ?? '' };
}

/** Files that were written by themselves, the newest first. */
export function folderFiles(names: readonly string[]): FolderFile[] {
	return names.flatMap((name) => readFolderFileName(name) ?? []).sort((one, other) => other.at - one.at);
}

/** Whether a device wrote a file by itself. */
export const isBy = (device: DeviceId, name: string): boolean =>
	readFolderFileName(name)?.owner === ownerOf(device);

/**
 * The names that may go: this device's files beyond the newest, except the last of each week of ten, and of each
 * month before.
 * @param keep how many of the newest stay, whatever their age
 */
export function thinned(names: readonly string[], device: DeviceId, keep: number): string[] {
	const own = folderFiles(names.filter((name) => isBy(device, name)));
	const newest = own[0]?.at ?? 0;
	const taken = new Set<string>();
	return own.slice(keep).flatMap(({ name, at }) => {
		const span = newest - at < WEEKLY ? `week ${Math.floor(at / WEEK)}` : `month ${Math.floor(at / MONTH)}`;
		if (taken.has(span)) return [name];
		taken.add(span);
		return [];
	});
}
