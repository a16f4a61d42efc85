import { afterEach, expect, test, vi } from 'vitest';
import { localVoices, readAloud, stopReading } from '#state/voice';

const voice = (voiceURI: string, lang: string, localService: boolean) => ({
	voiceURI,
	lang,
	localService,
	name: voiceURI,
	default: false
});
const CLOUD = voice('cloud', 'en-US', false);
const ENGLISH = voice('anna', 'en-GB', true);
const GERMAN = voice('berta', 'de-DE', true);

/** A device with these voices; gives what was spoken. */
function device(voices: SpeechSynthesisVoice[]) {
	const spoken: { text: string; voice: string; rate: number }[] = [];
	vi.stubGlobal(
		'SpeechSynthesisUtterance',
		class {
			voice?: SpeechSynthesisVoice;
			rate = 1;
			constructor(readonly text: string) {}
		}
	);
	vi.stubGlobal('speechSynthesis', {
		getVoices: () => voices,
		cancel: vi.fn(),
		speak: (one: SpeechSynthesisUtterance) =>
			void spoken.push({ text: one.text, voice: one.voice?.voiceURI ?? '', rate: one.rate })
	});
	return spoken;
}
afterEach(() => void vi.unstubAllGlobals());

test('a voice from elsewhere is never used, not even when it was chosen or is the only one', () => {
	const spoken = device([CLOUD, ENGLISH]);
	expect(localVoices()).toEqual([ENGLISH]);
	expect(readAloud('Hello', 'en', { voice: 'cloud', rate: 1 })).toBe(true);
	expect(spoken).toEqual([{ text: 'Hello', voice: 'anna', rate: 1 }]);
	const silent = device([CLOUD]);
	expect(readAloud('Hello', 'en', { voice: 'cloud', rate: 1 })).toBe(false);
	expect(silent).toEqual([]);
});

test('the chosen voice reads, else one of the language of the document', () => {
	const spoken = device([ENGLISH, GERMAN]);
	readAloud('Guten Tag', 'de', { voice: '', rate: 1.5 });
	readAloud('Guten Tag', 'de', { voice: 'anna', rate: 1 });
	readAloud('Bonjour', 'fr', { voice: 'gone', rate: 1 });
	expect(spoken.map((one) => one.voice)).toEqual(['berta', 'anna', 'anna']);
	expect(spoken[0]?.rate).toBe(1.5);
});

test('a device that cannot speak is no trouble', () => {
	vi.stubGlobal('speechSynthesis', undefined);
	expect(localVoices()).toEqual([]);
	expect(readAloud('Hello', 'en', { voice: '', rate: 1 })).toBe(false);
	stopReading();
});
