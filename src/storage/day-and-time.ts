import type { EpochMs } from '#core/model';

/** A time for people, in the place where they are: 2026-11-23 12:00. */
export function dayAndTime(at: EpochMs): string {
	const local = new Date(at - new Date(at).getTimezoneOffset() * 60_000);
	return local.toISOString().slice(0, 16).replace('T', ' ');
}
