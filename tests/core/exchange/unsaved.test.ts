import { describe, expect, it } from 'vitest';
import { unsavedAnswers, wantsBackup } from '#core/exchange/unsaved';

const DAY = 86_400_000;

describe('the reminder to make a backup', () => {
	it('comes after 200 answers, or a week with one', () => {
		expect(wantsBackup({ answers: 199, since: 0 }, DAY)).toBe(false);
		expect(wantsBackup({ answers: 200, since: 0 }, DAY)).toBe(true);
		expect(wantsBackup({ answers: 1, since: 0 }, 7 * DAY - 1)).toBe(false);
		expect(wantsBackup({ answers: 1, since: 0 }, 7 * DAY)).toBe(true);
		expect(wantsBackup({ answers: 0, since: 0 }, 900 * DAY)).toBe(false);
	});

	it('counts what came since the last file, and anew after everything was deleted', () => {
		expect(unsavedAnswers(250, 200)).toBe(50);
		expect(unsavedAnswers(250)).toBe(250);
		expect(unsavedAnswers(3, 200)).toBe(3);
	});
});
