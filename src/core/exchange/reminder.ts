/** A daily reminder as a calendar file, for platforms where an app without a server cannot ring by itself. */
import type { EpochMs } from '#core/model';

export interface Reminder {
	/** Minutes after midnight, local time. */
	at: number;
	/** The first day, as 2026-11-24. */
	from: string;
	/** When the file is made. A later file of the same `uid` replaces an earlier one. */
	now: EpochMs;
	/** Of this installation, letters and digits. */
	uid: string;
	/** Address of the study page. */
	url: string;
}

const TITLE = 'Study with Verso';

/**
 * Writes iCalendar (RFC 5545): one event a day without end, with an alarm when it begins. Its time is "floating"
 * (form 1 of 3.3.5): the same hour of the day wherever the learner is, and across daylight saving.
 */
export function reminderFile({ at, from, now, uid, url }: Reminder): string {
	const two = (value: number) => String(value).padStart(2, '0');
	const start = `${from.replaceAll('-', '')}T${two(Math.floor(at / 60))}${two(at % 60)}00`;
	const stamp = new Date(now).toISOString().replace(/[-:]|\.\d+/g, '');
	const lines = [
		'BEGIN:VCALENDAR',
		'VERSION:2.0',
		'PRODID:-//Verso//Reminder//EN',
		'CALSCALE:GREGORIAN',
		'METHOD:PUBLISH',
		'BEGIN:VEVENT',
		`UID:reminder-${uid}@verso`,
		`DTSTAMP:${stamp}`,
		`SEQUENCE:${Math.floor(now / 60_000)}`,
		`DTSTART:${start}`,
		'DURATION:PT10M',
		'RRULE:FREQ=DAILY',
		`SUMMARY:${TITLE}`,
		`DESCRIPTION:${escaped(`A few minutes, and what you read stays with you.\n${url}`)}`,
		`URL:${url}`,
		'TRANSP:TRANSPARENT',
		'BEGIN:VALARM',
		'ACTION:DISPLAY',
		`DESCRIPTION:${TITLE}`,
		'TRIGGER:PT0S',
		'END:VALARM',
		'END:VEVENT',
		'END:VCALENDAR'
	];
	return lines.map((line) => `${folded(line)}\r\n`).join('');
}

/** Section 3.3.11. */
function escaped(text: string): string {
	return text.replace(/[\\;,]/g, '\\$&').replaceAll('\n', '\\n');
}

/** Section 3.1: no line is longer than 75 octets; it goes on after a space. */
function folded(line: string): string {
	const parts: string[] = [];
	let [part, octets] = ['', 0];
	for (const letter of line) {
		const size = octetsOf(letter.codePointAt(0) ?? 0);
		if (octets + size > 75) {
			parts.push(part);
			[part, octets] = [' ', 1];
		}
		part += letter;
		octets += size;
	}
	return [...parts, part].join('\r\n');
}

/** Of a code point in UTF-8 (RFC 3629). */
function octetsOf(code: number): number {
	if (code < 0x80) return 1;
	if (code < 0x800) return 2;
	return code < 0x10000 ? 3 : 4;
}
