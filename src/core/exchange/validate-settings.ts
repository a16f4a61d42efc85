/** The settings of the app and of a deck, read from data that came from outside. What is absent is the default. */
import type { DeckSettings } from '../model';
import {
	DEFAULT_SETTINGS,
	READ_ALOUD,
	REVIEW_ORDERS,
	SESSION_FORMATS,
	type DayRange,
	type Settings
} from '../settings';
import type { Reader } from './check';

const WEIGHTS = 21;
const WEEK = 7;
/** Study days: whole days since 1970. */
const DAYS = { least: -10, most: 3_000_000 };

/** What a deck decides for itself: only the fields that are there. */
export function readDeckSettings(reader: Reader, value: unknown, path: string): Partial<DeckSettings> {
	const it = reader.object(value, path);
	const own: Partial<DeckSettings> = {};
	if (it.desiredRetention !== undefined)
		own.desiredRetention = reader.number(it.desiredRetention, `${path}.desiredRetention`, 0.5, 0.99);
	if (it.newPerDay !== undefined) own.newPerDay = reader.whole(it.newPerDay, `${path}.newPerDay`, 0, 100_000);
	if (it.reviewsPerDay !== undefined)
		own.reviewsPerDay = reader.whole(it.reviewsPerDay, `${path}.reviewsPerDay`, 0, 100_000);
	if (it.formats !== undefined) {
		const read = (one: unknown, at: string) => reader.oneOf(one, at, SESSION_FORMATS);
		const formats = reader.all(it.formats, `${path}.formats`, read, 9);
		own.formats = formats.length ? formats : ['recall'];
	}
	return own;
}

export function readSettings(reader: Reader, value: unknown, path: string): Settings {
	const it = reader.object(value, path);
	const settings: Settings = {
		...DEFAULT_SETTINGS,
		...readDeckSettings(reader, value, path),
		theme: reader.oneOf(it.theme, `${path}.theme`, ['system', 'light', 'dark']),
		...readPace(reader, it, path),
		...readSenses(reader, it, path)
	};
	if (it.remindBackup !== undefined)
		settings.remindBackup = reader.flag(it.remindBackup, `${path}.remindBackup`);
	if (it.folderKeep !== undefined)
		settings.folderKeep = reader.whole(it.folderKeep, `${path}.folderKeep`, 1, 1000);
	if (it.remindAt !== undefined) settings.remindAt = reader.whole(it.remindAt, `${path}.remindAt`, 0, 1439);
	return settings;
}

type Senses = Pick<Settings, 'readAloud' | 'voice' | 'speechRate' | 'haptics'>;

function readSenses(reader: Reader, it: Record<string, unknown>, path: string): Partial<Senses> {
	const senses: Partial<Senses> = {};
	if (it.readAloud !== undefined)
		senses.readAloud = reader.oneOf(it.readAloud, `${path}.readAloud`, READ_ALOUD);
	if (it.voice !== undefined) senses.voice = reader.text(it.voice, `${path}.voice`, 1000);
	if (it.speechRate !== undefined)
		senses.speechRate = reader.number(it.speechRate, `${path}.speechRate`, 0.5, 2);
	if (it.haptics !== undefined) senses.haptics = reader.flag(it.haptics, `${path}.haptics`);
	return senses;
}

type Pace = Pick<Settings, 'reviewOrder' | 'leechLapses' | 'easyDays' | 'holidays' | 'backlog' | 'weights'>;

function readPace(reader: Reader, it: Record<string, unknown>, path: string): Partial<Pace> {
	const pace: Partial<Pace> = {};
	if (it.reviewOrder !== undefined)
		pace.reviewOrder = reader.oneOf(it.reviewOrder, `${path}.reviewOrder`, REVIEW_ORDERS);
	if (it.leechLapses !== undefined)
		pace.leechLapses = reader.whole(it.leechLapses, `${path}.leechLapses`, 1, 1000);
	if (it.easyDays !== undefined)
		pace.easyDays = numbers(reader, it.easyDays, `${path}.easyDays`, { count: WEEK, most: 1 });
	if (it.holidays !== undefined)
		pace.holidays = reader.all(
			it.holidays,
			`${path}.holidays`,
			(one, at) => readRange(reader, one, at),
			1000
		);
	if (it.backlog !== undefined) {
		const backlog = reader.object(it.backlog, `${path}.backlog`);
		pace.backlog = { perDay: reader.whole(backlog.perDay, `${path}.backlog.perDay`, 1, 100_000) };
	}
	if (it.weights !== undefined)
		pace.weights = numbers(reader, it.weights, `${path}.weights`, { count: WEIGHTS, most: 100 });
	return pace;
}

function readRange(reader: Reader, value: unknown, path: string): DayRange {
	const it = reader.object(value, path);
	const from = reader.whole(it.from, `${path}.from`, DAYS.least, DAYS.most);
	return { from, to: reader.whole(it.to, `${path}.to`, from, DAYS.most) };
}

/** Exactly so many numbers from 0 on. */
function numbers(
	reader: Reader,
	value: unknown,
	path: string,
	{ count, most }: { count: number; most: number }
): number[] {
	const found = reader.all(value, path, (one, at) => reader.number(one, at, 0, most), count);
	if (found.length !== count) reader.fail(path, `does not hold ${count} numbers`);
	return found;
}
