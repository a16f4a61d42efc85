/**
 * The parts of a zip archive, with its claims checked: a lying size, a wrong checksum and a bomb are told apart from
 * a good file. By its central directory (PKWARE APPNOTE 4.3.12), because the headers before the parts may be empty.
 */
import { Inflate } from 'fflate';
import { crc32OfBytes } from '#core/exchange/crc';
import type { Result } from '#core/model';

export type ZipProblem = 'damaged' | 'too-large' | 'encrypted' | 'missing';

export interface Zip {
	has(name: string): boolean;
	/** Unpacks a part. */
	read(name: string): Result<Uint8Array, ZipProblem>;
}
interface Entry {
	packed: number;
	size: number;
	crc: number;
	method: number;
	encrypted: boolean;
	at: number;
}

/** Most bytes that one part may unpack to: ten times the longest text that is read. */
const MOST_UNPACKED = 80_000_000;
const MOST_ENTRIES = 20_000;
const PIECE = 16_384;
const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;

/** Opens an archive; undefined where it has no directory. */
export function openZip(bytes: Uint8Array): Zip | undefined {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	const entries = directory(bytes, view);
	if (!entries) return undefined;
	return {
		has: (name) => entries.has(name),
		read(name) {
			const entry = entries.get(name);
			if (!entry) return { ok: false, problem: 'missing' };
			return unpack(bytes, view, entry);
		}
	};
}

function directory(bytes: Uint8Array, view: DataView): Map<string, Entry> | undefined {
	// The end record is 22 bytes and a comment of up to 65,535.
	let end = bytes.length - 22;
	while (end >= Math.max(0, bytes.length - 65_557) && view.getUint32(end, true) !== END) end -= 1;
	if (end < 0 || view.getUint32(end, true) !== END) return undefined;
	const count = Math.min(view.getUint16(end + 10, true), MOST_ENTRIES);
	const entries = new Map<string, Entry>();
	let at = view.getUint32(end + 16, true);
	for (let index = 0; index < count; index++) {
		if (at + 46 > bytes.length || view.getUint32(at, true) !== CENTRAL) return undefined;
		const nameLength = view.getUint16(at + 28, true);
		const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
		entries.set(name, {
			encrypted: (view.getUint16(at + 8, true) & 1) === 1,
			method: view.getUint16(at + 10, true),
			crc: view.getUint32(at + 16, true),
			packed: view.getUint32(at + 20, true),
			size: view.getUint32(at + 24, true),
			at: view.getUint32(at + 42, true)
		});
		at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
	}
	return entries;
}

function unpack(bytes: Uint8Array, view: DataView, entry: Entry): Result<Uint8Array, ZipProblem> {
	const { at, packed, size, method } = entry;
	if (entry.encrypted) return { ok: false, problem: 'encrypted' };
	if (size > MOST_UNPACKED) return { ok: false, problem: 'too-large' };
	if (at + 30 > bytes.length || view.getUint32(at, true) !== LOCAL) return { ok: false, problem: 'damaged' };
	const begin = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
	if (begin + packed > bytes.length) return { ok: false, problem: 'damaged' };
	const content = bytes.subarray(begin, begin + packed);
	const whole = method === 0 ? content : method === 8 ? inflate(content, size) : undefined;
	if (whole?.length !== size || crc32OfBytes(whole) !== entry.crc) return { ok: false, problem: 'damaged' };
	return { ok: true, value: whole };
}

/** Unpacks piece by piece, and stops as soon as there is more than the directory claims. */
function inflate(packed: Uint8Array, size: number): Uint8Array | undefined {
	const whole = new Uint8Array(size);
	let filled = 0;
	let tooMuch = false;
	const stream = new Inflate((piece) => {
		tooMuch ||= filled + piece.length > size;
		if (!tooMuch) whole.set(piece, filled);
		filled += piece.length;
	});
	try {
		for (let at = 0; at < packed.length && !tooMuch; at += PIECE)
			stream.push(packed.subarray(at, at + PIECE), at + PIECE >= packed.length);
	} catch {
		return undefined;
	}
	return filled === size ? whole : undefined;
}
