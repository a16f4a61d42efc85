import { expect, test } from 'vitest';
import { DEFAULT_SETTINGS, settingsOf } from '#core/settings';

test('a deck follows the app in all that it does not decide itself', () => {
	const app = { ...DEFAULT_SETTINGS, desiredRetention: 0.85, newPerDay: 7 };
	expect(settingsOf({ settings: { newPerDay: 3, formats: ['typed'] } }, app)).toEqual({
		desiredRetention: 0.85,
		newPerDay: 3,
		reviewsPerDay: 200,
		formats: ['typed']
	});
	expect(settingsOf(undefined, app).newPerDay).toBe(7);
});
