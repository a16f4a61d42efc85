/** A backup of everything as a stream, for a download and for a folder. */
import { backupLines } from '#core/exchange/backup';
import type { EpochMs } from '#core/model';
import { packed } from '#files/backup-file';
import type { Repository, Stored } from '#storage/repository';

export interface BackupFile {
	stream: ReadableStream<Uint8Array<ArrayBuffer>>;
	/** Once the file is where it belongs: its answers are on this device only no more. */
	kept(): Promise<Stored>;
}

export async function backupFile(repository: Repository, at: EpochMs): Promise<BackupFile> {
	const answers = await repository.answerCount();
	const stream = packed(backupLines({ createdAt: at, device: repository.device }, repository.backup()));
	return {
		stream,
		kept: () => repository.noteFile({ at, answers })
	};
}
