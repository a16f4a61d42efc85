/** Whom this learner mixes up with whom, by the latest entries of the log. */
import type { Speaker } from '#core/model';
import type { Tempts } from '#core/questions/options';
import { confusions, mixedUp, mixedUpWith, type Confusion, type MixedUp } from '#core/stats/confusions';
import type { Repository } from '#storage/repository';
import { cardsById } from './session-note';

/** So many entries back: what was mixed up before them is mended, or forgotten. */
const RECENT = 1000;

async function recent(repository: Repository, speakers: readonly Speaker[]): Promise<Confusion[]> {
	const logs = await repository.lastLogs(RECENT);
	const cards = await cardsById(repository, [...new Set(logs.map((log) => log.cardId))]);
	const byId = new Map(cards.map((card) => [card.id, card]));
	return confusions(logs, (id) => byId.get(id), speakers);
}

/** Which wrong names are to come first among the options of a speaker card. */
export async function temptations(repository: Repository, speakers: readonly Speaker[]): Promise<Tempts> {
	return mixedUpWith(await recent(repository, speakers), speakers);
}

/** Who is to meet in a matching round. */
export async function mixedUpNow(repository: Repository, speakers: readonly Speaker[]): Promise<MixedUp> {
	return mixedUp(await recent(repository, speakers));
}
