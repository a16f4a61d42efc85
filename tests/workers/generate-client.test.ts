import { describe, expect, it } from 'vitest';
import type { Generated, Progress } from '#core/pipeline';
import { createGenerator, type WorkerPort } from '#workers/generate-client';
import { parts, type GenerateAnswer, type GenerateRequest } from '#workers/messages';
import { sampleDraft } from '../fixtures/draft';

class FakeWorker implements WorkerPort {
	onmessage: WorkerPort['onmessage'] = null;
	onerror: WorkerPort['onerror'] = null;
	onmessageerror: WorkerPort['onmessageerror'] = null;
	requests: GenerateRequest[] = [];
	terminated = false;
	postMessage(request: GenerateRequest) {
		this.requests.push(structuredClone(request));
	}
	terminate() {
		this.terminated = true;
	}
	say(answer: GenerateAnswer) {
		this.onmessage?.(new MessageEvent('message', { data: structuredClone(answer) }));
	}
	finish(id: number, made: Generated) {
		for (const part of parts(made)) this.say({ id, type: 'part', part });
		this.say({ id, type: 'done' });
	}
}

function setup() {
	const workers: FakeWorker[] = [];
	const generator = createGenerator(() => {
		const worker = new FakeWorker();
		workers.push(worker);
		return worker;
	});
	return { workers, start: generator.start };
}
const raw = { text: 'It rained.', mediaType: 'text/plain' };
const ignore = () => {};

describe('the client of the reader', () => {
	it('puts a result together that came in many parts', async () => {
		const { workers, start } = setup();
		const made = sampleDraft({ cards: 900 });
		const { done } = start(raw, 1, ignore);
		workers[0]?.finish(1, made);
		expect(await done).toEqual({ ok: true, value: made });
	});

	it('tells progress', () => {
		const { workers, start } = setup();
		const heard: Progress[] = [];
		start(raw, 1, (progress) => heard.push(progress));
		const progress: Progress = { stage: 'cards', done: 1, total: 2, sentences: 2, cards: 1 };
		workers[0]?.say({ id: 1, type: 'progress', progress });
		expect(heard).toEqual([progress]);
	});

	it('stops by ending the worker, and starts again with a new one', async () => {
		const { workers, start } = setup();
		const first = start(raw, 1, ignore);
		first.stop();
		expect(await first.done).toMatchObject({ ok: false, problem: { kind: 'stopped' } });
		expect(workers[0]?.terminated).toBe(true);
		const second = start(raw, 2, ignore);
		workers[1]?.finish(2, sampleDraft());
		expect((await second.done).ok).toBe(true);
	});

	it('ignores answers to a request that was superseded', async () => {
		const { workers, start } = setup();
		const first = start(raw, 1, ignore);
		const second = start(raw, 2, ignore);
		expect(await first.done).toMatchObject({ ok: false, problem: { kind: 'stopped' } });
		const late = sampleDraft({ cards: 1 });
		const wanted = sampleDraft({ cards: 3 });
		workers[1]?.finish(1, late);
		workers[1]?.finish(2, wanted);
		const result = await second.done;
		expect(result.ok && result.value.cards).toHaveLength(3);
	});

	it('keeps the worker for the next document', async () => {
		const { workers, start } = setup();
		for (const id of [1, 2]) {
			const { done } = start(raw, id, ignore);
			workers[0]?.finish(id, sampleDraft());
			expect((await done).ok).toBe(true);
		}
		expect(workers).toHaveLength(1);
	});

	it('says so when the worker fails, in place of waiting for ever', async () => {
		const { workers, start } = setup();
		const first = start(raw, 1, ignore);
		workers[0]?.say({ id: 1, type: 'failed', message: 'boom' });
		expect(await first.done).toMatchObject({ ok: false, problem: { kind: 'failed' } });
		const second = start(raw, 1, ignore);
		workers[1]?.onerror?.(new Event('error') as ErrorEvent);
		expect(await second.done).toMatchObject({
			ok: false,
			problem: { message: expect.stringContaining('could not be loaded') }
		});
	});

	it('says so when no worker can be made', async () => {
		const { start } = createGenerator(() => {
			throw new Error('no workers here');
		});
		expect(await start(raw, 1, ignore).done).toMatchObject({ ok: false, problem: { kind: 'failed' } });
	});
});
