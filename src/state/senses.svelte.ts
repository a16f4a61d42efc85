/** What a session does beside the screen: it reads aloud, and the phone answers the finger. Both as the settings say. */
import { DEFAULT_SETTINGS, type Settings } from '#core/settings';
import { useRepository } from './app.svelte';
import { localVoices, onVoices, readAloud, stopReading } from './voice';

/** Milliseconds of shaking and rest, as navigator.vibrate takes them. */
const TOUCHES = { right: [14], wrong: [22, 70, 22], held: [10] } as const;
export type Touch = keyof typeof TOUCHES;

export class Senses {
	#settings = $state.raw<Settings>(DEFAULT_SETTINGS);
	#voices = $state.raw<readonly SpeechSynthesisVoice[]>([]);
	/** There is a voice on this device, and it is wanted. */
	readonly canRead = $derived(this.#settings.readAloud !== 'off' && this.#voices.length > 0);
	/** Each question is read when it comes. */
	readonly readsAll = $derived(this.canRead && this.#settings.readAloud === 'always');

	/** Begins to follow the settings and the voices of the device; returns what ends it, and stops the voice. */
	start(): () => void {
		const look = () => (this.#voices = localVoices());
		look();
		void useRepository().then(async (repository) => (this.#settings = await repository.settings()));
		const stop = onVoices(look);
		return () => {
			stop();
			stopReading();
		};
	}

	read(text: string, language: string): void {
		const { voice, speechRate } = this.#settings;
		if (this.canRead) readAloud(text, language, { voice, rate: speechRate });
	}

	/** Shakes the phone a little, where it can and may. */
	touch(kind: Touch): void {
		if (this.#settings.haptics && 'vibrate' in navigator) navigator.vibrate([...TOUCHES[kind]]);
	}
}
