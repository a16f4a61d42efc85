/** What Today offers beside the day's session: catching up after a break. */
import { BACKLOG_FROM, suggestedPace, type Backlog } from '#core/review/backlog';
import type { Settings } from '#core/settings';
import type { Repository, Stored } from '#storage/repository';
import { now, zone } from './app.svelte';
import { readBacklog } from './backlog';
import { forgetScheduled } from './session-note';

export class DayPlan {
	/** Undefined while little waits, and nothing is being caught up with. */
	backlog = $state.raw<Backlog>();
	/** Cards a day: the learner's, once catching up has begun, else the one suggested. */
	pace = $state(0);
	active = $state(false);
	#repository: Repository | undefined;

	load = async (repository: Repository): Promise<void> => {
		this.#repository = repository;
		const tools = { repository, now, zone };
		const [backlog, settings] = await Promise.all([readBacklog(tools), repository.settings()]);
		const over = settings.backlog && backlog.overdue === 0;
		// Nothing of an earlier day waits any more: the next break is to be asked about again.
		if (over) void repository.changeSettings(withoutPlan);
		this.active = settings.backlog !== undefined && !over;
		this.pace = settings.backlog?.perDay ?? suggestedPace(backlog);
		this.backlog = this.active || backlog.overdue >= BACKLOG_FROM ? backlog : undefined;
	};

	start(perDay: number): Promise<Stored | undefined> {
		return this.#plan((old) => ({ ...old, backlog: { perDay } }));
	}

	leave(): Promise<Stored | undefined> {
		return this.#plan(withoutPlan);
	}

	/** A session that was begun by the former plan is not gone on with. */
	async #plan(change: (old: Settings) => Settings): Promise<Stored | undefined> {
		if (!this.#repository) return undefined;
		await forgetScheduled(this.#repository);
		return this.#repository.changeSettings(change);
	}
}

function withoutPlan({ backlog: _over, ...rest }: Settings): Settings {
	return rest;
}
