/**
 * Reads data from outside field by field: what it returns has the type asked for, and the first thing that was
 * not right is kept as `problem`, with its path. After a problem the values returned are stand-ins.
 */
import type { EpochMs, Id, Span } from '../model';
import { shown } from '../text/shown';

const MOST_TEXT = 50_000_000;
/** The end of the year 9999. */
const LAST_TIME = 253_402_300_799_999;
const MOST_ROWS = 1_000_000;

/** Reads one thing; `path` is what it is called when it is not right. */
export type Read<Value> = (reader: Reader, value: unknown, path: string) => Value;

export class Reader {
	problem: string | undefined;
	constructor(private readonly mostRows: number) {}

	fail(path: string, reason: string): void {
		this.problem ??= `${path} ${reason}`;
	}

	/** A copy of the own fields without a prototype: `__proto__` in the text is a field like any other. */
	object(value: unknown, path: string): Record<string, unknown> {
		const fields: Record<string, unknown> = Object.create(null);
		if (typeof value !== 'object' || value === null || Array.isArray(value)) {
			this.fail(path, 'is not an object');
			return fields;
		}
		for (const [key, field] of Object.entries(value)) fields[key] = field;
		return fields;
	}

	list(value: unknown, path: string, most = this.mostRows): unknown[] {
		if (!Array.isArray(value)) this.fail(path, 'is not a list');
		else if (value.length > most) this.fail(path, 'is too long');
		else return value;
		return [];
	}

	/** Every item of a list; stops at the first that is not right. */
	all<Item>(
		value: unknown,
		path: string,
		read: (item: unknown, path: string) => Item,
		most?: number
	): Item[] {
		const items: Item[] = [];
		for (const [index, item] of this.list(value, path, most).entries()) {
			if (this.problem) break;
			items.push(read(item, `${path}[${index}]`));
		}
		return items;
	}

	text(value: unknown, path: string, most = MOST_TEXT): string {
		if (typeof value !== 'string') this.fail(path, 'is not text');
		else if (value.length > most) this.fail(path, 'is too long');
		else return value;
		return '';
	}

	/** Text for the eye, without what would turn the line around it or be seen by nobody, as documents are read. */
	shown(value: unknown, path: string, most = MOST_TEXT): string {
		return shown(this.text(value, path, most));
	}

	id<Kind extends string>(value: unknown, path: string): Id<Kind> {
		const id = this.text(value, path, 200);
		if (id === '') this.fail(path, 'is empty');
		return id as Id<Kind>;
	}

	number(value: unknown, path: string, least: number, most: number): number {
		if (typeof value !== 'number' || !(value >= least && value <= most))
			this.fail(path, `is not a number from ${least} to ${most}`);
		// JSON has no -0: read again it would be another value.
		else return value + 0;
		return least;
	}

	whole(value: unknown, path: string, least: number, most = Number.MAX_SAFE_INTEGER): number {
		const number = this.number(value, path, least, most);
		if (!Number.isSafeInteger(number)) this.fail(path, 'is not a whole number');
		return number;
	}

	time(value: unknown, path: string): EpochMs {
		return this.number(value, path, 0, LAST_TIME);
	}

	flag(value: unknown, path: string): boolean {
		if (typeof value !== 'boolean') this.fail(path, 'is not true or false');
		return value === true;
	}

	oneOf<const Choice extends string>(
		value: unknown,
		path: string,
		choices: readonly [Choice, ...Choice[]]
	): Choice {
		const found = choices.find((choice) => choice === value);
		if (found === undefined) this.fail(path, `is none of ${choices.join(', ')}`);
		return found ?? choices[0];
	}

	span(value: unknown, path: string): Span {
		const fields = this.object(value, path);
		const start = this.whole(fields.start, `${path}.start`, 0);
		return { start, end: this.whole(fields.end, `${path}.end`, start) };
	}

	/** The rows by id; an id that comes twice is a problem. */
	unique<Row>(rows: Row[], path: string, idOf: (row: Row) => string): Map<string, Row> {
		const found = new Map<string, Row>();
		for (const row of rows) {
			if (found.has(idOf(row))) this.fail(`${path} ${idOf(row)}`, 'comes twice');
			found.set(idOf(row), row);
		}
		return found;
	}
}

/**
 * What `read` makes of a value, or undefined where the least of it is not right.
 * @param most items of a list
 */
export function readWhole<Value>(value: unknown, read: Read<Value>, most = MOST_ROWS): Value | undefined {
	const reader = new Reader(most);
	const found = read(reader, value, 'it');
	return reader.problem === undefined ? found : undefined;
}

/** Of a list those items that are right; of what is no list, none. */
export function readEach<Value>(value: unknown, read: Read<Value>): Value[] {
	return Array.isArray(value) ? value.flatMap((one: unknown) => readWhole(one, read) ?? []) : [];
}

/** Data from JSON; undefined for a text that is none. */
export function parsed(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}
