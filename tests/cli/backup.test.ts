import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { packedSample } from '../fixtures/backup';

const folder = mkdtempSync(join(tmpdir(), 'verso-backup-'));
afterAll(() => rmSync(folder, { recursive: true }));

function inspect(bytes: Uint8Array) {
	const file = join(folder, 'file.gz');
	writeFileSync(file, bytes);
	return spawnSync('node', ['--import', 'tsx', 'src/cli/backup.ts', 'inspect', file], { encoding: 'utf8' });
}

describe('the program that reads backups', async () => {
	const whole = await packedSample();

	it('says what is in a file', () => {
		const { stdout, status } = inspect(whole);
		expect(status).toBe(0);
		expect(stdout).toContain('decks      1: "The side project"');
		expect(stdout).toMatch(/answers +\d+\nanswered +2026-11-23/);
	});

	it('reads a file that was unpacked on its way', () => {
		expect(inspect(gunzipSync(whole)).status).toBe(0);
	});

	it('says what is the matter with one that is cut, damaged, or something else', () => {
		const cut = inspect(whole.subarray(0, whole.length / 2));
		expect([cut.status, cut.stderr]).toEqual([2, expect.stringContaining('its end is missing')]);
		const flipped = Uint8Array.from(whole);
		flipped[whole.length >> 1] = (flipped[whole.length >> 1] ?? 0) ^ 0xff;
		expect(inspect(flipped).stderr).toMatch(/damaged|not complete/);
		expect(inspect(Buffer.from('Dear diary')).stderr).toContain('not a backup of Verso');
	});
});
