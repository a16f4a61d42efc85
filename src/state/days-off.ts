/** Days off: kept in the settings, and the cards that are due on them moved around them. */
import type { Result, ReviewLog } from '#core/model';
import { shareOf } from '#core/review/balance';
import { offFreeDays } from '#core/review/free-days';
import { dueOn } from '#core/review/scheduler';
import type { DayRange } from '#core/settings';
import { dueByDay } from '#core/stats/forecast';
import type { PlanTools } from './day-queue';
import { takeBack } from './start-over';

type Outcome<Value = void> = Result<Value, { message: string }>;
/** More cards are not moved at once. */
const MOST = 20_000;

/** Announces days off. Gives how many cards were moved, and what takes all of it back. */
export async function announce(
	tools: PlanTools,
	range: DayRange
): Promise<Outcome<{ moved: number; undo: () => Promise<Outcome> }>> {
	const { repository, now, zone } = tools;
	const settings = await repository.settings();
	const holidays = [...settings.holidays, range];
	const saved = await repository.changeSettings((old) => ({
		...old,
		holidays: [...without(old.holidays, range), range]
	}));
	if (!saved.ok) return saved;
	const at = now();
	const [due, dueHours] = await Promise.all([
		repository.dueCards(undefined, dueOn(range.to + 1, zone(at)), MOST),
		repository.dueHours()
	]);
	const dueDays = dueByDay(dueHours, zone);
	const workload = {
		count: (day: number) => dueDays.get(day) ?? 0,
		share: shareOf({ ...settings, holidays })
	};
	const moved = await repository.record(offFreeDays(due, workload, at, zone));
	if (!moved.ok) return moved;
	return { ok: true, value: { moved: moved.value.length, undo: () => undo(tools, range, moved.value) } };
}

async function undo(tools: PlanTools, range: DayRange, moves: readonly ReviewLog[]): Promise<Outcome> {
	const back = await takeBack(tools, moves);
	return back.ok ? forget(tools, range) : back;
}

/** Takes days off out of the settings. Cards that were moved stay where they are. */
export function forget({ repository }: PlanTools, range: DayRange): Promise<Outcome> {
	return repository.changeSettings((old) => ({ ...old, holidays: without(old.holidays, range) }));
}

function without(holidays: readonly DayRange[], { from, to }: DayRange): DayRange[] {
	return holidays.filter((one) => one.from !== from || one.to !== to);
}
