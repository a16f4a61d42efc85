import { backupLines, gather } from '#core/exchange/backup';
import type { BackupData } from '#core/exchange/data';
import { packed, readBackupFile } from '#files/backup-file';
import { openEarlier } from '#storage/earlier';
import { openRepository } from '#storage/repository';
import version1 from '../../fixtures/databases/version-1.json';
import { answerOne, checkNumbers, first, NOON, utc, type Case, type Kit } from '../kit';
import { equal, ok, value } from '../assert';
import { putBack, type StoredDatabase } from '../stored';

type Row = StoredDatabase['stores'][number]['rows'][number];
const earlier = version1 as StoredDatabase;
/** Its migration fails: a store that it makes is there already. */
const stubborn: StoredDatabase = {
	...earlier,
	stores: [...earlier.stores, { name: 'blocks', keyPath: 'id', indexes: [], rows: [] }]
};
const openAs = async (kit: Kit, upgrade: boolean) => {
	const opened = await openRepository({ name: kit.name, upgrade });
	if (opened.ok) opened.value.close();
	return opened.ok ? 'opened' : opened.problem.kind;
};

/** A file that was saved after the last answer. */
const SAVED: Row = [null, { key: 'file', at: NOON, answers: 47 }];

/** All of a database of an earlier version, through a file. */
async function fileOf(kit: Kit): Promise<BackupData> {
	const old = await openEarlier(kit.name);
	const { keep, data } = gather();
	const lines = backupLines({ createdAt: NOON, device: old.device }, old.backup());
	const read = value(await readBackupFile(packed(lines), keep));
	old.close();
	return data(read);
}

export const earlierCases: Case[] = [
	{
		title:
			'leaves a database of an earlier version as it is until one agrees, and gives all of it for a file',
		async run(kit) {
			await putBack(kit.name, earlier);
			equal([await openAs(kit, false), await openAs(kit, false)], ['earlier', 'earlier'], 'unasked');
			const file = await fileOf(kit);
			equal([file.logs.length, file.decks.length, file.cards.length], [47, 2, 16], 'the file');
			const elsewhere = await kit.open({ name: `${kit.name}-elsewhere` });
			value(await elsewhere.restore(file));
			await checkNumbers(elsewhere, await elsewhere.logsSince(0));
			equal(await openAs(kit, true), 'opened', 'agreed');
			equal(await openAs(kit, false), 'opened', 'from then on');
		}
	},
	{
		title: 'asks nothing where a file holds every answer',
		async run(kit) {
			const { stores } = earlier;
			const saved = stores.map((store) =>
				store.name === 'meta' ? { ...store, rows: [...store.rows, SAVED] } : store
			);
			await putBack(kit.name, { ...earlier, stores: saved });
			equal(await openAs(kit, false), 'opened', 'unasked');
		}
	},
	{
		title: 'leaves everything as it was where a database cannot be brought to this version',
		async run(kit) {
			await putBack(kit.name, stubborn);
			equal([await openAs(kit, true), await openAs(kit, true)], ['stuck', 'stuck'], 'twice');
			const file = await fileOf(kit);
			equal([file.logs.length, file.cards.length], [47, 16], 'what is there');
		}
	},
	{
		title: 'opens a database of version 1 with everything in it, and counts what it did not count',
		async run(kit) {
			await putBack(kit.name, version1 as StoredDatabase);
			const repository = await kit.open({ upgrade: true });
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
			const repository = await kit.open({ upgrade: true });
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
