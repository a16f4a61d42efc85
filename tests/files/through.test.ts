import { describe, expect, it } from 'vitest';
import { through } from '#files/through';

const MEGABYTE = 1_000_000;

async function* chunks(count: number): AsyncGenerator<Uint8Array<ArrayBuffer>> {
	for (let n = 0; n < count; n += 1) yield new Uint8Array(MEGABYTE).fill(n);
}

describe('sending a stream through a packer', () => {
	it('holds some of it at a time, however long it is', async () => {
		const before = process.memoryUsage().arrayBuffers;
		let highest = 0;
		const packed = through(chunks(200), new CompressionStream('gzip'));
		const reader = packed.getReader();
		for (let part = await reader.read(); !part.done; part = await reader.read())
			highest = Math.max(highest, process.memoryUsage().arrayBuffers - before);
		expect(highest).toBeGreaterThan(0);
		expect(highest / MEGABYTE).toBeLessThan(100);
	});

	it('tells whoever reads when the source breaks', async () => {
		async function* broken(): AsyncGenerator<Uint8Array<ArrayBuffer>> {
			yield* chunks(1);
			throw new Error('the disk is gone');
		}
		const packed = through(broken(), new CompressionStream('gzip'));
		await expect(new Response(packed).arrayBuffer()).rejects.toThrow('the disk is gone');
	});

	it('lets the source go when nobody reads on', async () => {
		let isLetGo = false;
		async function* watched(): AsyncGenerator<Uint8Array<ArrayBuffer>> {
			try {
				yield* chunks(1000);
			} finally {
				isLetGo = true;
			}
		}
		await through(watched(), new CompressionStream('gzip')).cancel();
		await expect.poll(() => isLetGo).toBe(true);
	});
});
