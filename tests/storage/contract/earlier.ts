import version1 from '../../fixtures/databases/version-1.json';
import { answerOne, checkNumbers, first, NOON, utc, type Case } from '../kit';
import { equal, ok, value } from '../assert';
import { putBack, type StoredDatabase } from '../stored';

export const earlierCases: Case[] = [
	{
		title: 'opens a database of version 1 with everything in it, and counts what it did not count',
		async run(kit) {
			await putBack(kit.name, version1 as StoredDatabase);
			const repository = await kit.open();
			const logs = await repository.logsSince(0);
			await checkNumbers(repository, logs);
			equal([logs.length, (await repository.overview(NOON, utc)).length], [47, 2], 'logs and decks');
			const days = await repository.days();
			ok(days.length > 5, 'there are days');
			ok((await repository.slips()).length > 0, 'there are slips');
			equal((await repository.settings()).newPerDay, 7, 'the settings');
			equal(await repository.note('draft'), { a: 1 }, 'the notes');
		}
	},
	{
		title: 'goes on where version 1 stopped',
		async run(kit) {
			await putBack(kit.name, version1 as StoredDatabase);
			const repository = await kit.open();
			const { deck } = first(await repository.overview(NOON, utc));
			const card = first(await repository.cardsOf(deck.id));
			const later = Math.max(NOON, ...(await repository.logsSince(0)).map(({ at }) => at)) + 86_400_000;
			value(await answerOne(repository, card.id, 'good', later));
			const logs = await repository.logsSince(0);
			await checkNumbers(repository, logs);
			equal(logs.length, 48, 'logs');
		}
	}
];
