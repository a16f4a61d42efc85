/** The part of the full pass that counts the days anew: their records follow from the log, and bound what is kept of mix-ups. */
import type { Fault } from '#core/exchange/faults';
import { same } from '#core/exchange/same';
import type { CardId, ReviewLog } from '#core/model';
import { effective, isAnswer } from '#core/review/log';
import { dateOfDay } from '#core/review/study-day';
import { answers, dayOf, emptyDay, tallyAnswer, type DayRecord } from '#core/stats/days';
import type { DaySlips } from '#core/stats/slips';
import type { Connection } from './connection';
import { dayRow, type DayRow } from './day-row';
import { HISTORY, logsOf } from './history';

interface Counted {
	record: DayRecord;
	/** Answers that can be a mix-up: wrong, and something was named. */
	wrong: number;
}
export interface DayCount {
	take(logs: readonly ReviewLog[]): void;
	/** What of these rows is not what a count gives, once all of the log was taken. */
	faults(connection: Connection, stored: { days: DayRow[]; slips: DaySlips[] }): Promise<Fault[]>;
}

/** @param isCounted false for what was answered after the rows were read */
export function countDays(isCounted: (log: ReviewLog) => boolean): DayCount {
	const days = new Map<number, Counted>();
	const withUndo = new Set<CardId>();

	function tally(log: ReviewLog, by: 1 | -1): void {
		if (log.kind === 'undo') withUndo.add(log.cardId);
		if (!isAnswer(log)) return;
		const day = dayOf(log);
		const counted = days.get(day) ?? { record: emptyDay(day), wrong: 0 };
		days.set(day, counted);
		tallyAnswer(counted.record, log, by);
		if (log.rating === 'again' && log.response !== undefined) counted.wrong += by;
	}
	/** What counts of a card is told from all of its answers, where one was taken back. */
	async function settle(connection: Connection): Promise<void> {
		for (const id of [...withUndo]) {
			const all = (await connection.read(HISTORY, (tx) => logsOf(tx, id))).filter(isCounted);
			for (const log of all) tally(log, -1);
			for (const log of effective(all)) tally(log, 1);
		}
	}
	return {
		take: (logs) => logs.filter(isCounted).forEach((log) => tally(log, 1)),
		async faults(connection, stored) {
			await settle(connection);
			const rows = new Map(stored.days.map(({ day, numbers }) => [day, [...numbers]]));
			const off = new Set<number>();
			for (const day of new Set([...rows.keys(), ...days.keys()]))
				if (!same(rows.get(day), numbersOf(days.get(day)))) off.add(day);
			// A card may have been edited or deleted since, so which mix-ups there were is not told anew.
			for (const { day, slips } of stored.slips)
				if (slips.reduce((sum, { count }) => sum + count, 0) > (days.get(day)?.wrong ?? 0)) off.add(day);
			return [...off].sort((one, other) => one - other).map(fault);
		}
	};
}

function numbersOf(counted: Counted | undefined): number[] | undefined {
	return counted && answers(counted.record) > 0 ? [...dayRow(counted.record).numbers] : undefined;
}

function fault(day: number): Fault {
	return { kind: 'numbers', message: `The numbers of ${dateOfDay(day)} are not what a count gives.` };
}
