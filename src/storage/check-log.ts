/** The part of the full pass that walks the log: each answer is whole, none is missing in the count, the end is where it is said to be. */
import { faultsOfLog, type Fault } from '#core/exchange/faults';
import { SeenLogs } from '#core/exchange/seen-logs';
import type { EpochMs, ReviewLog } from '#core/model';
import { chain } from './canary';
import { countDays } from './check-days';
import type { Connection } from './connection';
import type { Head } from './schema';
import { readHead } from './store';
import { rowsOf } from './walk';
import { dayAndTime } from './day-and-time';

export interface LogCheck {
	faults: Fault[];
	/** What is kept of the end of the log is not what a count gives. */
	isOff: boolean;
}

export async function checkLog(connection: Connection, tell: (answers: number) => void): Promise<LogCheck> {
	// What is answered during the pass is not in question.
	const { head, days, slips } = await connection.read(['meta', 'days', 'slips'], async (tx) => {
		const [end, ...rows] = await Promise.all([
			readHead(tx),
			tx.objectStore('days').getAll(),
			tx.objectStore('slips').getAll()
		]);
		return { head: end, days: rows[0], slips: rows[1] };
	});
	const numberOf = (log: ReviewLog) => Number(log.id.slice(head.device.length + 1));
	const isLater = (log: ReviewLog) => log.id.startsWith(`${head.device}:`) && numberOf(log) > head.counter;
	const perDay = countDays((log) => !isLater(log));
	const faults: Fault[] = [];
	const seen = new SeenLogs();
	const counted: Head = { ...head, counter: 0, count: 0, hash: 0 };
	for await (const rows of rowsOf(connection, 'logs')) {
		for (const { device, n, log } of rows) {
			faults.push(...faultsOfLog(log));
			if (isLater(log)) continue;
			seen.add(log.id);
			counted.count += 1;
			if (device !== head.device) continue;
			counted.counter = n;
			counted.hash = chain(counted.hash, log);
		}
		perDay.take(rows.map(({ log }) => log));
		tell(rows.length);
	}
	for await (const blocks of rowsOf(connection, 'blocks', 4))
		for (const { logs } of blocks) {
			for (const log of logs) {
				faults.push(...faultsOfLog(log));
				seen.add(log.id);
			}
			counted.count += logs.length;
			perDay.take(logs);
			tell(logs.length);
		}
	for (const gap of seen.gaps()) faults.push(await gapFault(connection, gap, gap.device === head.device));
	if (counted.counter < head.counter)
		faults.push(
			await gapFault(connection, { device: head.device, from: counted.counter + 1, to: head.counter }, true)
		);
	const isOff = counted.count !== head.count || counted.hash !== head.hash;
	if (isOff && faults.length === 0)
		faults.push({
			kind: 'numbers',
			message: 'What is kept of the end of your history is not what a count gives.'
		});
	faults.push(...(await perDay.faults(connection, { days, slips })));
	return { faults, isOff };
}

interface Gap {
	device: string;
	from: number;
	to: number;
}

/** Says which answers are missing, and between which times they were given. */
async function gapFault(connection: Connection, { device, from, to }: Gap, own: boolean): Promise<Fault> {
	const timeOf = (n: number): Promise<EpochMs | undefined> =>
		connection.read(['logs'], async (tx) => {
			const rows = await tx.objectStore('logs').getAll(IDBKeyRange.only([device, n]), 1);
			return rows[0]?.log.at;
		});
	const [after, before] = await Promise.all([timeOf(from - 1), timeOf(to + 1)]);
	const when = [
		after === undefined ? '' : ` after ${dayAndTime(after)}`,
		before === undefined ? '' : ` before ${dayAndTime(before)}`
	].join('');
	const which = from === to ? `Answer ${from}` : `Answers ${from} to ${to}`;
	const whose = own ? 'of this device' : 'of another device';
	const given = when && `, given${when},`;
	return { kind: 'answers', message: `${which} ${whose}${given} ${from === to ? 'is' : 'are'} missing.` };
}
