/** Which numbers of which device were seen, a bit each: a million of them in some 130 KB, where ids would take 100 MB. */
import type { LogId } from '../model';

const BITS = 1024;

export class SeenLogs {
	#devices = new Map<string, Map<number, Uint32Array>>();

	/** False when it was seen before. */
	add(id: LogId): boolean {
		const colon = id.lastIndexOf(':');
		const number = Number(id.slice(colon + 1));
		const chunks = this.#of(id.slice(0, colon));
		const at = Math.floor(number / BITS);
		const bits = chunks.get(at) ?? new Uint32Array(BITS / 32);
		chunks.set(at, bits);
		const place = number % BITS;
		const word = bits[place >>> 5] ?? 0;
		const bit = 1 << (place & 31);
		bits[place >>> 5] = word | bit;
		return (word & bit) === 0;
	}

	/** Runs of numbers that are missing below the highest of each device: what came in by an unbroken count and is gone. */
	gaps(): { device: string; from: number; to: number }[] {
		const found: { device: string; from: number; to: number }[] = [];
		for (const [device, chunks] of this.#devices) {
			let next = 1;
			for (const at of [...chunks.keys()].sort((one, other) => one - other)) {
				const bits = chunks.get(at);
				for (let place = 0; bits && place < BITS; place += 1) {
					if (((bits[place >>> 5] ?? 0) & (1 << (place & 31))) === 0) continue;
					const number = at * BITS + place;
					if (number > next) found.push({ device, from: next, to: number - 1 });
					next = number + 1;
				}
			}
		}
		return found;
	}

	#of(device: string): Map<number, Uint32Array> {
		const known = this.#devices.get(device);
		if (known) return known;
		const made = new Map<number, Uint32Array>();
		this.#devices.set(device, made);
		return made;
	}
}
