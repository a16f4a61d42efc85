/** The reader of documents, off the page's thread: the only place in the app where the tagger is loaded. */
import { generate, type Progress } from '#core/pipeline';
import { newId, random } from './chance';
import { parts, type GenerateAnswer, type GenerateRequest } from './messages';

/** At most this often, in milliseconds, is progress told. */
const TELL_EVERY = 60;

const answer = (message: GenerateAnswer) => self.postMessage(message);

function run({ id, raw, importedAt }: GenerateRequest): void {
	let told = Number.NEGATIVE_INFINITY;
	const onProgress = (progress: Progress) => {
		if (performance.now() - told < TELL_EVERY) return;
		told = performance.now();
		answer({ id, type: 'progress', progress });
	};
	const made = generate(raw, { newId, random, importedAt, onProgress });
	const notices = [...(raw.notices ?? []), ...made.reading.notices];
	for (const part of parts({ ...made, reading: { ...made.reading, notices } }))
		answer({ id, type: 'part', part });
	answer({ id, type: 'done' });
}

self.addEventListener('message', ({ data }: MessageEvent<GenerateRequest>) => {
	try {
		run(data);
	} catch (error) {
		// A fault of ours: it must reach the page as words, or the page would wait for ever.
		answer({ id: data.id, type: 'failed', message: error instanceof Error ? error.message : String(error) });
	}
});
