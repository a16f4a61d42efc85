/** Reads aloud by the Web Speech API, with voices of this device only: a voice from elsewhere would send the text away. */

export interface VoiceChoice {
	/** The voiceURI; empty or gone: the device's first of the language. */
	voice: string;
	/** 1 is the voice's own pace. */
	rate: number;
}

function engine(): SpeechSynthesis | undefined {
	return typeof speechSynthesis === 'undefined' ? undefined : speechSynthesis;
}

/** The voices that speak on the device itself; some browsers know them only after a while, see `onVoices`. */
export function localVoices(): SpeechSynthesisVoice[] {
	return (engine()?.getVoices() ?? []).filter((voice) => voice.localService);
}

/** Calls back when the voices are known or change; returns what stops it. */
export function onVoices(listener: () => void): () => void {
	const speech = engine();
	speech?.addEventListener('voiceschanged', listener);
	return () => speech?.removeEventListener('voiceschanged', listener);
}

/**
 * Reads a text in a language (a primary subtag, `en`), instead of whatever was being read. False where the device
 * has no voice of its own.
 */
export function readAloud(text: string, language: string, { voice, rate }: VoiceChoice): boolean {
	const voices = localVoices();
	const spoken =
		voices.find((one) => one.voiceURI === voice) ??
		voices.find((one) => one.lang.toLowerCase().startsWith(language)) ??
		voices[0];
	const speech = engine();
	if (!speech || !spoken) return false;
	const utterance = new SpeechSynthesisUtterance(text);
	utterance.voice = spoken;
	utterance.lang = spoken.lang;
	utterance.rate = rate;
	speech.cancel();
	speech.speak(utterance);
	return true;
}

export function stopReading(): void {
	engine()?.cancel();
}
