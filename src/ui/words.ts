/** Numbers and times as people say them. */
import type { EpochMs } from '#core/model';

const SMALL = 'no one two three four five six seven eight nine ten eleven twelve'.split(' ');
const DAY = 86_400_000;

/** "34 cards", "1 card". */
export function count(n: number, one: string, many = `${one}s`): string {
	return `${n.toLocaleString('en')} ${n === 1 ? one : many}`;
}

/** How long something takes: "about six minutes", "about a minute", "about two hours". */
export function roughly(ms: number): string {
	const minutes = Math.round(ms / 60_000);
	if (minutes <= 1) return 'about a minute';
	if (minutes < 60) return `about ${SMALL[minutes] ?? minutes} minutes`;
	const hours = Math.round(minutes / 60);
	return hours === 1 ? 'about an hour' : `about ${SMALL[hours] ?? hours} hours`;
}

/** "Tuesday, 24 November". */
export function dayName(at: EpochMs): string {
	const part = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat('en-GB', options).format(at);
	return `${part({ weekday: 'long' })}, ${part({ day: 'numeric', month: 'long' })}`;
}

/** "24 Nov 2026, 18:05". */
export function moment(at: EpochMs): string {
	return new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' }).format(at);
}

/** When a card comes again, seen from now: "now", "in 3 hours", "tomorrow", "in 6 days", "in 4 months". */
export function whenDue(due: EpochMs, now: EpochMs): string {
	const left = due - now;
	if (left <= 0) return 'now';
	if (left < 3_600_000) return `in ${count(Math.ceil(left / 60_000), 'minute')}`;
	if (left < 20 * 3_600_000) return `in ${count(Math.round(left / 3_600_000), 'hour')}`;
	const days = Math.max(1, Math.round(left / DAY));
	if (days === 1) return 'tomorrow';
	if (days < 60) return `in ${days} days`;
	if (days < 700) return `in ${Math.round(days / 30.4)} months`;
	return `in ${(days / 365.25).toFixed(1)} years`;
}

/** A size in storage: "340 KB", "12 MB". */
export function bytes(n: number): string {
	if (n < 1_000_000) return `${Math.max(1, Math.round(n / 1000)).toLocaleString('en')} KB`;
	if (n < 1_000_000_000) return `${(n / 1_000_000).toFixed(n < 10_000_000 ? 1 : 0)} MB`;
	return `${(n / 1_000_000_000).toFixed(1)} GB`;
}

/** How long something took: "48 s", "3 min 20 s", "1 h 5 min". */
export function took(ms: number): string {
	const seconds = Math.round(ms / 1000);
	if (seconds < 60) return `${seconds} s`;
	const minutes = Math.floor(seconds / 60);
	if (minutes < 60) return seconds % 60 ? `${minutes} min ${seconds % 60} s` : `${minutes} min`;
	return `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}
