/** What every storage has to do. Runs on fake-indexeddb in Node and inside real browsers. */
import { backupCases } from './contract/backup';
import { bulkCases } from './contract/bulk';
import { earlierCases } from './contract/earlier';
import { historyCases } from './contract/history';
import { libraryCases } from './contract/library';
import { recordCases } from './contract/record';
import { studyCases } from './contract/study';
import type { Case } from './kit';

export const contract: Case[] = [
	...libraryCases,
	...studyCases,
	...recordCases,
	...bulkCases,
	...backupCases,
	...historyCases,
	...earlierCases
];
