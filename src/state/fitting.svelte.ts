/** Fitting the scheduler to the learner, from Settings: train, show what it would be worth, and only then use it. */
import type { Card, Result, ReviewLog, Weights } from '#core/model';
import { reschedule } from '#core/review/reschedule';
import type { Repository } from '#storage/repository';
import type { Fit } from '#workers/fit-client';
import { now, useRepository, zone } from './app.svelte';
import { openSchedule } from './schedule';
import { takeBack } from './start-over';

type Outcome<Value = void> = Result<Value, { message: string }>;
/** All days to come. */
const EVER = 8.64e15;
const EVERY = 10_000_000;

export class Fitting {
	step = $state<'rest' | 'working' | 'too-few' | 'better' | 'no-better' | 'failed'>('rest');
	/** Answers that count so far. */
	answers = $state(0);
	fit = $state.raw<Fit>();
	#stop: (() => void) | undefined;

	/** Trains on the log as it is now. Changes nothing. */
	async start(): Promise<void> {
		this.step = 'working';
		const repository = await useRepository();
		const [logs, { weights }] = await Promise.all([repository.logsSince(0), repository.settings()]);
		const { requestFit } = await import('#workers/fit-client');
		const { done, stop } = requestFit({ logs, weights });
		this.#stop = stop;
		const answer = await done;
		if (answer.type === 'failed') this.step = 'failed';
		else if (answer.type === 'too-few') {
			this.answers = answer.answers;
			this.step = 'too-few';
		} else {
			this.fit = answer.fit;
			this.step = answer.fit.after < answer.fit.before ? 'better' : 'no-better';
		}
	}

	stop(): void {
		this.#stop?.();
		this.step = 'rest';
	}

	/** Uses the fitted weights; with `days`, every card gets its day anew. Gives what takes it back. */
	async use(days: boolean): Promise<Outcome<() => Promise<Outcome>>> {
		const { fit } = this;
		if (!fit) return { ok: false, problem: { message: 'There is nothing fitted to use.' } };
		const repository = await useRepository();
		const before = (await repository.settings()).weights;
		const set = await setWeights(repository, fit.weights);
		if (!set.ok) return set;
		const moved = days ? await giveDaysAnew(repository) : { ok: true as const, value: [] };
		if (!moved.ok) return moved;
		this.step = 'rest';
		return { ok: true, value: () => undoFit(repository, before, moved.value) };
	}
}

async function undoFit(
	repository: Repository,
	before: Weights | undefined,
	moves: readonly ReviewLog[]
): Promise<Outcome> {
	const back = await takeBack({ repository, now, zone }, moves);
	return back.ok ? setWeights(repository, before) : back;
}

/**
 * Puts weights in force. Every memory is read anew from its log by them, in the one transaction of a restore: what
 * comes in is the settings alone, changed now.
 */
export async function setWeights(repository: Repository, weights: Weights | undefined): Promise<Outcome> {
	const { weights: _former, ...settings } = await repository.settings();
	const restored = await repository.restore({
		createdAt: now(),
		device: repository.device,
		settings: { row: weights ? { ...settings, weights } : settings, changedAt: now() },
		decks: [],
		readings: [],
		cards: [],
		logs: []
	});
	if (!restored.ok) return restored;
	if (restored.value.plan.settings === 'changed') return { ok: true, value: undefined };
	return { ok: false, problem: { message: 'The settings were changed a moment ago. Try once more.' } };
}

async function giveDaysAnew(repository: Repository): Promise<Outcome<ReviewLog[]>> {
	const schedule = await openSchedule(repository, now(), zone);
	const cards: Card[] = await repository.dueCards(undefined, EVER, EVERY);
	return repository.record(reschedule(cards, now(), schedule.of));
}
